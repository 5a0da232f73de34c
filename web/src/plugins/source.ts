// The source beside the translation: each block's source stands in the same row, so both scroll as one.

import type { Node } from "prosemirror-model";
import { type EditorState, Plugin, PluginKey, type Transaction } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";
import { type Placed, fieldOf, findUnit, hasId, translatesOf, unitOf } from "../schema/schema";
import type { Source } from "../sync/server";
import { type Stand, missing, sourcesOf, standfirstOf, stands } from "../translate/standing";
import { placeFor } from "../translate/commands";

/** What stands beside one block of the translation, or alone where there is none. */
export interface Row {
  /** Source units shown: `@headline` … or block ids. Those that another row shows already are only referred to. */
  shown: string[];
  again: boolean;
  /** The units of the translation in this row with how each stands; null where the row has no translation. */
  units: Map<string, Stand> | null;
}

interface State {
  source: Source | null;
  dismissed: ReadonlySet<string>;
  decorations: DecorationSet;
}

const key = new PluginKey<State>("source");

export type DrawRow = (row: Row, source: Source) => HTMLElement;

export function source(draw: DrawRow, dir: string): Plugin<State> {
  const drawn = (doc: Node, from: Source | null, dismissed: ReadonlySet<string>): State => ({
    source: from,
    dismissed,
    decorations: from ? DecorationSet.create(doc, rows(doc, from, draw, dir)) : DecorationSet.empty,
  });
  return new Plugin<State>({
    key,
    state: {
      init: (_, state) => drawn(state.doc, null, new Set()),
      apply: (tr, kept) => {
        const next = tr.getMeta(key) as { source: Source | null; dismissed: ReadonlySet<string> } | undefined;
        if (next) return drawn(tr.doc, next.source, next.dismissed);
        return tr.docChanged ? drawn(tr.doc, kept.source, kept.dismissed) : kept;
      },
    },
    // A standfirst that begins to say something translates the source's: until then there is nothing that could remember it.
    appendTransaction: (transactions, before, after) => {
      const from = key.getState(after)?.source;
      const [was, is] = [standfirst(before.doc), standfirst(after.doc)];
      const begins = was?.node.content.size === 0 && (is?.node.content.size ?? 0) > 0;
      if (!from || !is || !begins || translatesOf(is.node).length > 0 || transactions.some((tr) => tr.getMeta("remote"))) return null;
      const known = standfirstOf(from);
      return known.length > 0 ? after.tr.setNodeAttribute(is.pos, "translates", known) : null;
    },
    props: { decorations: (state) => key.getState(state)?.decorations },
  });
}

function standfirst(doc: Node): Placed | null {
  return findUnit(doc, "@standfirst");
}

export function sourceIn(state: EditorState): Source | null {
  return key.getState(state)?.source ?? null;
}

export function dismissedIn(state: EditorState): ReadonlySet<string> {
  return key.getState(state)?.dismissed ?? new Set();
}

export function show(state: EditorState, from: Source | null, dismissed: ReadonlySet<string>): Transaction {
  return state.tr.setMeta(key, { source: from, dismissed }).setMeta("addToHistory", false);
}

function rows(doc: Node, from: Source, draw: DrawRow, dir: string): Decoration[] {
  const found: Decoration[] = [];
  const stand = stands(doc, from);
  const alone = new Map<number, string[]>();
  for (const block of missing(doc, from.text)) {
    const at = placeFor(doc, from.text, block.id);
    alone.set(at, [...(alone.get(at) ?? []), block.id]);
  }
  const seen = new Set<string>();
  let row = 0;
  const place = (pos: number, made: Row): void => {
    row += 1;
    found.push(widget(pos, row, made, from, draw));
  };
  doc.forEach((node, pos) => {
    for (const unit of alone.get(pos) ?? []) place(pos, { shown: [unit], again: false, units: null });
    const shown = sourcesOf(node, from.text);
    const again = shown.length > 0 && shown.every((unit) => seen.has(unit));
    for (const unit of shown) seen.add(unit);
    const units = within(node, stand);
    if (shown.length === 0 && units.size === 0) row += 1;
    else place(pos, { shown, again, units });
    const worst = ["orphan", "stale", "blank"].find((one) => [...units.values()].includes(one as Stand));
    found.push(Decoration.node(pos, pos + node.nodeSize, { class: `translated${worst ? ` is-${worst}` : ""}`, dir, style: `grid-row: ${row}` }));
    parts(found, node, pos, stand);
  });
  for (const unit of alone.get(doc.content.size) ?? []) place(doc.content.size, { shown: [unit], again: false, units: null });
  return found;
}

/** Items and cells show how they stand each for itself. */
function parts(found: Decoration[], node: Node, pos: number, stand: Map<string, Stand>): void {
  if (node.isTextblock) return;
  node.descendants((inner, offset) => {
    const how = hasId(inner) ? stand.get(unitOf(inner) ?? "") : undefined;
    if (how && how !== "current") found.push(Decoration.node(pos + 1 + offset, pos + 1 + offset + inner.nodeSize, { class: `is-${how}` }));
    return !inner.isTextblock;
  });
}

function within(node: Node, stand: Map<string, Stand>): Map<string, Stand> {
  const found = new Map<string, Stand>();
  const take = (unit: string | null) => {
    const how = unit === null ? undefined : stand.get(unit);
    if (unit && how) found.set(unit, how);
  };
  take(unitOf(node));
  node.descendants((inner) => {
    if (hasId(inner)) take(unitOf(inner));
    return !inner.isTextblock;
  });
  if (fieldOf(node) && found.size === 0) return new Map();
  return found;
}

function widget(pos: number, row: number, made: Row, from: Source, draw: DrawRow): Decoration {
  const state = JSON.stringify([made.shown, made.again, made.units ? [...made.units] : null, from.base, from.changes.map((change) => [change.unit, change.was, change.now])]);
  const build = () => {
    const cell = draw(made, from);
    cell.contentEditable = "false";
    cell.style.gridRow = String(row);
    return cell;
  };
  return Decoration.widget(pos, build, { side: -1, key: `${row}:${state}`, stopEvent: () => true, ignoreSelection: true });
}
