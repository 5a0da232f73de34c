// A merge put into the open document: the caret stays where it is, and undo doesn't take back what others wrote.

import type { Fragment, Node } from "prosemirror-model";
import { type EditorState, TextSelection, type Transaction } from "prosemirror-state";
import { bodyStart, findUnit, schema, translatesOf } from "../schema/schema";
import { readBlock, readField } from "../text/read";
import { type Field, type Text, same } from "../text/text";
import type { Merge } from "./merge";

/** Marks a transaction that brings others' work. */
export const REMOTE = "remote";

/** The transaction that brings a merge in. */
export function applyMerge(state: EditorState, merge: Merge, theirs: Text): Transaction {
  const tr = state.tr.setMeta("addToHistory", false).setMeta(REMOTE, true);
  for (const { field, value } of merge.fields) replaceContent(tr, `@${field}`, value ? schema.text(value) : null);
  for (const field of merge.remembers) setTranslates(tr, field, theirs);
  for (const block of merge.replaced) replaceUnit(tr, readBlock(block));
  for (const unit of merge.removed) remove(tr, unit);
  for (const { block, after } of merge.inserted) tr.insert(behind(tr.doc, after), readBlock(block));
  if (merge.order) reorder(tr, merge.order);
  return tr;
}

/** Behind a block, else at the start of the body. */
function behind(doc: Node, unit: string | null): number {
  const found = unit === null ? null : findUnit(doc, unit);
  return found ? found.pos + found.node.nodeSize : bodyStart(doc);
}

function remove(tr: Transaction, unit: string): void {
  const found = findUnit(tr.doc, unit);
  if (found) tr.delete(found.pos, found.pos + found.node.nodeSize);
}

function setTranslates(tr: Transaction, field: Field, theirs: Text): void {
  const found = findUnit(tr.doc, `@${field}`);
  if (found) tr.setNodeAttribute(found.pos, "translates", translatesOf(readField(field, theirs)));
}

function replaceContent(tr: Transaction, unit: string, content: Node | null): void {
  const found = findUnit(tr.doc, unit);
  if (!found) return;
  const wanted = found.node.type.create(found.node.attrs, content);
  replaceInside(tr, found.pos, found.node.content, wanted.content);
}

/** Makes a block read as another version of it, changing as little as that needs, so that carets inside stay. */
export function replaceUnit(tr: Transaction, wanted: Node): void {
  const found = findUnit(tr.doc, wanted.attrs["id"] as string);
  if (!found) return;
  const { node, pos } = found;
  if (node.type !== wanted.type) {
    tr.replaceWith(pos, pos + node.nodeSize, wanted);
    return;
  }
  for (const name of Object.keys(wanted.attrs)) {
    if (!same(node.attrs[name], wanted.attrs[name])) tr.setNodeAttribute(pos, name, wanted.attrs[name]);
  }
  replaceInside(tr, pos, node.content, wanted.content);
}

function replaceInside(tr: Transaction, pos: number, was: Fragment, wanted: Fragment): void {
  const start = was.findDiffStart(wanted);
  if (start === null) return;
  const end = was.findDiffEnd(wanted);
  if (!end) return;
  // Repeated characters make both ends claim the same stretch: the shorter way wins.
  const overlap = start - Math.min(end.a, end.b);
  const shift = Math.max(0, overlap);
  const holder = tr.doc.nodeAt(pos)?.type.create(null, wanted);
  if (!holder) return;
  tr.replace(pos + 1 + start, pos + 1 + end.a + shift, holder.slice(start, end.b + shift));
}

/** Puts the blocks named in that order, each other block behind the one it stood behind. */
function reorder(tr: Transaction, order: string[]): void {
  const caret = caretIn(tr);
  let after: string | null = null;
  for (const id of order) {
    const found = findUnit(tr.doc, id);
    if (!found) continue;
    const target = behind(tr.doc, after);
    if (target !== found.pos) {
      tr.delete(found.pos, found.pos + found.node.nodeSize);
      tr.insert(tr.mapping.slice(tr.mapping.maps.length - 1).map(target), found.node);
    }
    after = id;
  }
  if (caret) putCaret(tr, caret);
}

interface Caret {
  unit: string;
  anchor: number;
  head: number;
}

/** The caret as a place in a unit, for when the unit itself is about to move. */
export function caretIn(tr: Transaction): Caret | null {
  const { $anchor, $head } = tr.selection;
  for (let depth = $anchor.depth; depth > 0; depth -= 1) {
    const unit = $anchor.node(depth).attrs["id"] as string | undefined;
    if (unit && $anchor.parent.isTextblock && $anchor.sameParent($head)) {
      const start = $anchor.before(depth);
      return { unit, anchor: $anchor.pos - start, head: $head.pos - start };
    }
  }
  return null;
}

/** Puts the caret back into its unit, wherever that stands now. */
export function putCaret(tr: Transaction, caret: Caret): void {
  const found = findUnit(tr.doc, caret.unit);
  if (!found) return;
  tr.setSelection(TextSelection.create(tr.doc, found.pos + caret.anchor, found.pos + caret.head));
}
