// Tables: rows and columns come and go whole, so that every row has the same number of cells.

import type { Node } from "prosemirror-model";
import { type Command, type EditorState, TextSelection, type Transaction } from "prosemirror-state";
import { newId } from "../plugins/ids";
import { type } from "../schema/schema";

/** The table at the caret, with the caret's row and column. */
export interface AtTable {
  table: Node;
  pos: number;
  row: number;
  column: number;
}

export function atTable(state: EditorState): AtTable | null {
  const { $head } = state.selection;
  if ($head.depth < 3 || $head.node(1).type.name !== "table") return null;
  return { table: $head.node(1), pos: $head.before(1), row: $head.index(1), column: $head.index(2) };
}

/** A change of the table at the caret; one that isn't possible changes nothing. */
function change(act: (tr: Transaction, at: AtTable) => boolean): Command {
  return (state, dispatch) => {
    const at = atTable(state);
    const { tr } = state;
    if (!at || !act(tr, at)) return false;
    dispatch?.(tr.scrollIntoView());
    return true;
  };
}

function cellPos(table: Node, pos: number, row: number, column: number): number {
  let at = pos + 1;
  for (let k = 0; k < row; k += 1) at += table.child(k).nodeSize;
  at += 1;
  for (let k = 0; k < column; k += 1) at += table.child(row).child(k).nodeSize;
  return at;
}

const newCell = () => type("cell").create({ id: newId() });

/** A row behind the caret's. */
export const addRow = change((tr, { table, pos, row, column }) => {
  const cells = Array.from({ length: table.child(row).childCount }, newCell);
  let at = pos + 1;
  for (let k = 0; k <= row; k += 1) at += table.child(k).nodeSize;
  tr.insert(at, type("row").create(null, cells));
  putIn(tr, pos, row + 1, column);
  return true;
});

/** A column behind the caret's, in reading direction. */
export const addColumn = change((tr, { table, pos, row, column }) => {
  for (let k = table.childCount - 1; k >= 0; k -= 1) {
    const at = cellPos(table, pos, k, column);
    tr.insert(at + table.child(k).child(column).nodeSize, newCell());
  }
  putIn(tr, pos, row, column + 1);
  return true;
});

export const removeRow = change((tr, { table, pos, row, column }) => {
  if (table.childCount < 2) return removeAll(tr, table, pos);
  const at = cellPos(table, pos, row, 0) - 1;
  tr.delete(at, at + table.child(row).nodeSize);
  putIn(tr, pos, Math.max(0, row - 1), column);
  return true;
});

export const removeColumn = change((tr, { table, pos, row, column }) => {
  if (table.child(row).childCount < 2) return removeAll(tr, table, pos);
  for (let k = table.childCount - 1; k >= 0; k -= 1) {
    const at = cellPos(table, pos, k, column);
    tr.delete(at, at + table.child(k).child(column).nodeSize);
  }
  putIn(tr, pos, row, Math.max(0, column - 1));
  return true;
});

function removeAll(tr: Transaction, table: Node, pos: number): boolean {
  tr.delete(pos, pos + table.nodeSize);
  return true;
}

/** Whether the first row names the columns. */
export const toggleHeader = change((tr, { table, pos }) => {
  tr.setNodeAttribute(pos, "header", table.attrs["header"] === "row" ? "none" : "row");
  return true;
});

/** Tab: the next cell, and a new row behind the last. */
export function goCell(way: "next" | "previous"): Command {
  return (state, dispatch) => {
    const at = atTable(state);
    if (!at) return false;
    const columns = at.table.child(at.row).childCount;
    const index = at.row * columns + at.column + (way === "next" ? 1 : -1);
    if (index < 0) return true;
    if (index >= columns * at.table.childCount) return addRowFirstCell(state, dispatch);
    const { tr } = state;
    putIn(tr, at.pos, Math.floor(index / columns), index % columns);
    dispatch?.(tr.scrollIntoView());
    return true;
  };
}

const addRowFirstCell = change((tr, { table, pos, row }) => {
  const cells = Array.from({ length: table.child(row).childCount }, newCell);
  tr.insert(pos + table.nodeSize - 1, type("row").create(null, cells));
  putIn(tr, pos, row + 1, 0);
  return true;
});

function putIn(tr: Transaction, pos: number, row: number, column: number): void {
  const table = tr.doc.nodeAt(pos);
  if (!table) return;
  const at = cellPos(table, pos, row, column);
  const end = at + 1 + (tr.doc.nodeAt(at)?.content.size ?? 0);
  tr.setSelection(TextSelection.create(tr.doc, end));
}
