import { joinTextblockBackward, splitBlock } from "prosemirror-commands";
import { redo, undo } from "prosemirror-history";
import { Slice } from "prosemirror-model";
import { TextSelection } from "prosemirror-state";
import { describe, expect, it } from "vitest";
import { move, setKind, setList } from "../../src/commands/blocks";
import { backspace, enter } from "../../src/commands/enter";
import { findUnit } from "../../src/schema/schema";
import { write } from "../../src/text/write";
import { blocks, caretAt, edition, paragraph, run, state } from "./desk";

const two = () => state(edition([paragraph("c1", "الفقرة الأولى", "b1"), paragraph("c2", "الثانية", "b2")]));

describe("a block's id", () => {
  it("stays with the first half of a split, and both halves translate the same source", () => {
    const after = run(caretAt(two(), "c1", 6), splitBlock);
    expect(blocks(after)).toEqual(["c1 paragraph الفقرة ← b1", "n1 paragraph  الأولى ← b1", "c2 paragraph الثانية ← b2"]);
  });

  it("stays with the words where a paragraph is split at its start", () => {
    const after = run(caretAt(two(), "c1", 0), splitBlock);
    expect(blocks(after)).toEqual(["n1 paragraph ", "c1 paragraph الفقرة الأولى ← b1", "c2 paragraph الثانية ← b2"]);
  });

  it("is new for a paragraph begun behind another, which translates nothing yet", () => {
    const after = run(caretAt(two(), "c1", 13), enter);
    expect(blocks(after)[1]).toBe("n1 paragraph ");
  });

  it("of two joined blocks is the first one's, which then translates what both did", () => {
    const after = run(caretAt(two(), "c2", 0), joinTextblockBackward);
    expect(blocks(after)).toEqual(["c1 paragraph الفقرة الأولىالثانية ← b1+b2"]);
  });

  it("comes back with undo, and what was translated too", () => {
    const before = two();
    const joined = run(caretAt(before, "c2", 0), joinTextblockBackward);
    const back = run(joined, undo);
    expect(write(back.doc)).toEqual(write(before.doc));
    expect(blocks(run(back, redo))).toEqual(blocks(joined));
  });

  it("survives moving, changing the kind, and becoming an item and a paragraph again", () => {
    let after = run(caretAt(two(), "c1", 3), move("down"));
    expect(blocks(after).map((block) => block.split(" ")[0])).toEqual(["c2", "c1"]);
    after = run(after, setKind("crosshead"));
    expect(blocks(after)[1]).toBe("c1 crosshead الفقرة الأولى ← b1");
    after = run(after, setList("bulleted"));
    expect(findUnit(after.doc, "c1")?.node.type.name).toBe("item");
    after = run(after, setKind("paragraph"));
    expect(blocks(after)[1]).toBe("c1 paragraph الفقرة الأولى ← b1");
  });

  it("is new for a copy that is pasted, before the original too, and what the copy translates follows", () => {
    const before = two();
    const original = findUnit(before.doc, "c2");
    const first = findUnit(before.doc, "c1");
    if (!original || !first) throw new Error("they are there");
    const copy = new Slice(before.doc.slice(original.pos, original.pos + original.node.nodeSize).content, 0, 0);
    const after = before.apply(before.tr.replace(first.pos, first.pos, copy));
    expect(blocks(after)).toEqual(["n1 paragraph الثانية ← b2", "c1 paragraph الفقرة الأولى ← b1", "c2 paragraph الثانية ← b2"]);
  });

  it("is kept where a block is cut and pasted elsewhere", () => {
    const before = two();
    const second = findUnit(before.doc, "c2");
    if (!second) throw new Error("it is there");
    const cut = before.apply(before.tr.delete(second.pos, second.pos + second.node.nodeSize));
    const first = findUnit(cut.doc, "c1");
    const after = cut.apply(cut.tr.insert(first?.pos ?? 0, second.node));
    expect(blocks(after).map((block) => block.split(" ")[0])).toEqual(["c2", "c1"]);
  });

  it("goes with the item that leaves its list, whose rest is a list of its own", () => {
    const item = (id: string, text: string) => ({ id, text });
    const before = state(edition([{ id: "l1", kind: "list", style: "bulleted", items: [item("i1", "واحد"), item("i2", ""), item("i3", "ثلاثة")] }]));
    const after = run(caretAt(before, "i2", 0), enter);
    expect(blocks(after)).toEqual(["l1 list واحد", "i2 paragraph ", "n1 list ثلاثة"]);
  });

  it("of an item stays with its first half", () => {
    const before = state(edition([{ id: "l1", kind: "list", style: "numbered", items: [{ id: "i1", text: "واحد اثنان", translates: [{ block: "s1" }] }] }]));
    const after = run(caretAt(before, "i1", 4), enter);
    expect(write(after.doc).blocks[0]?.items).toEqual([{ id: "i1", text: "واحد", translates: [{ block: "s1" }] }, { id: "n1", text: " اثنان", translates: [{ block: "s1" }] }]);
  });
});

describe("the keys at a block's edges", () => {
  it("turn a crosshead into a paragraph before they join it", () => {
    const before = state(edition([paragraph("c1", "قبل"), { id: "c2", kind: "crosshead", text: "عنوان" }]));
    const after = run(caretAt(before, "c2", 0), backspace);
    expect(blocks(after)).toEqual(["c1 paragraph قبل", "c2 paragraph عنوان"]);
  });

  it("never join a paragraph to a field or to a picture's caption", () => {
    const before = state(edition([paragraph("c1", "أول"), { id: "p", kind: "picture", picture: "p-1" }, paragraph("c2", "ثان")]));
    const atField = caretAt(before, "c1", 0);
    expect(backspace(atField, () => { throw new Error("nothing is to be done"); })).toBe(true);
    const selected = run(caretAt(before, "c2", 0), backspace);
    expect(selected.doc.eq(before.doc)).toBe(true);
    expect(selected.selection instanceof TextSelection).toBe(false);
  });

  it("leave a body of which all is deleted with a paragraph to write in", () => {
    const before = state(edition([{ id: "d", kind: "divider" }]));
    const found = findUnit(before.doc, "d");
    const after = before.apply(before.tr.delete(found?.pos ?? 0, (found?.pos ?? 0) + 1));
    expect(blocks(after)).toEqual(["n1 paragraph "]);
  });
});
