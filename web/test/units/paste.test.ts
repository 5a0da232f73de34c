// @vitest-environment jsdom
import { readFileSync } from "node:fs";
import { DOMParser as DocumentParser } from "prosemirror-model";
import { describe, expect, it } from "vitest";
import { cleanAddress, cleaned } from "../../src/paste/characters";
import { clean } from "../../src/paste/clean";
import { schema } from "../../src/schema/schema";

const fixture = (name: string) => readFileSync(`test/fixtures/${name}`, "utf8");

describe("what is pasted", () => {
  it.each(["word", "google-docs", "browser", "agency"])("from %s keeps its structure and drops the clutter", (name) => {
    const lines = clean(fixture(`${name}.html`)).replace(/<\/(p|h2|ul|ol|table|blockquote)>|<hr>/g, (end) => `${end}\n`);
    expect(lines.trim()).toBe(fixture(`${name}.expected.html`).trim());
  });

  it("stays as it is when it is cleaned again", () => {
    for (const name of ["word", "google-docs", "agency"]) {
      const once = clean(fixture(`${name}.html`));
      expect(clean(once)).toBe(once);
    }
  });

  it("becomes blocks of the schema", () => {
    const dom = document.createElement("div");
    dom.innerHTML = clean(fixture("browser.html"));
    const slice = DocumentParser.fromSchema(schema).parseSlice(dom);
    const kinds: string[] = [];
    slice.content.forEach((node) => void kinds.push(node.type.name));
    expect(kinds).toEqual(["crosshead", "paragraph", "quote", "quote", "divider", "list", "paragraph", "paragraph", "table"]);
    expect(slice.content.child(3).attrs["speaker"]).toBe("Anna Serova, harbour master");
  });

  it("brings no script, no address that runs one, and nothing that can't be seen", () => {
    const html = clean('<p onclick="x()">أ<a href=" javascript:alert(1)">ب</a><a href="data:text/html,x">ت</a><img src=x onerror=alert(1)></p><p>&nbsp;</p>');
    expect(html).toBe("<p>أبت</p>");
  });

  it("survives what is no HTML at all", () => {
    expect(clean("")).toBe("");
    expect(clean("<p>غير مغلق <b>جدًّا")).toBe("<p>غير مغلق <strong>جدًّا</strong></p>");
    expect(clean("<".repeat(2_000))).toContain("&lt;");
    expect(clean(`${"<div>".repeat(500)}عميق`)).toBe("<p>عميق</p>");
  });
});

describe("characters", () => {
  it("that carry nothing go, and joiners that shape letters stay", () => {
    expect(cleaned("\u202bمي\u200cخواهم\u202c\u200b\ufeff")).toBe("مي\u200cخواهم");
    expect(cleaned("12\u00a0км и\u00a0\u00a0дом\u00a0")).toBe("12\u00a0км и  дом ");
    expect(cleaned("Москва\u00a0— столица")).toBe("Москва\u00a0— столица");
  });

  it("of an address that follow the reader go", () => {
    expect(cleanAddress("https://example.org/a?utm_source=x&id=1")).toBe("https://example.org/a?id=1");
    expect(cleanAddress("https://www.google.com/url?q=https://example.org/&sa=D")).toBe("https://example.org/");
    expect(cleanAddress("not an address")).toBe("not an address");
  });
});
