// Who else is here, and in which block.

import { Plugin, PluginKey, type EditorState, type Transaction } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";
import { findUnit, topAt } from "../schema/schema";
import type { Present } from "../sync/server";

const key = new PluginKey<Present[]>("presence");

/** The plugin that marks others' blocks with their names. */
export function presence(): Plugin<Present[]> {
  return new Plugin<Present[]>({
    key,
    state: {
      init: () => [],
      apply: (tr, kept) => (tr.getMeta(key) as Present[] | undefined) ?? kept,
    },
    props: {
      decorations: (state) => DecorationSet.create(state.doc, marks(state)),
    },
  });
}

function marks(state: EditorState): Decoration[] {
  const names = new Map<number, { size: number; names: string[]; hue: number }>();
  for (const { name, unit, user } of key.getState(state) ?? []) {
    const found = unit === null ? null : findUnit(state.doc, unit);
    const top = found && topAt(state.doc, found.pos);
    if (!top) continue;
    const there = names.get(top.pos);
    if (there) there.names.push(name);
    else names.set(top.pos, { size: top.node.nodeSize, names: [name], hue: hueOf(user) });
  }
  return [...names].map(([pos, { size, names: here, hue }]) => Decoration.node(pos, pos + size, { class: `is-present hue-${hue}`, "data-present": here.join(" · ") }));
}

/** One of six colours, the same for a person wherever they are seen. */
export function hueOf(user: string): number {
  let sum = 0;
  for (const character of user) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 6_007;
  return sum % 6;
}

export function show(state: EditorState, present: Present[]): Transaction {
  return state.tr.setMeta(key, present).setMeta("addToHistory", false);
}
