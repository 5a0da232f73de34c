// Where a language wants a no-break space.

/** What keeps to its neighbour. */
export interface NoBreakRules {
  /** Short words that don't end a line: the space after them doesn't break. */
  after?: string[];
  /** Marks that don't begin a line: the space before them doesn't break. */
  before?: string[];
  /** Units and words that keep to the number before them. */
  units?: string[];
  /** Signs before a number that keep to it. */
  signs?: string[];
}

export const NO_BREAK = "\u00a0";

/** Whether a space typed after this text is one that doesn't break. */
export function keepsTogether(before: string, rules: NoBreakRules): boolean {
  const word = /[^\s\u00a0([{«„“"—]*$/u.exec(before)?.[0] ?? "";
  if ((rules.signs ?? []).some((sign) => before.endsWith(sign) && (word === "" || word === sign))) return true;
  return (rules.after ?? []).includes(word.toLowerCase());
}

/** Whether the space that ends this text must not break, because of the mark typed after it. */
export function holdsSpace(before: string, typed: string, rules: NoBreakRules): boolean {
  return (rules.before ?? []).includes(typed) && / $/.test(before);
}

/** The space between a number and its unit, once the unit is whole: how far back it stands, else null. */
export function unitSpace(before: string, rules: NoBreakRules): number | null {
  const found = /\p{Nd} ([^\s\p{Nd}]+)$/u.exec(before);
  if (!found?.[1] || !(rules.units ?? []).includes(found[1])) return null;
  return found[1].length + 1;
}
