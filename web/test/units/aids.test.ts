import { describe, expect, it } from "vitest";
import { arabic, staysLatin } from "../../src/aids/digits";
import { type Quotes, apostropheFor, quoteFor } from "../../src/aids/quotes";
import { holdsSpace, keepsTogether, unitSpace } from "../../src/aids/spaces";

const AR: Quotes = ["«", "»", "“", "”"];
const RU: Quotes = ["«", "»", "„", "“"];
const EN: Quotes = ["“", "”", "‘", "’"];

/** Types a text key by key, each straight mark becoming what the language wants. */
function typed(text: string, quotes: Quotes): string {
  let out = "";
  for (const key of text) out += key === '"' ? quoteFor(out, quotes) : key;
  return out;
}

describe("quotation marks as one types", () => {
  it.each([
    [AR, 'قال: "الطريق مفتوح".', "قال: «الطريق مفتوح»."],
    [AR, 'قال: "سمعت "نعم" منه".', "قال: «سمعت “نعم” منه»."],
    [RU, 'Газета "Труд" вышла', "Газета «Труд» вышла"],
    [RU, '"Он сказал "да" и ушёл"', "«Он сказал „да“ и ушёл»"],
    [EN, 'He said: "She said "no" to me."', "He said: “She said ‘no’ to me.”"],
    [EN, '("quoted")', "(“quoted”)"],
    [AR, '"أ" و"ب"', "«أ» و«ب»"],
  ])("%j: %s", (quotes, keys, expected) => {
    expect(typed(keys, quotes)).toBe(expected);
  });

  it("makes an apostrophe of a straight one in English, and leaves Arabic alone", () => {
    expect(apostropheFor("don", EN)).toBe("’");
    expect(apostropheFor("", EN)).toBe(null);
    expect(apostropheFor("don", ["«", "»", "„", "“"])).toBe(null);
  });
});

describe("digits", () => {
  it("are Arabic where the newsroom wants them, but not in Latin words and addresses", () => {
    expect(arabic("2026/1")).toBe("٢٠٢٦/١");
    expect(staysLatin("طائرة F")).toBe(true);
    expect(staysLatin("https://example.org/")).toBe(true);
    expect(staysLatin("في عام ")).toBe(false);
  });
});

describe("spaces that don't break", () => {
  const rules = { after: ["в", "с"], before: ["—"], units: ["млн", "км"], signs: ["№", "«"] };
  it("stand behind short words and signs", () => {
    expect(keepsTogether("Он был в", rules)).toBe(true);
    expect(keepsTogether("В", rules)).toBe(true);
    expect(keepsTogether("ров", rules)).toBe(false);
    expect(keepsTogether("приказ №", rules)).toBe(true);
    expect(keepsTogether("", rules)).toBe(false);
  });

  it("stand before a dash, and between a number and its unit once that is whole", () => {
    expect(holdsSpace("Москва ", "—", rules)).toBe(true);
    expect(holdsSpace("Москва", "—", rules)).toBe(false);
    expect(unitSpace("около 12 млн", rules)).toBe(4);
    expect(unitSpace("около 12 мл", rules)).toBe(null);
  });
});
