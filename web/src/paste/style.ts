// The styles of pasted elements, read without letting the browser apply them: the desk's pages forbid inline styles, and
// the browser would complain of each.

const KEPT = "data-style";

/** The HTML without style sheets, its style attributes under another name. */
export function quieted(html: string): string {
  const bare = html.replace(/<style\b[\s\S]*?(<\/style>|$)/gi, "");
  return bare.replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/(\s)style(\s*=)/gi, `$1${KEPT}$2`));
}

/** An element's own style, as it was written. */
export function styleOf(element: Element): string {
  return element.getAttribute(KEPT) ?? element.getAttribute("style") ?? "";
}
