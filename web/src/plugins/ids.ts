// Ids of blocks, items and cells: each has one of its own, whatever is typed, split, joined, moved or pasted; and what
// a unit translates follows its words.

import type { Node } from "prosemirror-model";
import { type EditorState, Plugin, PluginKey, type Transaction } from "prosemirror-state";
import { Mapping } from "prosemirror-transform";
import { type Placed, hasId, translatesOf, type, unitsOf } from "../schema/schema";
import { FIELDS, type Translates, same } from "../text/text";

/** Makes a new id that no unit has. */
export function newId(): string {
  if (typeof crypto.randomUUID === "function") return crypto.randomUUID();
  // Plain HTTP has no randomUUID, and the same randomness under another name.
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

/** The plugin that keeps ids unique and complete. */
export function ids(make: () => string = newId): Plugin {
  return new Plugin({
    key: new PluginKey("ids"),
    appendTransaction: (transactions, before, after) => {
      if (!transactions.some((tr) => tr.docChanged)) return null;
      const mapping = new Mapping(transactions.flatMap((tr) => tr.mapping.maps));
      const tr = after.tr;
      inheritJoined(tr, before, mapping);
      giveIds(tr, before.doc, mapping, make);
      keepBody(tr, make);
      return tr.docChanged ? tr : null;
    },
  });
}

/** Gives ids to units without one and to those that have another's. */
function giveIds(tr: Transaction, before: Node, mapping: Mapping, make: () => string): void {
  const owners = new Map<string, number>();
  for (const { node, pos } of unitsOf(before)) {
    const id = node.attrs["id"] as string | null;
    if (id) owners.set(id, mapping.map(pos, 1));
  }
  const units = unitsOf(tr.doc).filter(({ node }) => hasId(node));
  const holders = new Map<string, Placed>();
  for (const unit of units) {
    const id = unit.node.attrs["id"] as string | null;
    if (!id) continue;
    const holder = holders.get(id);
    if (!holder || isOwner(unit, holder, owners.get(id))) holders.set(id, unit);
  }
  for (const unit of units) {
    const id = unit.node.attrs["id"] as string | null;
    if (id && holders.get(id)?.pos === unit.pos) continue;
    tr.setNodeAttribute(unit.pos, "id", make());
    // The empty half of a split at the start says nothing, so it translates nothing.
    const emptyHalf = id && unit.node.isTextblock && unit.node.childCount === 0 && unit.pos < (holders.get(id)?.pos ?? 0);
    if (emptyHalf && translatesOf(unit.node).length > 0) tr.setNodeAttribute(unit.pos, "translates", []);
  }
}

/** Of two units with one id the one that stood there before is its owner; an empty first half leaves it to the second. */
function isOwner(unit: Placed, holder: Placed, owner: number | undefined): boolean {
  const splitAtStart = holder.pos === owner && holder.node.isTextblock && holder.node.childCount === 0;
  const next = holder.pos + holder.node.nodeSize === unit.pos;
  if (splitAtStart && next && unit.node.childCount > 0) return true;
  return unit.pos === owner;
}

/** Where a unit's words went into another one, that one translates what both did. */
function inheritJoined(tr: Transaction, before: EditorState, mapping: Mapping): void {
  const there = new Set(unitsOf(tr.doc).map(({ node }) => node.attrs["id"] as string | null));
  for (const { node, pos } of unitsOf(before.doc)) {
    const gone = node.isTextblock && hasId(node) && !there.has(node.attrs["id"] as string);
    const translates = translatesOf(node);
    if (!gone || translates.length === 0 || node.content.size === 0) continue;
    const from = mapping.map(pos + 1, 1);
    const to = mapping.map(pos + 1 + node.content.size, -1);
    if (to <= from || to > tr.doc.content.size) continue;
    const $from = tr.doc.resolve(from);
    if (!$from.parent.isTextblock || $from.depth === 0) continue;
    const union = joined(translatesOf($from.parent), translates);
    if (!same(union, translatesOf($from.parent)) && "translates" in $from.parent.attrs) {
      tr.setNodeAttribute($from.before(), "translates", union);
    }
  }
}

/** Both lists, each source unit once. */
export function joined(first: Translates[], second: Translates[]): Translates[] {
  const held = new Set(first.map((one) => one.block));
  return [...first, ...second.filter((one) => !held.has(one.block))];
}

/** A body has at least a paragraph to write in. */
function keepBody(tr: Transaction, make: () => string): void {
  if (tr.doc.childCount > FIELDS.length) return;
  tr.insert(tr.doc.content.size, type("paragraph").create({ id: make() }));
}
