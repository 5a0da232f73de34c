// How the units of a translation stand to their source, as the server computes it, so that a confirmation shows at once.

import type { Node } from "prosemirror-model";
import { fieldOf, hasId, translatesOf, unitOf, unitsOf } from "../schema/schema";
import { type Block, type Text, type Translates, UNIT_FIELDS, parts, plain } from "../text/text";

export type Stand = "current" | "stale" | "orphan" | "blank";

/** How one unit stands; null where it translates nothing. */
export function standing(translates: Translates[], contents: Record<string, string>): "current" | "stale" | "orphan" | null {
  if (translates.length === 0) return null;
  const gone = translates.filter((one) => contents[one.block] === undefined).length;
  if (gone === translates.length) return "orphan";
  const unchanged = translates.every((one) => contents[one.block] !== undefined && (one.content === undefined || contents[one.block] === one.content));
  return unchanged ? "current" : "stale";
}

/** What standing is judged by: the source's text, and the hash of what each of its units says. */
export interface Against {
  text: Text;
  contents: Record<string, string>;
}

/** Every unit of the document that translates something, with how it stands; one that owes its words is `blank`. */
export function stands(doc: Node, source: Against): Map<string, Stand> {
  const found = new Map<string, Stand>();
  for (const { node } of unitsOf(doc)) {
    const unit = unitOf(node);
    const known = knownBy(node, source);
    const stand = standing(known, source.contents);
    if (unit && stand) found.set(unit, stand !== "orphan" && owes(node, known, source.text) ? "blank" : stand);
  }
  return found;
}

/** What a unit remembers. A standfirst that isn't there remembers nothing; an empty one waits for its source's words. */
function knownBy(node: Node, source: Against): Translates[] {
  const said = translatesOf(node);
  return said.length === 0 && node.type.name === "standfirst" && !VISIBLE.test(node.textContent) ? standfirstOf(source) : said;
}

/** That something translates the source's standfirst as it is now; nothing where it has none. */
export function standfirstOf(source: Against): Translates[] {
  const content = source.contents["@standfirst"];
  return content === undefined || !VISIBLE.test(source.text.standfirst ?? "") ? [] : [{ block: "@standfirst", content }];
}

/** Whether a unit says nothing though its source does; a picture's own caption stands where there is none here. */
function owes(node: Node, known: Translates[], source: Text): boolean {
  if (!node.isTextblock || node.type.name === "picture" || VISIBLE.test(node.textContent)) return false;
  return known.some((one) => VISIBLE.test(said(source, one.block)));
}

const VISIBLE = /[^\s\p{Cc}\p{Cf}]/u;

/** The source's units in reading order: its two fields, then each block with its parts. */
export function sourceUnits(text: Text): { unit: string; block: Block | null }[] {
  const fields = UNIT_FIELDS.filter((field) => text[field]).map((field) => ({ unit: `@${field}`, block: null }));
  const blocks = text.blocks.flatMap((block) => [block.id, ...parts(block).map((part) => part.id)].map((unit) => ({ unit, block })));
  return [...fields, ...blocks];
}

/** The blocks of the source that nothing in the translation translates, whole. */
export function missing(doc: Node, source: Text): Block[] {
  const translated = new Set(unitsOf(doc).flatMap(({ node }) => translatesOf(node).map((one) => one.block)));
  return source.blocks.filter((block) => ![block.id, ...parts(block).map((part) => part.id)].some((unit) => translated.has(unit)));
}

/** What a unit of the source says. */
export function said(source: Text, unit: string): string {
  if (unit === "@headline") return source.headline;
  if (unit === "@standfirst") return source.standfirst ?? "";
  for (const block of source.blocks) {
    const found = block.id === unit ? block : parts(block).find((part) => part.id === unit);
    if (found) return plain(found);
  }
  return "";
}

/** The ids of the source blocks that a block of the translation, or its parts, translate, in the source's order. */
export function sourcesOf(node: Node, source: Text): string[] {
  const wanted = new Set(translatesOf(node).map((one) => one.block));
  node.descendants((inner) => {
    if (hasId(inner)) for (const one of translatesOf(inner)) wanted.add(one.block);
    return !inner.isTextblock;
  });
  const field = fieldOf(node);
  if (field) return source[field] && field !== "slug" ? [`@${field}`] : [];
  return source.blocks.filter((block) => [block.id, ...parts(block).map((part) => part.id)].some((unit) => wanted.has(unit))).map((block) => block.id);
}
