// Arabic digits in place of typed Latin ones.

const ARABIC_ZERO = 0x0660;

/** Text with its Latin digits written in Arabic ones. */
export function arabic(text: string): string {
  return text.replace(/[0-9]/g, (digit) => String.fromCodePoint(ARABIC_ZERO + Number(digit)));
}

/** Whether a digit typed after this text stays Latin: inside a Latin word or an address. */
export function staysLatin(before: string): boolean {
  const word = /\S*$/.exec(before)?.[0] ?? "";
  return /[\p{Script=Latin}@/#_]/u.test(word);
}
