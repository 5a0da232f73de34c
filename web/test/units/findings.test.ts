import { describe, expect, it } from "vitest";
import * as findings from "../../src/plugins/findings";
import { findUnit } from "../../src/schema/schema";
import type { Finding } from "../../src/sync/server";
import { write } from "../../src/text/write";
import { caretAt, edition, paragraph, state } from "./desk";

const finding = (unit: string | null, start: number, end: number, mend: Finding["mend"] = null): Finding => ({ rule: "double-space", severity: "hint", unit, start, end, text: "", mend });

function shown(...found: Finding[]) {
  const before = state(edition([paragraph("a", "👍 قال  الوزير"), paragraph("b", "ثانية")], { headline: "عنوان  هنا" }));
  return before.apply(findings.show(before, found));
}

describe("findings", () => {
  it("are placed by Unicode scalar values, behind characters of two code units too", () => {
    const [one] = findings.placed(shown(finding("a", 5, 7)));
    const pos = findUnit(shown().doc, "a")?.pos ?? 0;
    expect([one?.from, one?.to]).toEqual([pos + 1 + 6, pos + 1 + 8]);
  });

  it("move with the text, and go with their words", () => {
    const before = shown(finding("a", 5, 7));
    const was = findings.placed(before)[0]?.from ?? 0;
    const pos = findUnit(before.doc, "a")?.pos ?? 0;
    const typed = before.apply(before.tr.insertText("نعم ", pos + 1));
    expect(findings.placed(typed)[0]?.from).toBe(was + 4);
    const deleted = before.apply(before.tr.delete(pos + 1, pos + 12));
    expect(findings.placed(deleted)).toEqual([]);
  });

  it("are mended in place, in a field too, and where the mend has its own range", () => {
    for (const mend of [" ", { start: 5, end: 7, text: " " }]) {
      const before = shown(finding("a", 5, 7, mend));
      const [one] = findings.placed(before);
      const tr = one && findings.mend(before, one);
      if (!tr) throw new Error("it can be mended");
      expect(write(before.apply(tr).doc).blocks[0]?.text).toBe("👍 قال الوزير");
    }
    const field = shown(finding("@headline", 5, 7, " "));
    const [one] = findings.placed(field);
    const tr = one && findings.mend(field, one);
    expect(tr && write(field.apply(tr).doc).headline).toBe("عنوان هنا");
  });

  it("about the whole edition or a unit that is gone have no place and no mend", () => {
    const before = shown(finding(null, 0, 0, "x"), finding("gone", 0, 3, "x"));
    expect(findings.placed(before).map(({ from }) => from)).toEqual([null, null]);
    for (const one of findings.placed(before)) expect(findings.mend(before, one)).toBe(null);
  });

  it("are gone through in the order of the text, around its ends", () => {
    const before = caretAt(shown(finding("b", 0, 2), finding("@headline", 5, 7)), "a", 0);
    const next = findings.goTo(before, "next");
    if (!next) throw new Error("there is one");
    const there = before.apply(next);
    expect(there.selection.$from.parent.attrs["id"]).toBe("b");
    const again = findings.goTo(there, "next");
    expect(again && there.apply(again).selection.$from.parent.type.name).toBe("headline");
    expect(findings.goTo(shown(), "next")).toBe(null);
  });
});
