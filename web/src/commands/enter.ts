// Enter, Backspace and Delete where a block begins or ends.

import { splitBlock } from "prosemirror-commands";
import type { Node, ResolvedPos } from "prosemirror-model";
import { type Command, type EditorState, NodeSelection, Selection, TextSelection, type Transaction } from "prosemirror-state";
import { newId } from "../plugins/ids";
import { fieldOf, type } from "../schema/schema";

function caret(state: EditorState): ResolvedPos | null {
  return state.selection instanceof TextSelection && state.selection.empty ? state.selection.$head : null;
}

/** Enter: the next field, the next item, out of a caption; elsewhere the block is split. */
export const enter: Command = (state, dispatch) => {
  const { $from, $to } = state.selection;
  const top = $from.depth > 0 ? $from.node(1) : null;
  if (!top || state.selection instanceof NodeSelection) return paragraphBehind(state, dispatch);
  if (fieldOf(top)) return leaveForwards(state, dispatch);
  if (["picture", "embed"].includes(top.type.name)) return paragraphBehind(state, dispatch);
  if ($from.parent.type.name === "cell") return nextRow(state, dispatch);
  if ($from.parent.type.name === "item") return $from.parent.childCount === 0 ? leaveList(state, dispatch) : splitItem(state, dispatch);
  if (!$from.sameParent($to) && fieldOf($to.node(1))) return true;
  return splitBlock(state, dispatch);
};

const leaveForwards: Command = (state, dispatch) => {
  const { $from } = state.selection;
  const next = Selection.findFrom(state.doc.resolve($from.after(1)), 1, true);
  if (next) dispatch?.(state.tr.setSelection(next).scrollIntoView());
  return true;
};

const paragraphBehind: Command = (state, dispatch) => {
  const { $to } = state.selection;
  const at = $to.depth > 0 ? $to.after(1) : $to.pos;
  const tr = state.tr.insert(at, type("paragraph").create({ id: newId() }));
  dispatch?.(tr.setSelection(TextSelection.create(tr.doc, at + 1)).scrollIntoView());
  return true;
};

const splitItem: Command = (state, dispatch) => {
  const tr = state.tr.deleteSelection();
  const $at = tr.selection.$from;
  const atEnd = $at.parentOffset === $at.parent.content.size;
  // What is new at the end translates nothing; the second half of a split translates what the first does.
  tr.split($at.pos, 1, atEnd ? [{ type: type("item"), attrs: { id: newId() } }] : undefined);
  dispatch?.(tr.scrollIntoView());
  return true;
};

/** An empty item becomes a paragraph behind what stands before it. */
const leaveList: Command = (state, dispatch) => {
  const { $from } = state.selection;
  if (dispatch) dispatch(liftItem(state.tr, $from).scrollIntoView());
  return true;
};

function liftItem(tr: Transaction, $from: ResolvedPos): Transaction {
  const list = $from.node(-1);
  const index = $from.index(-1);
  const item = $from.parent;
  const pos = $from.before(-1);
  const half = (from: number, to: number, attrs: Node["attrs"]) => {
    const children = Array.from({ length: to - from }, (_, k) => list.child(from + k));
    return children.length > 0 ? [type("list").create(attrs, children)] : [];
  };
  const first = half(0, index, list.attrs);
  const second = half(index + 1, list.childCount, first.length > 0 ? { ...list.attrs, id: null } : list.attrs);
  const paragraph = type("paragraph").create({ id: item.attrs["id"] as string, translates: item.attrs["translates"] as unknown }, item.content);
  tr.replaceWith(pos, pos + list.nodeSize, [...first, paragraph, ...second]);
  const at = pos + first.reduce((size, node) => size + node.nodeSize, 0) + 1;
  return tr.setSelection(TextSelection.create(tr.doc, at + $from.parentOffset));
}

const nextRow: Command = (state, dispatch) => {
  const { $from } = state.selection;
  const table = $from.node(-2);
  const row = $from.index(-2);
  if (row + 1 >= table.childCount) return paragraphBehind(state, dispatch);
  let pos = $from.before(-1) + $from.node(-1).nodeSize + 1;
  for (let k = 0; k < $from.index(-1); k += 1) pos += table.child(row + 1).child(k).nodeSize;
  dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, pos + 1)).scrollIntoView());
  return true;
};

/** Backspace at the start of a block, where joining it to what stands before isn't what one means. */
export const backspace: Command = (state, dispatch) => {
  const $at = caret(state);
  if (!$at || $at.parentOffset > 0) return false;
  const top = $at.node(1);
  if (fieldOf(top) || $at.parent.type.name === "cell") return true;
  if ($at.parent.type.name === "item" && $at.index(-1) === 0) return leaveList(state, dispatch);
  if (["crosshead", "quote"].includes(top.type.name)) {
    const { id, translates } = top.attrs;
    dispatch?.(state.tr.setNodeMarkup($at.before(1), type("paragraph"), { id: id as string, translates: translates as unknown }));
    return true;
  }
  if (["picture", "embed"].includes(top.type.name)) {
    dispatch?.(state.tr.setSelection(NodeSelection.create(state.doc, $at.before(1))));
    return true;
  }
  return $at.depth === 1 && meets(state, $at, -1, dispatch);
};

/** Delete at the end of a block. */
export const forwardDelete: Command = (state, dispatch) => {
  const $at = caret(state);
  if (!$at || $at.parentOffset < $at.parent.content.size) return false;
  const top = $at.node(1);
  if (fieldOf(top) || ["picture", "embed"].includes(top.type.name) || $at.parent.type.name === "cell") return true;
  return $at.depth === 1 && meets(state, $at, 1, dispatch);
};

/** A neighbour whose text isn't ours to join (a field, a picture, a table): it is selected, an empty paragraph goes. */
function meets(state: EditorState, $at: ResolvedPos, way: -1 | 1, dispatch?: (tr: Transaction) => void): boolean {
  const edge = way < 0 ? $at.before(1) : $at.after(1);
  const $edge = state.doc.resolve(edge);
  const neighbour = way < 0 ? $edge.nodeBefore : $edge.nodeAfter;
  if (!neighbour) return false;
  if (fieldOf(neighbour)) return true;
  if (!["picture", "embed", "table", "divider"].includes(neighbour.type.name)) return false;
  if (!dispatch) return true;
  const { tr } = state;
  if ($at.parent.childCount === 0 && $at.parent.type.name === "paragraph") tr.delete($at.before(1), $at.after(1));
  const pos = tr.mapping.map(way < 0 ? edge - neighbour.nodeSize : edge);
  dispatch(tr.setSelection(NodeSelection.create(tr.doc, pos)).scrollIntoView());
  return true;
}
