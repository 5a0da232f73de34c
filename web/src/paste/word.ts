// What only Word writes.

import { styleOf } from "./style";

/** Whether a paragraph is an item of one of Word's lists. */
export function wordListOf(element: HTMLElement): boolean {
  return /mso-list\s*:\s*l\d/i.test(styleOf(element)) || (/\bMsoListParagraph/.test(element.className) && listMarker(element) !== "");
}

/** The bullet or number that Word puts before an item's text, in an element it says to ignore. */
export function listMarker(element: HTMLElement): string {
  const ignored = [...element.querySelectorAll("*")].find((inner) => /mso-list\s*:\s*ignore/i.test(styleOf(inner)));
  return (ignored?.textContent ?? "").replace(/[\s\u00a0]/g, "").replace(/^o$/, "•");
}
