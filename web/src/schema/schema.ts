// The schema of an edition's text, and small questions about its nodes.

import { type Node, type NodeType, Schema } from "prosemirror-model";
import { FIELDS, type Field, type Translates } from "../text/text";
import { marks } from "./marks";
import { nodes } from "./nodes";

export const schema = new Schema({ nodes, marks });

/** A node type of the schema by its name; a name that isn't there is a fault of ours. */
export function type(name: string): NodeType {
  const found = schema.nodes[name];
  if (!found) throw new Error(`no node type ${name}`);
  return found;
}

/** The name of the field that a node is. */
export function fieldOf(node: Node): Field | null {
  return FIELDS.find((name) => name === node.type.name) ?? null;
}

/** Whether the node is a block of the body. */
export function isBlock(node: Node): boolean {
  return node.type.isInGroup("block");
}

/** Whether the node is a unit with an id: a block, an item or a cell. */
export function hasId(node: Node): boolean {
  return node.type.spec.attrs?.["id"] !== undefined;
}

/** The unit's name as the newsroom says it: `@headline`, `@kicker` … or the id. */
export function unitOf(node: Node): string | null {
  const field = fieldOf(node);
  return field ? `@${field}` : ((node.attrs["id"] as string | null | undefined) ?? null);
}

/** What a unit remembers of its source. */
export function translatesOf(node: Node): Translates[] {
  return (node.attrs["translates"] as Translates[] | undefined) ?? [];
}

/** A unit with its place in the document. */
export interface Placed {
  node: Node;
  pos: number;
}

/** Every unit of the document in reading order. */
export function unitsOf(doc: Node): Placed[] {
  const found: Placed[] = [];
  doc.descendants((node, pos) => {
    if (fieldOf(node) || hasId(node)) found.push({ node, pos });
    return !node.isTextblock;
  });
  return found;
}

/** The unit of that name. */
export function findUnit(doc: Node, unit: string): Placed | null {
  return unitsOf(doc).find((placed) => unitOf(placed.node) === unit) ?? null;
}

/** Where the body begins: behind the fields. */
export function bodyStart(doc: Node): number {
  let at = 0;
  for (let k = 0; k < FIELDS.length; k += 1) at += doc.child(k).nodeSize;
  return at;
}

/** The field or block, at the top of the document, that holds a position. */
export function topAt(doc: Node, pos: number): (Placed & { index: number }) | null {
  const $pos = doc.resolve(Math.min(pos, doc.content.size));
  if ($pos.depth > 0) return { node: $pos.node(1), pos: $pos.before(1), index: $pos.index(0) };
  const node = $pos.nodeAfter ?? $pos.nodeBefore;
  if (!node) return null;
  return $pos.nodeAfter
    ? { node, pos, index: $pos.index(0) }
    : { node, pos: pos - node.nodeSize, index: $pos.index(0) - 1 };
}
