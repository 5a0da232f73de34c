// Translating by keyboard: from unit to unit, taking over the source's wording, confirming.

import type { Node } from "prosemirror-model";
import { type EditorState, TextSelection, type Transaction } from "prosemirror-state";
import { childPos } from "../commands/blocks";
import { newId } from "../plugins/ids";
import { type Placed, bodyStart, fieldOf, findUnit, hasId, schema, topAt, translatesOf, unitOf, unitsOf } from "../schema/schema";
import type { Source } from "../sync/server";
import { readBlock } from "../text/read";
import { type Block, type Text, type Translates, parts } from "../text/text";
import { type Stand, sourcesOf, stands } from "./standing";

/** The unit at the caret: an item or cell, else the block or field. */
export function unitAtCaret(state: EditorState): Placed | null {
  const { $head } = state.selection;
  for (let depth = $head.depth; depth > 0; depth -= 1) {
    const node = $head.node(depth);
    if (unitOf(node)) return { node, pos: $head.before(depth) };
  }
  return topAt(state.doc, state.selection.from);
}

function caretInto(tr: Transaction, { node, pos }: Placed): Transaction {
  const at = node.isTextblock ? TextSelection.create(tr.doc, pos + 1 + node.content.size) : TextSelection.near(tr.doc.resolve(pos + 1), 1);
  return tr.setSelection(at).scrollIntoView();
}

/** The next unit, or the one before, that one writes in. */
export function step(state: EditorState, way: "next" | "previous"): Transaction | null {
  const units = unitsOf(state.doc).filter(({ node }) => node.isTextblock);
  const at = unitAtCaret(state)?.pos ?? 0;
  const found = way === "next" ? units.find(({ pos }) => pos > at) : units.findLast(({ pos }) => pos < at);
  return found ? caretInto(state.tr, found) : null;
}

/** The next unit that has something to do: stale, without its source, or not translated yet; around the end. */
export function nextToDo(state: EditorState, source: Source, wanted: readonly Stand[] = ["stale", "orphan", "blank"]): Transaction | null {
  const stand = stands(state.doc, source);
  const units = unitsOf(state.doc).filter(({ node }) => wanted.includes(stand.get(unitOf(node) ?? "") ?? "current"));
  const at = unitAtCaret(state)?.pos ?? 0;
  const found = units.find(({ pos }) => pos > at) ?? units[0];
  return found ? caretInto(state.tr, found) : null;
}

/** Confirms units: they say what their source says now. Those that say nothing yet are left. */
export function confirm(state: EditorState, source: Source, units: string[]): Transaction | null {
  const { tr } = state;
  const stand = stands(state.doc, source);
  for (const unit of units) {
    const found = findUnit(tr.doc, unit);
    if (!found || stand.get(unit) === "blank") continue;
    const now = present(translatesOf(found.node), source);
    if (JSON.stringify(now) !== JSON.stringify(translatesOf(found.node))) tr.setNodeAttribute(found.pos, "translates", now);
  }
  return tr.docChanged ? tr : null;
}

/** What is remembered, as the source reads now; units of the source that are gone are forgotten. */
function present(translates: Translates[], source: Source): Translates[] {
  return translates.flatMap((one) => {
    const content = source.contents[one.block];
    return content === undefined ? [] : [{ block: one.block, content }];
  });
}

/** A unit and, where it holds others, all of them. */
export function unitsIn(placed: Placed): string[] {
  const found = [unitOf(placed.node)];
  placed.node.descendants((node) => {
    if (hasId(node)) found.push(unitOf(node));
    return !node.isTextblock;
  });
  return found.filter((unit): unit is string => unit !== null);
}

/** Puts the source's words into the empty units at the caret; what is written already is left as it is. */
export function copySource(state: EditorState, source: Source): Transaction | null {
  const top = topAt(state.doc, state.selection.from);
  if (!top) return null;
  const { tr } = state;
  const field = fieldOf(top.node);
  if (field) {
    const words = source.text[field];
    if (words && top.node.content.size === 0) tr.insertText(words, top.pos + 1);
    return tr.docChanged ? tr : null;
  }
  const read = source.text.blocks.map(readBlock);
  for (const { node, pos } of unitsUnder(top).reverse()) {
    const words = translatesOf(node).map((one) => contentOf(read, one.block));
    if (!node.isTextblock || node.content.size > 0) continue;
    const content = words.flatMap((piece, k) => (piece && k > 0 ? [schema.text(" "), ...piece] : (piece ?? [])));
    if (content.length > 0) tr.insert(pos + 1, content);
  }
  return tr.docChanged ? tr.scrollIntoView() : null;
}

