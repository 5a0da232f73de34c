// The nodes of the document: first the fields, each of its own kind, then the blocks.

import type { Attrs, NodeSpec } from "prosemirror-model";
import { FIELDS } from "../text/text";

const UNIT: Record<string, { default: unknown }> = { id: { default: null }, translates: { default: [] } };

/** Where copied blocks keep what they are, for a paste into the same edition. */
export const COPIED = "data-unit";

/** What a copied element says of its unit; nothing where it comes from elsewhere. */
function unitOf(dom: HTMLElement): Attrs {
  try {
    const kept: unknown = JSON.parse(dom.getAttribute(COPIED) ?? "null");
    return typeof kept === "object" && kept !== null ? (kept as Attrs) : {};
  } catch {
    return {};
  }
}

function field(): NodeSpec {
  return {
    content: "text*",
    marks: "",
    attrs: { translates: { default: [] } },
    isolating: true,
    defining: true,
    selectable: false,
    toDOM: (node) => ["div", { class: `field field-${node.type.name}` }, 0],
  };
}

const fields: Record<string, NodeSpec> = Object.fromEntries(FIELDS.map((name) => [name, field()]));

export const nodes: Record<string, NodeSpec> = {
  doc: { content: `${FIELDS.join(" ")} block*` },
  paragraph: {
    group: "block",
    content: "inline*",
    attrs: UNIT,
    parseDOM: [{ tag: "p", getAttrs: unitOf }],
    toDOM: () => ["p", 0],
  },
  crosshead: {
    group: "block",
    content: "inline*",
    attrs: UNIT,
    defining: true,
    parseDOM: [1, 2, 3, 4, 5, 6].map((level) => ({ tag: `h${level}`, getAttrs: unitOf })),
    toDOM: () => ["h2", 0],
  },
  quote: {
    group: "block",
    content: "inline*",
    attrs: { ...UNIT, speaker: { default: null }, channel: { default: null } },
    defining: true,
    parseDOM: [{ tag: "blockquote", getAttrs: (dom) => ({ speaker: dom.getAttribute("data-speaker"), ...unitOf(dom) }) }],
    toDOM: () => ["blockquote", 0],
  },
  list: {
    group: "block",
    content: "item*",
    attrs: { ...UNIT, style: { default: "bulleted" } },
    parseDOM: [
      { tag: "ul", getAttrs: unitOf },
      { tag: "ol", getAttrs: (dom) => ({ style: "numbered", ...unitOf(dom) }) },
    ],
    toDOM: (node) => [node.attrs["style"] === "numbered" ? "ol" : "ul", 0],
  },
  item: {
    content: "inline*",
    attrs: UNIT,
    defining: true,
    parseDOM: [{ tag: "li", getAttrs: unitOf }],
    toDOM: () => ["li", 0],
  },
  picture: {
    group: "block",
    content: "inline*",
    attrs: { ...UNIT, picture: { default: "" } },
    isolating: true,
    draggable: true,
    parseDOM: [{ tag: "figure[data-picture]", contentElement: "figcaption", getAttrs: (dom) => ({ ...unitOf(dom), picture: dom.getAttribute("data-picture") ?? "" }) }],
    toDOM: (node) => ["figure", { "data-picture": node.attrs["picture"] as string }, ["figcaption", 0]],
  },
  embed: {
    group: "block",
    content: "inline*",
    attrs: { ...UNIT, url: { default: "" } },
    isolating: true,
    draggable: true,
    parseDOM: [{ tag: "div[data-embed]", getAttrs: (dom) => ({ ...unitOf(dom), url: dom.getAttribute("data-embed") ?? "" }) }],
    toDOM: (node) => ["div", { "data-embed": node.attrs["url"] as string }, 0],
  },
  table: {
    group: "block",
    content: "row*",
    attrs: { ...UNIT, header: { default: "row" } },
    isolating: true,
    parseDOM: [{ tag: "table", getAttrs: (dom) => ({ header: dom.querySelector("th") ? "row" : "none", ...unitOf(dom) }) }],
    toDOM: (node) => ["table", { "data-header": node.attrs["header"] as string }, ["tbody", 0]],
  },
  row: {
    content: "cell*",
    parseDOM: [{ tag: "tr" }],
    toDOM: () => ["tr", 0],
  },
  cell: {
    content: "inline*",
    attrs: UNIT,
    isolating: true,
    parseDOM: [
      { tag: "td", getAttrs: unitOf },
      { tag: "th", getAttrs: unitOf },
    ],
    toDOM: () => ["td", 0],
  },
  divider: {
    group: "block",
    attrs: UNIT,
    parseDOM: [{ tag: "hr", getAttrs: unitOf }],
    toDOM: () => ["hr"],
  },
  text: { group: "inline" },
  ...fields,
};
