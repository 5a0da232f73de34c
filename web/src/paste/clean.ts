// Pasted HTML made plain: paragraphs, crossheads, quotations, lists, tables and dividers with strength, stress and
// links stay; everything else that Word, Google Docs, browsers and agencies wrap around them goes.

import { isAddress } from "../schema/marks";
import { cleanAddress, cleaned } from "./characters";
import { flatTable, isLayout } from "./tables";
import { quieted, styleOf } from "./style";
import { listMarker, wordListOf } from "./word";

/** Elements of which nothing is taken. */
const DROPPED = new Set("SCRIPT STYLE HEAD META LINK TITLE NOSCRIPT TEMPLATE IFRAME OBJECT EMBED FORM BUTTON INPUT SELECT TEXTAREA SVG CANVAS VIDEO AUDIO NAV FIGURE PICTURE IMG MAP XML".split(" "));
/** Elements that stand in a line of text; all others begin and end one. */
const INLINE = new Set("A ABBR B BDI BDO BIG CITE CODE DEL DFN EM FONT I INS KBD LABEL MARK Q S SAMP SMALL SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR".split(" "));

interface Marks {
  strong: boolean;
  emphasis: boolean;
  href: string | null;
}

type Line = "p" | "h2" | "blockquote";

/** The pasted HTML as a flat row of plain elements. */
export function clean(html: string): string {
  const parsed = new DOMParser().parseFromString(quieted(html), "text/html");
  const walk = new Walk(parsed);
  walk.children(parsed.body, { strong: false, emphasis: false, href: null }, "p");
  walk.flush();
  const out = parsed.createElement("div");
  out.append(...walk.blocks);
  return out.innerHTML;
}

class Walk {
  readonly blocks: Element[] = [];
  private line: Node[] = [];
  private kind: Line = "p";
  private breaks = 0;

  constructor(private readonly document: Document) {}

  children(parent: Node, marks: Marks, kind: Line): void {
    for (const child of [...parent.childNodes]) this.node(child, marks, kind);
  }

  private node(node: Node, marks: Marks, kind: Line): void {
    if (node.nodeType === 3) {
      this.text(node.nodeValue ?? "", marks, kind);
      return;
    }
    if (!isElement(node) || isDropped(node)) return;
    const tag = node.tagName;
    if (tag === "BR") {
      this.breaks += 1;
      return;
    }
    if (INLINE.has(tag) || tag.includes(":")) {
      this.children(node, marked(node, marks), kind);
      return;
    }
    this.flush();
    this.block(node, tag, marks, kind);
    this.flush();
  }

  private block(node: HTMLElement, tag: string, marks: Marks, kind: Line): void {
    const inside = marked(node, marks);
    if (tag === "UL" || tag === "OL") this.list(node, tag === "OL" ? "ol" : "ul");
    else if (tag === "TABLE") this.table(node, inside);
    else if (tag === "HR") this.blocks.push(this.document.createElement("hr"));
    else if (tag === "BLOCKQUOTE" || isWordQuote(node)) this.quote(node, inside);
    else if (isHeading(node, tag)) this.children(node, { ...inside, strong: false }, "h2");
    else if (wordListOf(node)) this.item(node, inside);
    else this.children(node, inside, kind);
  }

  /** A footer names who said it; all else is the quotation, a block a paragraph. */
  private quote(node: HTMLElement, marks: Marks): void {
    const source = node.querySelector("footer, cite");
    const speaker = source?.textContent.replace(/^[\s—–-]+/, "").trim();
    source?.remove();
    const from = this.blocks.length;
    this.children(node, marks, "blockquote");
    this.flush();
    const last = this.blocks.slice(from).findLast((block) => block.tagName === "BLOCKQUOTE");
    if (speaker) last?.setAttribute("data-speaker", cleaned(speaker));
  }

  private list(node: Element, tag: "ul" | "ol"): void {
    for (const child of [...node.children]) {
      // A list inside a list becomes part of it: ours have one level.
      if (child.tagName === "UL" || child.tagName === "OL") this.list(child, tag);
      else if (child.tagName === "LI") this.listItem(child as HTMLElement, tag);
    }
  }

  private listItem(item: HTMLElement, tag: "ul" | "ol"): void {
    const nested = [...item.querySelectorAll("ul, ol")].filter((list) => list.parentElement?.closest("li") === item);
    for (const list of nested) list.remove();
    this.append(tag, this.inline(item, { strong: false, emphasis: false, href: null }));
    for (const list of nested) this.list(list, tag);
  }

  /** Word writes list items as paragraphs that begin with a bullet or a number. */
  private item(node: HTMLElement, marks: Marks): void {
    const tag = /\d|\p{L}/u.test(listMarker(node)) ? "ol" : "ul";
    this.append(tag, this.inline(node, marks));
  }

  private append(tag: "ul" | "ol", content: Node[]): void {
    if (!hasWords(content)) return;
    const last = this.blocks.at(-1);
    const goesOn = last?.tagName.toLowerCase() === tag && this.line.length === 0;
    const list = goesOn ? last : this.document.createElement(tag);
    const item = this.document.createElement("li");
    item.append(...content);
    list.append(item);
    if (!goesOn) this.blocks.push(list);
  }

