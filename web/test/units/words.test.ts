import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { patterns } from "../../dev/words";
import { FIELDS } from "../../src/text/text";
import { shortcuts } from "../../src/ui/shortcuts";
import { Words } from "../../src/words";

const SOURCES = new URL("../../src/", import.meta.url);

/** Keys made while running, with what they are made from. */
const MADE: string[] = [
  ...FIELDS.map((field) => `field-${field.replace("_", "-")}`),
  ...["text", "blocks", "translate", "desk"].map((group) => `help-${group}`),
  ...["saved", "unsaved", "saving"].map((state) => `state-${state}`),
  ...["error", "warning", "hint"].map((severity) => `severity-${severity}`),
  ...["stale", "orphan", "blank", "missing"].map((stand) => `stand-${stand}`),
  ...["credit", "alt"].flatMap((name) => [`picture-${name}`, `picture-no-${name}`]),
  ...["speaker", "channel"].map((name) => `quote-${name}`),
  ...["crosshead", "quote", "bulleted", "numbered", "picture", "table", "embed", "divider", "strong", "emphasis", "link", "language", "undo", "redo"].map((name) => `key-${name}`),
  ...shortcuts({} as never, "translate").map(({ says }) => `key-${says}`),
];
const COUNTED = ["errors", "warnings", "hints", "stale", "offers", "empty-units"];
/** Said by the page around the editor. */
const BY_PAGE = ["no-editor", "no-editor-text", "no-script"];

function used(): Set<string> {
  const found = new Set([...MADE, ...BY_PAGE]);
  for (const file of readdirSync(SOURCES, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"))) {
    const text = readFileSync(new URL(file, SOURCES), "utf8");
    for (const [, key] of text.matchAll(/(?:say|small|act)\((?:"(?:mine|theirs|both)", )?"([a-z-]+)"/g)) if (key && !["mine", "theirs", "both"].includes(key)) found.add(key);
    for (const [, first, second] of text.matchAll(/\? "([a-z]+-[a-z-]+)" : "([a-z]+-[a-z-]+)"/g)) [first, second].forEach((key) => key && found.add(key));
  }
  for (const extra of ["conflict", "conflict-removed", "conflict-was-removed", "not-reachable"]) found.add(extra);
  return found;
}

describe("the words of the interface", () => {
  const english = patterns("en");

  it("are in the catalogues, every one that the editor says", () => {
    const missing = [...used()].filter((key) => english[`editor-${key}`] === undefined && !/^(editor|is|data|aria|source|desk|button|picture|slash|finding)-/.test(key));
    expect(missing).toEqual([]);
  });

  it("are all said by the editor", () => {
    const said = used();
    const idle = Object.keys(english).filter((key) => key.startsWith("editor-")).map((key) => key.replace(/^editor-/, "")).filter((key) => !said.has(key) && !COUNTED.some((counted) => key.startsWith(`${counted}-`)));
    expect(idle).toEqual([]);
  });

  it("name every rule of the copy desk", () => {
    const rules = readFileSync(new URL("../../../docs/copy-desk.md", import.meta.url), "utf8").matchAll(/^\| \[`([a-z-]+)`\]/gm);
    for (const [, rule] of rules) expect(english[`rule-${rule}`], rule).toBeDefined();
  });

  it("put numbers in the interface's digits and in its plural forms", () => {
    const words = (lang: "ar" | "ru" | "en") => new Words({ lang, dir: "ltr", words: patterns(lang) });
    expect(words("ar").count("errors", 2)).toBe("خطآن");
    expect(words("ar").count("errors", 11)).toBe("١١ خطأً");
    expect(words("ru").count("errors", 5)).toBe("5 ошибок");
    expect(words("en").count("errors", 1)).toBe("1 error");
    expect(words("en").say("no-such-key")).toBe("⟦editor-no-such-key⟧");
    expect(words("ru").say("mend-to", { part: "«" })).toBe("Исправить: «");
  });
});
