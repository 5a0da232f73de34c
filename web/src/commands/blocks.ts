// What a block is, where it stands, and new ones.

import { Fragment, type Node } from "prosemirror-model";
import { type Command, type EditorState, NodeSelection, Selection, TextSelection, type Transaction } from "prosemirror-state";
import { newId } from "../plugins/ids";
import { bodyStart, fieldOf, topAt, type } from "../schema/schema";
import { FIELDS } from "../text/text";

/** The kinds that hold one stretch of text and turn into each other. */
export type Textual = "paragraph" | "crosshead" | "quote";

/** The blocks of the body that the selection touches, as a range of the document's children. */
export function touched(state: EditorState): { first: number; last: number } | null {
  const first = topAt(state.doc, state.selection.from)?.index ?? -1;
  const end = state.selection instanceof NodeSelection ? state.selection.from : state.selection.to;
  const last = topAt(state.doc, end)?.index ?? -1;
  return first < FIELDS.length || last < first ? null : { first, last };
}

/** Where the n-th child of the document begins. */
export function childPos(doc: Node, index: number): number {
  let pos = 0;
  for (let k = 0; k < index; k += 1) pos += doc.child(k).nodeSize;
  return pos;
}

/** Makes the touched blocks of text that kind; a list's items become blocks of their own. */
export function setKind(kind: Textual): Command {
  return (state, dispatch) => {
    const range = touched(state);
    if (!range) return false;
    const { tr } = state;
    for (let index = range.last; index >= range.first; index -= 1) turn(tr, index, kind);
    if (!tr.docChanged) return false;
    dispatch?.(tr.scrollIntoView());
    return true;
  };
}

function turn(tr: Transaction, index: number, kind: Textual): void {
  const node = tr.doc.child(index);
  const pos = childPos(tr.doc, index);
  if (node.type.name === "list") {
    const own = tr.selection.from;
    const blocks = items(node).map((item) => type(kind).create(item.attrs, item.content));
    tr.replaceWith(pos, pos + node.nodeSize, blocks);
    // The list's own boundaries are gone: what stood in it moved one place towards the start.
    tr.setSelection(TextSelection.near(tr.doc.resolve(Math.max(pos + 1, Math.min(own - 1, tr.doc.content.size)))));
  } else if (isTextual(node) && node.type.name !== kind) {
    const { id, translates } = node.attrs;
    tr.setNodeMarkup(pos, type(kind), { id: id as string, translates: translates as unknown });
  }
}

function items(list: Node): Node[] {
  return Array.from({ length: list.childCount }, (_, k) => list.child(k));
}

function isTextual(node: Node): boolean {
  return ["paragraph", "crosshead", "quote"].includes(node.type.name);
}

/** Makes the touched blocks of text the items of one list, or changes the style of a list. */
export function setList(style: "bulleted" | "numbered"): Command {
  return (state, dispatch) => {
    const range = touched(state);
    if (!range) return false;
    const { tr } = state;
    const nodes = Array.from({ length: range.last - range.first + 1 }, (_, k) => state.doc.child(range.first + k));
    const only = nodes[0];
    if (nodes.length === 1 && only?.type.name === "list") {
      if (only.attrs["style"] === style) return setKind("paragraph")(state, dispatch);
      tr.setNodeAttribute(childPos(state.doc, range.first), "style", style);
    } else if (nodes.every((node) => isTextual(node) || node.type.name === "list")) {
      listOf(tr, range.first, nodes, style);
    } else {
      return false;
    }
    dispatch?.(tr.scrollIntoView());
    return true;
  };
}

function listOf(tr: Transaction, first: number, nodes: Node[], style: string): void {
  const from = childPos(tr.doc, first);
  const to = from + nodes.reduce((size, node) => size + node.nodeSize, 0);
  const { anchor, head } = tr.selection;
  const made = nodes.flatMap((node) => (node.type.name === "list" ? items(node) : [type("item").create({ id: node.attrs["id"] as string, translates: node.attrs["translates"] as unknown }, node.content)]));
  tr.replaceWith(from, to, type("list").create({ id: newId(), style }, made));
  const inside = (pos: number) => tr.doc.resolve(Math.min(pos + 1, tr.doc.content.size));
  tr.setSelection(TextSelection.between(inside(anchor), inside(head)));
}