  private table(node: HTMLElement, marks: Marks): void {
    if (isLayout(node)) {
      this.children(node, marks, "p");
      return;
    }
    const table = flatTable(node, this.document, (cell) => this.inline(cell, { ...marks, strong: false }));
    if (table) this.blocks.push(table);
  }

  /** What stands in an element as one stretch of text. */
  private inline(node: HTMLElement, marks: Marks): Node[] {
    const inner = new Walk(this.document);
    inner.children(node, marked(node, marks), "p");
    inner.flush();
    const lines = inner.blocks.map((block) => (block.tagName === "UL" || block.tagName === "OL" ? [...block.children].flatMap((item) => [...item.childNodes, this.document.createTextNode(" ")]) : [...block.childNodes]));
    return trimmed(lines.flatMap((line, k) => (k > 0 ? [this.document.createTextNode(" "), ...line] : line)));
  }

  private text(value: string, marks: Marks, kind: Line): void {
    const text = cleaned(value).replace(/[ \n\r]+/g, " ");
    if (text.trim() === "" && this.breaks > 0) return;
    if (this.breaks > 1) this.flush();
    else if (this.breaks === 1 && this.line.length > 0) this.line.push(this.document.createTextNode(" "));
    this.breaks = 0;
    if (this.line.length === 0) this.kind = kind;
    if (text) this.line.push(this.wrapped(text, marks));
  }

  private wrapped(text: string, marks: Marks): Node {
    let node: Node = this.document.createTextNode(text);
    const around = (tag: string, set: (element: HTMLElement) => void = () => undefined) => {
      const element = this.document.createElement(tag);
      set(element);
      element.append(node);
      node = element;
    };
    const { href } = marks;
    if (href) around("a", (element) => element.setAttribute("href", href));
    if (marks.emphasis) around("em");
    if (marks.strong && this.kind !== "h2") around("strong");
    return node;
  }

  /** Ends the line of text; one in which nothing can be seen is dropped. */
  flush(): void {
    this.breaks = 0;
    const line = trimmed(this.line);
    this.line = [];
    if (!hasWords(line)) return;
    const block = this.document.createElement(this.kind);
    block.append(...line);
    this.blocks.push(block);
  }
}

function isElement(node: Node): node is HTMLElement {
  return node.nodeType === 1;
}

function isDropped(element: HTMLElement): boolean {
  if (DROPPED.has(element.tagName.toUpperCase())) return true;
  const style = styleOf(element);
  if (element.hidden || element.getAttribute("aria-hidden") === "true") return true;
  return /display\s*:\s*none|mso-list\s*:\s*ignore|mso-hide\s*:\s*all/i.test(style);
}

function isHeading(element: HTMLElement, tag: string): boolean {
  return /^H[1-6]$/.test(tag) || element.getAttribute("role") === "heading" || /\bMso(Title|Subtitle|Heading)/.test(element.className);
}

function isWordQuote(element: HTMLElement): boolean {
  return /\bMso(Intense)?Quote/.test(element.className);
}

/** The marks inside an element: what it adds, and what its style takes away. */
function marked(element: HTMLElement, marks: Marks): Marks {
  const style = styleOf(element).toLowerCase();
  const weight = /font-weight\s*:\s*([\w]+)/.exec(style)?.[1];
  const slant = /font-style\s*:\s*(\w+)/.exec(style)?.[1];
  const tag = element.tagName;
  let { strong, emphasis, href } = marks;
  if (tag === "B" || tag === "STRONG") strong = true;
  if (tag === "I" || tag === "EM" || tag === "DFN") emphasis = true;
  if (weight) strong = /^(bold|bolder|[6-9]00)$/.test(weight);
  if (slant) emphasis = slant === "italic" || slant === "oblique";
  if (tag === "A") {
    const address = cleanAddress(element.getAttribute("href") ?? "");
    href = isAddress(address) ? address : null;
  }
  return { strong, emphasis, href };
}

function hasWords(nodes: Node[]): boolean {
  return nodes.some((node) => /[^\s\u00a0\u200c\u200d\u200e\u200f]/u.test(node.textContent ?? ""));
}

/** Without space at the ends. */
function trimmed(nodes: Node[]): Node[] {
  trimEnd(nodes, "first");
  trimEnd(nodes, "last");
  return nodes.filter((node) => node.textContent !== "");
}

function trimEnd(nodes: Node[], end: "first" | "last"): void {
  const order = end === "first" ? nodes : [...nodes].reverse();
  for (const node of order) {
    let leaf: Node = node;
    for (let next = end === "first" ? leaf.firstChild : leaf.lastChild; next; next = end === "first" ? leaf.firstChild : leaf.lastChild) leaf = next;
    const value = leaf.nodeValue ?? "";
    leaf.nodeValue = end === "first" ? value.replace(/^[\s\u00a0]+/, "") : value.replace(/[\s\u00a0]+$/, "");
    if (leaf.nodeValue) return;
  }
}
