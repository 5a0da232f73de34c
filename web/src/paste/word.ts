// What only Word writes.

/** Whether a paragraph is an item of one of Word's lists. */
export function wordListOf(element: HTMLElement): boolean {
  return /mso-list\s*:\s*l\d/i.test(element.getAttribute("style") ?? "") || (/\bMsoListParagraph/.test(element.className) && listMarker(element) !== "");
}

/** The bullet or number that Word puts before an item's text, in an element it says to ignore. */
export function listMarker(element: HTMLElement): string {
  const ignored = [...element.querySelectorAll("[style]")].find((inner) => /mso-list\s*:\s*ignore/i.test(inner.getAttribute("style") ?? ""));
  return (ignored?.textContent ?? "").replace(/[\s\u00a0]/g, "").replace(/^o$/, "•");
}