/** Moves the touched blocks past their neighbour. */
export function move(way: "up" | "down"): Command {
  return (state, dispatch) => {
    const range = touched(state);
    const { doc } = state;
    if (!range) return false;
    if (way === "up" ? range.first <= FIELDS.length : range.last >= doc.childCount - 1) return false;
    if (dispatch) {
      const from = childPos(doc, range.first);
      const to = childPos(doc, range.last + 1);
      const moved = doc.slice(from, to).content;
      const neighbour = doc.child(way === "up" ? range.first - 1 : range.last + 1);
      const target = way === "up" ? from - neighbour.nodeSize : from + neighbour.nodeSize;
      const tr = state.tr.delete(from, to).insert(target, moved);
      dispatch(restored(tr, state.selection, target - from).scrollIntoView());
    }
    return true;
  };
}

/** The selection as it was, so much further on. */
function restored(tr: Transaction, selection: Selection, by: number): Transaction {
  if (selection instanceof NodeSelection) return tr.setSelection(NodeSelection.create(tr.doc, selection.from + by));
  return tr.setSelection(TextSelection.between(tr.doc.resolve(selection.anchor + by), tr.doc.resolve(selection.head + by)));
}

/** Removes the touched blocks whole. */
export const removeBlocks: Command = (state, dispatch) => {
  const range = touched(state);
  if (!range) return false;
  const from = childPos(state.doc, range.first);
  const tr = state.tr.delete(from, childPos(state.doc, range.last + 1));
  tr.setSelection(Selection.near(tr.doc.resolve(Math.min(from, tr.doc.content.size)), 1));
  dispatch?.(tr.scrollIntoView());
  return true;
};

/** Puts a new block behind the one at the caret, or in the place of an empty paragraph; the caret goes into it. */
export function insertBlock(state: EditorState, node: Node): Transaction {
  const top = topAt(state.doc, state.selection.head);
  const { tr } = state;
  const inBody = top !== null && !fieldOf(top.node);
  const takesPlace = inBody && top.node.type.name === "paragraph" && top.node.content.size === 0;
  const at = !inBody ? bodyStart(state.doc) : takesPlace ? top.pos : top.pos + top.node.nodeSize;
  if (takesPlace) tr.delete(top.pos, top.pos + top.node.nodeSize);
  const isLast = at >= tr.doc.content.size;
  const followed = isLast && !isTextual(node) ? [node, type("paragraph").create({ id: newId() })] : [node];
  tr.insert(at, Fragment.from(followed));
  const selection = Selection.near(tr.doc.resolve(at + (node.isLeaf ? node.nodeSize : 0)), 1);
  return tr.setSelection(selection).scrollIntoView();
}

/** A new empty block of a kind. */
export function newBlock(kind: string, attrs: Record<string, unknown> = {}): Node {
  const content = kind === "list" ? [type("item").create({ id: newId() })] : kind === "table" ? newRows(3, 2) : null;
  return type(kind).create({ id: newId(), ...attrs }, content);
}

function newRows(rows: number, columns: number): Node[] {
  const row = () => type("row").create(null, Array.from({ length: columns }, () => type("cell").create({ id: newId() })));
  return Array.from({ length: rows }, row);
}

/** Inserts a new block of a kind. */
export function insert(kind: string, attrs: Record<string, unknown> = {}): Command {
  return (state, dispatch) => {
    dispatch?.(insertBlock(state, newBlock(kind, attrs)));
    return true;
  };
}

/** Turns the empty paragraph at the caret into a kind of block, or inserts one. */
export function become(kind: string): Command {
  if (kind === "paragraph" || kind === "crosshead" || kind === "quote") {
    return (state, dispatch) => setKind(kind)(state, dispatch) || insert(kind)(state, dispatch);
  }
  return insert(kind);
}

