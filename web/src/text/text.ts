// An edition's text as the server and the API speak it: the interchange form of docs/jsonl.md.

/** What a unit remembers of one unit of the source. */
export interface Translates {
  block: string;
  content?: string;
}

/** A mark of a run. */
export type RunMark = "strong" | "emphasis" | { link: string } | { lang: string };

/** A stretch of text with the same marks. */
export interface Run {
  text: string;
  marks?: RunMark[];
}

/** What a unit says: plain, or with marks. */
export interface Said {
  text?: string;
  runs?: Run[];
}

/** A list's item or a table's cell. */
export interface Part extends Said {
  id: string;
  translates?: Translates[];
}

/** The kinds of block. */
export type Kind = "paragraph" | "crosshead" | "quote" | "list" | "picture" | "embed" | "table" | "divider";

/** A block of the body. */
export interface Block extends Said {
  id: string;
  kind: Kind;
  speaker?: string;
  channel?: string;
  picture?: string;
  url?: string;
  style?: "bulleted" | "numbered";
  items?: Part[];
  header?: "row" | "none";
  rows?: Part[][];
  translates?: Translates[];
}

/** The fields beside the body, in the order in which the editor shows them. */
export const FIELDS = ["kicker", "headline", "short_headline", "standfirst", "byline", "dateline", "slug"] as const;

/** One of the fields. */
export type Field = (typeof FIELDS)[number];

/** The fields that are units of a translation. */
export const UNIT_FIELDS: readonly Field[] = ["headline", "standfirst"];

/** An edition's text, whole. */
export interface Text {
  headline: string;
  kicker: string | null;
  dateline: string | null;
  short_headline: string | null;
  standfirst: string | null;
  byline: string | null;
  slug: string | null;
  headline_translates: Translates[];
  standfirst_translates: Translates[];
  blocks: Block[];
}

/** What a unit says, without marks. */
export function plain(said: Said): string {
  return said.text ?? (said.runs ?? []).map((run) => run.text).join("");
}

/** A block's items or cells, row by row. */
export function parts(block: Block): Part[] {
  return block.items ?? (block.rows ?? []).flat();
}

/** The block that holds a unit: itself, or the one whose item or cell it is. */
export function blockOf(text: Text, unit: string): Block | undefined {
  return text.blocks.find((block) => block.id === unit || parts(block).some((part) => part.id === unit));
}

/** Whether two values of the interchange are the same, whatever the order of their keys. */
export function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const left = a as Record<string, unknown>;
  const right = b as Record<string, unknown>;
  const keys = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...keys].every((key) => same(left[key], right[key]));
}
