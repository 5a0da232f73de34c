// Blocks that two people touched: ours stays where one types, theirs is shown beneath it, and a person chooses.

import { type EditorState, Plugin, PluginKey, type Transaction } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";
import { newId } from "./ids";
import { replaceUnit } from "../sync/apply";
import type { Conflict } from "../sync/merge";
import { bodyStart, findUnit, schema, topAt } from "../schema/schema";
import { readBlock } from "../text/read";
import { type Block, type Text, parts } from "../text/text";

export type Choice = "mine" | "theirs" | "both";

interface State {
  conflicts: Conflict[];
}

const key = new PluginKey<State>("conflicts");

/** Draws a conflict's panel. */
export type Panel = (conflict: Conflict) => HTMLElement;

export function conflicts(panel: Panel, placeOf: (state: EditorState, conflict: Conflict) => number): Plugin<State> {
  return new Plugin<State>({
    key,
    state: {
      init: () => ({ conflicts: [] }),
      apply: (tr, kept) => (tr.getMeta(key) as State | undefined) ?? kept,
    },
    props: {
      decorations: (state) => {
        const all = unsettled(state);
        if (all.length === 0) return null;
        return DecorationSet.create(state.doc, all.flatMap((conflict) => decorate(state, conflict, panel, placeOf)));
      },
    },
  });
}

function decorate(state: EditorState, conflict: Conflict, panel: Panel, placeOf: (state: EditorState, conflict: Conflict) => number): Decoration[] {
  const found = findUnit(state.doc, conflict.unit);
  const at = found ? found.pos + found.node.nodeSize : placeOf(state, conflict);
  const side = found ? 1 : -1;
  const widget = Decoration.widget(at, () => panel(conflict), { side, key: `conflict-${conflict.unit}-${JSON.stringify(conflict.theirs)}`, stopEvent: () => true, ignoreSelection: true });
  return found ? [Decoration.node(found.pos, found.pos + found.node.nodeSize, { class: "is-conflict" }), widget] : [widget];
}

/** The conflicts that wait. */
export function unsettled(state: EditorState): Conflict[] {
  return key.getState(state)?.conflicts ?? [];
}

/** Sets the conflicts that wait. */
export function withConflicts(tr: Transaction, all: Conflict[]): Transaction {
  return tr.setMeta(key, { conflicts: all });
}

/** Adds conflicts, a newer one in the place of an older one of the same unit. */
export function added(state: EditorState, more: Conflict[]): Conflict[] {
  const units = new Set(more.map((conflict) => conflict.unit));
  return [...unsettled(state).filter((conflict) => !units.has(conflict.unit)), ...more];
}

/** The transaction by which a person settles a conflict. `place` is where a block of theirs goes that isn't here. */
export function settle(state: EditorState, conflict: Conflict, choice: Choice, place: number): Transaction {
  const { tr } = state;
  if (choice === "theirs") takeTheirs(tr, conflict, place);
  if (choice === "both") takeBoth(tr, conflict);
  return withConflicts(tr, unsettled(state).filter((other) => other.unit !== conflict.unit));
}

function takeTheirs(tr: Transaction, { unit, theirs }: Conflict, place: number): void {
  const found = findUnit(tr.doc, unit);
  if (typeof theirs === "string") {
    if (found) tr.replaceWith(found.pos + 1, found.pos + 1 + found.node.content.size, theirs ? schema.text(theirs) : []);
  } else if (theirs === null) {
    if (found) tr.delete(found.pos, found.pos + found.node.nodeSize);
  } else if (found) {
    replaceUnit(tr, readBlock(theirs));
  } else {
    tr.insert(place, readBlock(theirs));
  }
}

function takeBoth(tr: Transaction, { unit, theirs }: Conflict): void {
  const found = findUnit(tr.doc, unit);
  if (!found || theirs === null) return;
  const end = found.pos + found.node.nodeSize;
  if (typeof theirs === "string") tr.insertText(found.node.content.size > 0 ? ` ${theirs}` : theirs, end - 1);
  else tr.insert(end, readBlock(anew(theirs)));
}

/** The block under new ids: the old ones are in use. */
function anew(block: Block): Block {
  const copy = structuredClone(block);
  copy.id = newId();
  for (const part of parts(copy)) part.id = newId();
  return copy;
}

/** Where a block of theirs would go: behind the block that stands before it in the acknowledged text. */
export function placeIn(state: EditorState, unit: string, acknowledged: Text): number {
  const order = acknowledged.blocks.map((block) => block.id);
  for (const id of order.slice(0, Math.max(0, order.indexOf(unit))).reverse()) {
    const found = findUnit(state.doc, id);
    const top = found && topAt(state.doc, found.pos);
    if (top) return top.pos + top.node.nodeSize;
  }
  return bodyStart(state.doc);
}