function unitsUnder(top: Placed): Placed[] {
  const found: Placed[] = [top];
  top.node.descendants((node, offset) => {
    if (hasId(node)) found.push({ node, pos: top.pos + 1 + offset });
    return !node.isTextblock;
  });
  return found;
}

function contentOf(blocks: Node[], unit: string): Node[] | null {
  for (const block of blocks) {
    const found = unitsUnder({ node: block, pos: 0 }).find(({ node }) => node.attrs["id"] === unit);
    if (found?.node.isTextblock) return Array.from({ length: found.node.childCount }, (_, k) => found.node.child(k));
  }
  return null;
}

/** A block for the translation of a source block: of its kind, empty, knowing its source. */
export function emptyFor(block: Block, contents: Record<string, string>): Block {
  const knows = (id: string): Translates[] => [contents[id] === undefined ? { block: id } : { block: id, content: contents[id] }];
  const empty = structuredClone(block);
  for (const unit of [empty, ...parts(empty)]) {
    unit.translates = knows(unit.id);
    unit.id = newId();
    delete unit.runs;
    unit.text = "";
  }
  delete empty.speaker;
  if (["list", "table", "divider"].includes(empty.kind)) delete empty.text;
  return empty;
}

/** Takes an offered block: an empty one where the source has it, with the caret in it. */
export function takeAdded(state: EditorState, source: Source, unit: string): Transaction | null {
  const block = source.text.blocks.find((one) => one.id === unit);
  if (!block) return null;
  const node = readBlock(emptyFor(block, source.contents));
  const at = placeFor(state.doc, source.text, unit);
  const tr = state.tr.insert(at, node);
  return caretInto(tr, { node, pos: at });
}

/** Behind the block that translates what stands before a source block, else at the start of the body. */
export function placeFor(doc: Node, source: Text, unit: string): number {
  const order = source.blocks.map((block) => block.id);
  const before = order.slice(0, Math.max(0, order.indexOf(unit))).reverse();
  const tops = Array.from({ length: doc.childCount }, (_, index) => ({ node: doc.child(index), index })).filter(({ node }) => !fieldOf(node));
  for (const id of before) {
    const holder = tops.findLast(({ node }) => sourcesOf(node, source).includes(id));
    if (holder) return childPos(doc, holder.index) + holder.node.nodeSize;
  }
  return bodyStart(doc);
}

/** Moves a block to where its source stands now: behind another of the translation, or to the start of the body. */
export function takeMoved(state: EditorState, unit: string, after: string | null): Transaction | null {
  const { doc } = state;
  const found = findUnit(doc, unit);
  const moved = found && topAt(doc, found.pos + 1);
  if (!moved || fieldOf(moved.node)) return null;
  const { node, pos } = moved;
  const tr = state.tr.delete(pos, pos + node.nodeSize);
  const before = after === null ? null : findUnit(tr.doc, after);
  const top = before && topAt(tr.doc, before.pos + 1);
  const at = top ? top.pos + top.node.nodeSize : bodyStart(tr.doc);
  if (at === pos) return null;
  tr.insert(at, node);
  return caretInto(tr, { node, pos: at });
}

/** Removes a block, item or cell whose source is gone; a cell is emptied, so that its table keeps its shape. */
export function takeRemoved(state: EditorState, unit: string): Transaction | null {
  const found = findUnit(state.doc, unit);
  if (!found || fieldOf(found.node)) return null;
  const { tr } = state;
  if (found.node.type.name !== "cell") return tr.delete(found.pos, found.pos + found.node.nodeSize).scrollIntoView();
  tr.delete(found.pos + 1, found.pos + 1 + found.node.content.size);
  return tr.setNodeAttribute(found.pos, "translates", []).scrollIntoView();
}

/** The same document with the caret at a place. */
export function at(state: EditorState, pos: number): EditorState {
  return state.apply(state.tr.setSelection(TextSelection.near(state.doc.resolve(pos + 1), 1)));
}
