import { undo } from "prosemirror-history";
import { describe, expect, it } from "vitest";
import { arabic, russian } from "../../dev/sample";
import { contents } from "../../dev/hash";
import type { Source } from "../../src/sync/server";
import { write } from "../../src/text/write";
import * as commands from "../../src/translate/commands";
import { missing, sourcesOf, standing, stands } from "../../src/translate/standing";
import { findUnit } from "../../src/schema/schema";
import { show, source as beSource } from "../../src/plugins/source";
import { blocks, caretAt, run, state } from "./desk";

const source = (): Source => ({ lang: "ru", dir: "ltr", base: 1, text: russian(), contents: contents(russian()), changes: [], offers: [] });
const target = () => state(arabic());

describe("standing", () => {
  it("is what the newsroom says: current, stale, orphan, or none", () => {
    const now = { b1: "1:aa", b2: "1:bb" };
    expect(standing([], now)).toBe(null);
    expect(standing([{ block: "b1", content: "1:aa" }], now)).toBe("current");
    expect(standing([{ block: "b1", content: "1:zz" }], now)).toBe("stale");
    expect(standing([{ block: "b1", content: "1:aa" }, { block: "gone", content: "1:cc" }], now)).toBe("stale");
    expect(standing([{ block: "gone", content: "1:cc" }], now)).toBe("orphan");
  });

  it("names units that owe their words, and blocks that nothing translates", () => {
    const found = stands(target().doc, source());
    expect(Object.fromEntries(found)).toEqual({ "@headline": "current", "@standfirst": "current", c1: "current", c2: "stale", c3: "blank", c4: "current", c4a: "current", c4b: "blank", c5: "current", c8: "current", c9: "current", c0: "orphan" });
    expect(missing(target().doc, russian()).map(({ id }) => id)).toEqual(["b6", "b7"]);
  });

  it("lets an empty standfirst wait for its source's words, though it remembers nothing yet", () => {
    const without = { ...arabic(), standfirst: null, standfirst_translates: [] };
    expect(stands(state(without).doc, source()).get("@standfirst")).toBe("blank");
    const none = { ...source(), text: { ...russian(), standfirst: null } };
    expect(stands(state(without).doc, none).get("@standfirst")).toBe(undefined);
  });

  it("knows the standfirst's source from its first letter on, which one undo takes back with it", () => {
    const plain = state({ ...arabic(), standfirst: null, standfirst_translates: [] });
    const beside = plain.reconfigure({ plugins: [...plain.plugins, beSource(() => document.createElement("div"), "rtl")] });
    const before = beside.apply(show(beside, source(), new Set()));
    const at = findUnit(before.doc, "@standfirst")?.pos ?? 0;
    const after = before.apply(before.tr.insertText("ث", at + 1));
    expect(write(after.doc).standfirst_translates).toEqual([{ block: "@standfirst", content: contents(russian())["@standfirst"] }]);
    expect(stands(after.doc, source()).get("@standfirst")).toBe("current");
    expect(write(run(after, undo).doc).standfirst_translates).toEqual([]);
    const theirs = before.apply(before.tr.insertText("ث", at + 1).setMeta("remote", true));
    expect(write(theirs.doc).standfirst_translates).toEqual([]);
  });

  it("knows the source blocks beside a block, through its items too", () => {
    const { doc } = target();
    expect(sourcesOf(findUnit(doc, "c4")?.node ?? doc, russian())).toEqual(["b4"]);
    expect(sourcesOf(findUnit(doc, "@headline")?.node ?? doc, russian())).toEqual(["@headline"]);
    expect(sourcesOf(findUnit(doc, "@kicker")?.node ?? doc, russian())).toEqual([]);
  });
});

describe("translating by keyboard", () => {
  it("goes from unit to unit, and to what is to be done", () => {
    let now = caretAt(target(), "c1", 0);
    const unit = () => commands.unitAtCaret(now)?.node.attrs["id"] as string;
    const go = (tr: ReturnType<typeof commands.step>) => {
      if (!tr) throw new Error("there is one");
      now = now.apply(tr);
      return unit();
    };
    expect(go(commands.step(now, "next"))).toBe("c2");
    expect(go(commands.step(now, "previous"))).toBe("c1");
    expect([1, 2, 3, 4, 5].map(() => go(commands.nextToDo(now, source())))).toEqual(["c2", "c3", "c4b", "c0", "c2"]);
  });

  it("confirms what is stale, and never what says nothing", () => {
    const before = target();
    const tr = commands.confirm(before, source(), ["c2", "c3"]);
    if (!tr) throw new Error("there is something to confirm");
    const after = stands(before.apply(tr).doc, source());
    expect(after.get("c2")).toBe("current");
    expect(after.get("c3")).toBe("blank");
    expect(commands.confirm(before, source(), ["c1"])).toBe(null);
  });

  it("copies the source into what is empty, with its marks, and overwrites nothing", () => {
    const before = caretAt(target(), "c3", 0);
    const tr = commands.copySource(before, source());
    expect(tr && write(before.apply(tr).doc).blocks[2]).toMatchObject({ id: "c3", text: "Мы заменили оба двигателя и проверили корпус.", translates: [{ block: "b3" }] });
    expect(commands.copySource(caretAt(before, "c1", 0), source())).toBe(null);
    const list = caretAt(before, "c4a", 0);
    const filled = commands.copySource(list, source());
    expect(filled && write(list.apply(filled).doc).blocks[3]?.items?.map(({ text }) => text)).toEqual(["رحلتان في اليوم؛", "билеты — с пятницы."]);
  });

  it("takes an offered block to its place, empty and knowing its source", () => {
    const before = target();
    const tr = commands.takeAdded(before, source(), "b6");
    if (!tr) throw new Error("it is offered");
    const after = before.apply(tr);
    const made = write(after.doc).blocks[5];
    expect(made?.kind).toBe("table");
    expect(made?.rows?.[1]?.[1]).toMatchObject({ text: "", translates: [{ block: "t4", content: contents(russian())["t4"] }] });
    expect(missing(after.doc, russian()).map(({ id }) => id)).toEqual(["b7"]);
  });

  it("removes what is gone from the source, and moves what was moved there", () => {
    const before = target();
    const removed = commands.takeRemoved(before, "c0");
    expect(removed && blocks(before.apply(removed)).some((block) => block.startsWith("c0"))).toBe(false);
    const first = commands.takeMoved(before, "c9", null);
    expect(first && blocks(before.apply(first))[0]?.split(" ")[0]).toBe("c9");
    const third = commands.takeMoved(before, "c9", "c2");
    expect(third && blocks(before.apply(third))[2]?.split(" ")[0]).toBe("c9");
    expect(commands.takeMoved(before, "@headline", null)).toBe(null);
  });
});
