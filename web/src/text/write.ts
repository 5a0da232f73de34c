// From the document to the interchange, in the form in which the server writes it.

import type { Mark, Node } from "prosemirror-model";
import { fieldOf, translatesOf } from "../schema/schema";
import { read } from "./read";
import type { Block, Kind, Part, Run, RunMark, Said, Text, Translates } from "./text";

/** The text that the document says. */
export function write(doc: Node): Text {
  const text: Text = {
    headline: "",
    kicker: null,
    dateline: null,
    short_headline: null,
    standfirst: null,
    byline: null,
    slug: null,
    headline_translates: [],
    standfirst_translates: [],
    blocks: [],
  };
  doc.forEach((node) => {
    const field = fieldOf(node);
    if (!field) {
      text.blocks.push(writeBlock(node));
      return;
    }
    if (field === "headline") text.headline = node.textContent;
    else text[field] = node.textContent || null;
    if (field === "headline") text.headline_translates = translatesOf(node);
    if (field === "standfirst") text.standfirst_translates = translatesOf(node);
  });
  return text;
}

/** The same text in the one form that this editor writes. */
export function normal(text: Text): Text {
  return write(read(text));
}

/** A block as the interchange has it. */
export function writeBlock(node: Node): Block {
  const kind = node.type.name as Kind;
  const block: Block = { id: node.attrs["id"] as string, kind };
  switch (kind) {
    case "paragraph":
    case "crosshead":
    case "quote":
      Object.assign(block, said(node, "kept"));
      break;
    case "picture":
    case "embed":
      Object.assign(block, said(node, "left out"));
      break;
    case "list":
      block.items = children(node).map(writePart);
      break;
    case "table":
      block.rows = children(node).map((row) => children(row).map(writePart));
      break;
    case "divider":
      break;
  }
  const own = { quote: ["speaker", "channel"], picture: ["picture"], embed: ["url"], list: ["style"], table: ["header"] } as const;
  for (const name of own[kind as keyof typeof own] ?? []) {
    const value = node.attrs[name] as string | null;
    if (value !== null) Object.assign(block, { [name]: value });
  }
  return remembering(block, translatesOf(node));
}

function writePart(node: Node): Part {
  const part: Part = { id: node.attrs["id"] as string, ...said(node, "kept") };
  return remembering(part, translatesOf(node));
}

function remembering<T extends { translates?: Translates[] }>(unit: T, translates: Translates[]): T {
  return translates.length > 0 ? { ...unit, translates } : unit;
}

/** `text` where nothing is marked, else `runs`. */
function said(node: Node, empty: "kept" | "left out"): Said {
  if (node.childCount === 0) return empty === "kept" ? { text: "" } : {};
  const only = node.childCount === 1 ? node.child(0) : null;
  if (only && only.marks.length === 0) return { text: only.text ?? "" };
  return { runs: children(node).map(writeRun) };
}

function writeRun(node: Node): Run {
  const text = node.text ?? "";
  return node.marks.length > 0 ? { text, marks: node.marks.map(writeMark) } : { text };
}

function writeMark(mark: Mark): RunMark {
  switch (mark.type.name) {
    case "link":
      return { link: mark.attrs["href"] as string };
    case "lang":
      return { lang: mark.attrs["lang"] as string };
    case "strong":
      return "strong";
    default:
      return "emphasis";
  }
}

function children(node: Node): Node[] {
  return Array.from({ length: node.childCount }, (_, k) => node.child(k));
}
