import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { read } from "../../src/text/read";
import type { Block, Part, Run, RunMark, Said, Text, Translates } from "../../src/text/text";
import { write } from "../../src/text/write";

const words = fc.oneof(fc.string({ unit: "grapheme", minLength: 1, maxLength: 20 }), fc.constantFrom("قال الوزير", "Москва", "٢٠٢٦", "«»", "a\nb", "\u00a0", "👩‍👩‍👧"));
const id = fc.uuid();

const marks: fc.Arbitrary<RunMark[]> = fc
  .record({ strong: fc.boolean(), emphasis: fc.boolean(), link: fc.option(fc.constantFrom("https://example.org/а?b=c", "story:s-1", "mailto:desk@example.org")), lang: fc.option(fc.constantFrom("en", "ar", "zh-Hant")) })
  .map(({ strong, emphasis, link, lang }) => [...(strong ? ["strong" as const] : []), ...(emphasis ? ["emphasis" as const] : []), ...(link ? [{ link }] : []), ...(lang ? [{ lang }] : [])]);

/** Runs in the form in which the newsroom keeps them: none empty, no two neighbours with the same marks. */
const runs = fc.array(fc.tuple(words, marks), { maxLength: 5 }).map((pairs): Run[] => {
  const joined: Run[] = [];
  for (const [text, own] of pairs) {
    const last = joined.at(-1);
    if (last && JSON.stringify(last.marks ?? []) === JSON.stringify(own)) last.text += text;
    else joined.push(own.length > 0 ? { text, marks: own } : { text });
  }
  return joined;
});

function said(empty: "kept" | "left out"): fc.Arbitrary<Said> {
  return runs.map((all): Said => {
    const [only] = all;
    if (!only) return empty === "kept" ? { text: "" } : {};
    return all.length === 1 && !only.marks ? { text: only.text } : { runs: all };
  });
}

const translates = fc.option(fc.uniqueArray(fc.record({ block: id, content: fc.constantFrom("1:00112233445566778899aabbccddeeff", "1:ffeeddccbbaa99887766554433221100") }), { minLength: 1, maxLength: 2, selector: (one) => one.block }), { nil: undefined });

function remembering<T extends object>(unit: T, remembered: Translates[] | undefined): T & { translates?: Translates[] } {
  return remembered ? { ...unit, translates: remembered } : unit;
}

const part: fc.Arbitrary<Part> = fc.tuple(id, said("kept"), translates).map(([own, text, remembered]) => remembering({ id: own, ...text }, remembered));

const fact = fc.option(words, { nil: undefined });
const given = (name: string, value: string | undefined) => (value === undefined ? {} : { [name]: value });

const kinds: fc.Arbitrary<Omit<Block, "id">> = fc.oneof(
  fc.tuple(fc.constantFrom("paragraph" as const, "crosshead" as const), said("kept")).map(([kind, text]) => ({ kind, ...text })),
  fc.tuple(said("kept"), fact, fact).map(([text, speaker, channel]) => ({ kind: "quote" as const, ...text, ...given("speaker", speaker), ...given("channel", channel) })),
  fc.tuple(fc.constantFrom("bulleted" as const, "numbered" as const), fc.array(part, { maxLength: 4 })).map(([style, items]) => ({ kind: "list" as const, items, style })),
  fc.tuple(said("left out"), id).map(([text, picture]) => ({ kind: "picture" as const, ...text, picture })),
  fc.tuple(said("left out"), fc.webUrl()).map(([text, url]) => ({ kind: "embed" as const, ...text, url })),
  fc.tuple(fc.constantFrom("row" as const, "none" as const), fc.integer({ min: 0, max: 3 }).chain((width) => fc.array(fc.array(part, { minLength: width, maxLength: width }), { maxLength: 3 }))).map(([header, rows]) => ({ kind: "table" as const, rows, header })),
  fc.constant({ kind: "divider" as const }),
);
const block: fc.Arbitrary<Block> = fc.tuple(id, kinds, translates).map(([own, rest, remembered]) => remembering({ id: own, ...rest } as Block, remembered));

const field = fc.option(words, { nil: null });
const text: fc.Arbitrary<Text> = fc.record({
  headline: fc.oneof(words, fc.constant("")), kicker: field, dateline: field, short_headline: field, standfirst: field, byline: field, slug: field,
  headline_translates: translates.map((one) => one ?? []), standfirst_translates: translates.map((one) => one ?? []), blocks: fc.array(block, { maxLength: 8 }),
});

describe("the interchange", () => {
  it("comes out of the document as it went in, whatever it says", () => {
    fc.assert(fc.property(text, (one) => {
      expect(write(read(one))).toEqual(one);
    }), { numRuns: 400 });
  });

  it("makes a document that the schema holds to be right", () => {
    fc.assert(fc.property(text, (one) => {
      read(one).check();
    }), { numRuns: 100 });
  });

  it("takes the shorter ways in which the interchange may be written", () => {
    const short = { headline: "عنوان", blocks: [{ id: "b1", kind: "paragraph", translates: "s1" }, { id: "b2", kind: "list", items: [{ id: "i1" }] }, { id: "b3", kind: "table", rows: [] }] } as unknown as Text;
    expect(write(read(short))).toMatchObject({
      headline: "عنوان",
      kicker: null,
      blocks: [{ id: "b1", kind: "paragraph", text: "", translates: [{ block: "s1" }] }, { style: "bulleted", items: [{ id: "i1", text: "" }] }, { header: "row", rows: [] }],
    });
  });

  it("refuses a block of a kind that it doesn't know", () => {
    expect(() => read({ headline: "x", blocks: [{ id: "b", kind: "video" }] } as unknown as Text)).toThrow(/video/);
  });
});
