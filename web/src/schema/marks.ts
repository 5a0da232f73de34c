// Marks of text: their order here is the order in which the interchange writes them.

import type { MarkSpec } from "prosemirror-model";
import { directionOf } from "../direction";

/** Whether an address may stand behind a link: what the newsroom takes, and nothing that runs a script. */
export function isAddress(text: string): boolean {
  if (/[\s\p{Cc}]/u.test(text)) return false;
  if (/^story:.+$/.test(text)) return true;
  if (!/^(https?|mailto|tel):/i.test(text)) return false;
  try {
    new URL(text);
    return true;
  } catch {
    return false;
  }
}

function linkOf(dom: HTMLElement): { href: string } | false {
  const href = dom.getAttribute("data-link") ?? dom.getAttribute("href") ?? "";
  return isAddress(href) ? { href } : false;
}

function langOf(dom: HTMLElement): { lang: string } | false {
  const lang = dom.getAttribute("data-lang");
  return lang ? { lang } : false;
}

export const marks: Record<string, MarkSpec> = {
  strong: {
    parseDOM: [
      { tag: "strong" },
      { tag: "b", getAttrs: (dom) => (dom.style.fontWeight === "normal" ? false : null) },
      { style: "font-weight", getAttrs: (value) => (/^(bold(er)?|[6-9]\d\d)$/.test(value) ? null : false) },
    ],
    toDOM: () => ["strong", 0],
  },
  emphasis: {
    parseDOM: [
      { tag: "em" },
      { tag: "i", getAttrs: (dom) => (dom.style.fontStyle === "normal" ? false : null) },
      { style: "font-style=italic" },
    ],
    toDOM: () => ["em", 0],
  },
  link: {
    attrs: { href: { validate: "string" } },
    inclusive: false,
    parseDOM: [{ tag: "a[href], a[data-link]", getAttrs: linkOf }],
    toDOM: (mark) => ["a", { href: mark.attrs["href"] as string, rel: "noopener", "data-link": mark.attrs["href"] as string }, 0],
  },
  lang: {
    attrs: { lang: { validate: "string" } },
    parseDOM: [{ tag: "span[data-lang]", getAttrs: langOf }],
    toDOM: (mark) => {
      const lang = mark.attrs["lang"] as string;
      return ["span", { lang, dir: directionOf(lang), "data-lang": lang }, 0];
    },
  },
};
