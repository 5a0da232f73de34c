// The direction in which a language is written.

export type Direction = "ltr" | "rtl";

const RIGHT_TO_LEFT = new Set(["ar", "arc", "azb", "ckb", "dv", "fa", "glk", "he", "khw", "ks", "lrc", "mzn", "nqo", "pnb", "ps", "sd", "syr", "ug", "ur", "yi"]);
const RIGHT_TO_LEFT_SCRIPTS = new Set(["adlm", "arab", "aran", "hebr", "nkoo", "rohg", "syrc", "thaa"]);

/** By the script where the tag names one, else by the language. */
export function directionOf(lang: string): Direction {
  const subtags = lang.toLowerCase().split("-");
  const script = subtags.find((subtag) => /^[a-z]{4}$/.test(subtag));
  const back = script ? RIGHT_TO_LEFT_SCRIPTS.has(script) : RIGHT_TO_LEFT.has(subtags[0] ?? "");
  return back ? "rtl" : "ltr";
}
