// Which quotation mark a straight one stands for, where it was typed.

/** Outer opening and closing mark, then inner. */
export type Quotes = readonly [string, string, string, string];

const OPENS_BEFORE = /[\s([{«„“‘"'\u2013\u2014-]/u;

/**
 * The mark that a typed `"` becomes: it closes where a quotation is open and no space stands before it; else it opens,
 * an inner one inside an outer one.
 */
export function quoteFor(before: string, quotes: Quotes): string {
  const [outerOpen, outerClose, innerOpen, innerClose] = quotes;
  const open = openMarks(before, quotes);
  const last = before.at(-1);
  const wouldOpen = last === undefined || OPENS_BEFORE.test(last);
  if (wouldOpen) return open.length === 0 ? outerOpen : innerOpen;
  const innermost = open.at(-1);
  if (innermost === "inner") return innerClose;
  if (innermost === "outer") return outerClose;
  return outerOpen;
}

/** The quotations that are open at the end of a text, outermost first. */
function openMarks(before: string, [outerOpen, outerClose, innerOpen, innerClose]: Quotes): ("outer" | "inner")[] {
  const open: ("outer" | "inner")[] = [];
  for (const mark of before) {
    // The same character may close one and open another („…“ and “…”): what is open decides.
    const top = open.at(-1);
    if (top === "inner" && mark === innerClose) open.pop();
    else if (top === "outer" && mark === outerClose) open.pop();
    else if (mark === outerOpen) open.push("outer");
    else if (mark === innerOpen) open.push("inner");
  }
  return open;
}

/** What a typed `'` becomes in a language of curly marks: an apostrophe after a letter, else null. */
export function apostropheFor(before: string, quotes: Quotes): string | null {
  const curly = quotes[2] === "‘" || quotes[0] === "“";
  const last = before.at(-1) ?? "";
  return curly && /[\p{L}\p{N}]/u.test(last) ? "’" : null;
}
