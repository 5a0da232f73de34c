import { TextSelection } from "prosemirror-state";
import { describe, expect, it } from "vitest";
import { applyMerge } from "../../src/sync/apply";
import { merge, withTheirs } from "../../src/sync/merge";
import { findUnit } from "../../src/schema/schema";
import type { Text } from "../../src/text/text";
import { write } from "../../src/text/write";
import { caretAt, edition, paragraph, state } from "./desk";

const base = () => edition([paragraph("a", "ألف"), paragraph("b", "باء"), paragraph("c", "جيم")]);

function changed(text: Text, id: string, words: string): Text {
  return { ...text, blocks: text.blocks.map((block) => (block.id === id ? { ...block, text: words } : block)) };
}

/** What the open document says once theirs is brought in. */
function brought(ancestor: Text, mine: Text, theirs: Text): Text {
  const before = state(mine);
  return write(before.apply(applyMerge(before, merge(ancestor, mine, theirs), theirs)).doc);
}

describe("bringing in what others changed", () => {
  it("takes blocks that only they touched and keeps those that only we touched", () => {
    const theirs = changed(base(), "a", "ألفٌ منهم");
    const mine = changed(base(), "c", "جيمٌ منا");
    expect(brought(base(), mine, theirs)).toEqual(changed(theirs, "c", "جيمٌ منا"));
  });

  it("takes new blocks to their place, removes removed ones, and follows a new order", () => {
    const [a, b, c] = base().blocks;
    if (!a || !b || !c) throw new Error("they are there");
    expect(brought(base(), base(), edition([a, paragraph("n", "جديد"), b, c])).blocks.map(({ id }) => id)).toEqual(["a", "n", "b", "c"]);
    expect(brought(base(), base(), edition([paragraph("n", "جديد"), a, b, c])).blocks.map(({ id }) => id)).toEqual(["n", "a", "b", "c"]);
    expect(brought(base(), base(), edition([a, c])).blocks.map(({ id }) => id)).toEqual(["a", "c"]);
    expect(brought(base(), base(), edition([c, a, b])).blocks.map(({ id }) => id)).toEqual(["c", "a", "b"]);
  });

  it("takes fields, and tells of those that both changed", () => {
    const theirs = { ...base(), kicker: "عاجل", headline: "عنوانهم" };
    const found = merge(base(), { ...base(), headline: "عنواننا" }, theirs);
    expect(found.fields).toEqual([{ field: "kicker", value: "عاجل" }]);
    expect(found.conflicts).toEqual([{ unit: "@headline", mine: "عنواننا", theirs: "عنوانهم" }]);
  });

  it("tells of a block that both touched, and of one that one side removed and the other changed", () => {
    const theirs = changed(base(), "b", "باءٌ منهم");
    const mine = changed(base(), "b", "باءٌ منا");
    expect(merge(base(), mine, theirs).conflicts).toEqual([{ unit: "b", mine: mine.blocks[1], theirs: theirs.blocks[1] }]);
    const without = edition(base().blocks.filter(({ id }) => id !== "b"));
    expect(merge(base(), mine, without).conflicts).toEqual([{ unit: "b", mine: mine.blocks[1], theirs: null }]);
    expect(merge(base(), without, theirs).conflicts).toEqual([{ unit: "b", mine: null, theirs: theirs.blocks[1] }]);
    expect(merge(base(), mine, mine).conflicts).toEqual([]);
  });

  it("leaves the caret where it was, in a block that they changed too", () => {
    const before = caretAt(state(base()), "b", 2);
    const theirs = changed(changed(base(), "a", "ألفٌ أطول بكثير"), "b", "باءٌ وزيادة");
    const after = before.apply(applyMerge(before, merge(base(), base(), theirs), theirs));
    const found = findUnit(after.doc, "b");
    expect(after.selection).toBeInstanceOf(TextSelection);
    expect(after.selection.from - (found?.pos ?? 0) - 1).toBe(2);
    expect(write(after.doc)).toEqual(theirs);
  });

  it("leaves the caret in its block when that moves", () => {
    const [a, b, c] = base().blocks;
    if (!a || !b || !c) throw new Error("they are there");
    const before = caretAt(state(base()), "c", 1);
    const theirs = edition([c, a, b]);
    const after = before.apply(applyMerge(before, merge(base(), base(), theirs), theirs));
    expect(after.selection.$from.parent.attrs["id"]).toBe("c");
    expect(after.selection.$from.parentOffset).toBe(1);
  });

  it("saves theirs while a conflict waits, so that a save settles nothing by itself", () => {
    const theirs = changed(base(), "b", "باءٌ منهم");
    const mine = changed(base(), "b", "باءٌ منا");
    const { conflicts } = merge(base(), mine, theirs);
    expect(withTheirs(mine, conflicts, theirs)).toEqual(theirs);
    const without = edition(base().blocks.filter(({ id }) => id !== "b"));
    expect(withTheirs(without, merge(base(), without, theirs).conflicts, theirs)).toEqual(theirs);
    expect(withTheirs(mine, merge(base(), mine, without).conflicts, without)).toEqual(without);
  });
});
