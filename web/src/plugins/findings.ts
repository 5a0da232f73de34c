// What the copy desk found, underlined where it stands; the lines move with the text until the next check.

import type { Node } from "prosemirror-model";
import { type EditorState, Plugin, PluginKey, TextSelection, type Transaction } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";
import { findUnit, unitsOf } from "../schema/schema";
import type { Finding } from "../sync/server";

/** A finding with its place in the document; without one where it is about the whole edition. */
export interface Placed {
  finding: Finding;
  from: number | null;
  to: number | null;
}

interface State {
  findings: Placed[];
  decorations: DecorationSet;
}

const key = new PluginKey<State>("findings");

/** The plugin that underlines. */
export function findings(): Plugin<State> {
  return new Plugin<State>({
    key,
    state: {
      init: () => ({ findings: [], decorations: DecorationSet.empty }),
      apply: (tr, kept) => {
        const found = tr.getMeta(key) as Finding[] | undefined;
        if (found) return underline(tr.doc, found.map((finding) => place(tr.doc, finding)));
        return tr.docChanged ? moved(tr, kept) : kept;
      },
    },
    props: { decorations: (state) => key.getState(state)?.decorations },
  });
}

/** The transaction that shows new findings in place of the old. */
export function show(state: EditorState, found: Finding[]): Transaction {
  return state.tr.setMeta(key, found).setMeta("addToHistory", false);
}

/** The findings in the order of the text, those about the whole edition first. */
export function placed(state: EditorState): Placed[] {
  const all = key.getState(state)?.findings ?? [];
  return [...all].sort((a, b) => (a.from ?? -1) - (b.from ?? -1));
}

/** The position of a Unicode scalar value in a text block. */
export function positionOf(node: Node, pos: number, scalar: number): number {
  const said = node.textContent;
  let units = 0;
  let seen = 0;
  for (const character of said) {
    if (seen === scalar) break;
    units += character.length;
    seen += 1;
  }
  return pos + 1 + units;
}

function place(doc: Node, finding: Finding): Placed {
  const found = finding.unit === null ? null : findUnit(doc, finding.unit);
  if (!found) return { finding, from: null, to: null };
  if (!found.node.isTextblock) return { finding, from: found.pos, to: found.pos + found.node.nodeSize };
  return { finding, from: positionOf(found.node, found.pos, finding.start), to: positionOf(found.node, found.pos, finding.end) };
}

function underline(doc: Node, all: Placed[]): State {
  const decorations = all.flatMap(({ finding, from, to }) => {
    if (from === null || to === null) return [];
    const attrs = { class: `finding finding-${finding.severity}`, "data-rule": finding.rule };
    const [start, end] = visible(doc, from, to);
    if (doc.resolve(start).parent.isTextblock) return start < end ? [Decoration.inline(start, end, attrs)] : [];
    return [Decoration.node(start, end, attrs)];
  });
  return { findings: all, decorations: DecorationSet.create(doc, decorations) };
}

/** A place without characters shows at the one before it, or the one behind. */
function visible(doc: Node, from: number, to: number): [number, number] {
  if (from !== to) return [from, to];
  const $at = doc.resolve(from);
  if (!$at.parent.isTextblock) return [from, to];
  if ($at.parentOffset > 0) return [from - 1, to];
  return $at.parentOffset < $at.parent.content.size ? [from, to + 1] : [from, to];
}

function moved(tr: Transaction, kept: State): State {
  const all = kept.findings.flatMap((one) => {
    if (one.from === null || one.to === null) return [one];
    const from = tr.mapping.mapResult(one.from, 1);
    const to = tr.mapping.mapResult(one.to, -1);
    // Its words are gone, and so is what was to be said about them.
    if (one.from < one.to && to.pos <= from.pos) return [];
    return [{ ...one, from: from.pos, to: Math.max(from.pos, to.pos) }];
  });
  return { findings: all, decorations: kept.decorations.map(tr.mapping, tr.doc) };
}

/** The finding at the caret, else none. */
export function atCaret(state: EditorState): Placed | null {
  const { from, to } = state.selection;
  return placed(state).find((one) => one.from !== null && one.to !== null && one.from <= to && from <= one.to) ?? null;
}

/** The transaction that goes to the next finding behind the caret, or the one before it, around the ends. */
export function goTo(state: EditorState, way: "next" | "previous"): Transaction | null {
  const inText = placed(state).filter((one): one is Placed & { from: number; to: number } => one.from !== null);
  if (inText.length === 0) return null;
  const { from, to } = state.selection;
  const ahead = way === "next" ? inText.find((one) => one.from > from || (one.from === from && one.to > to)) : inText.findLast((one) => one.from < from);
  return select(state, ahead ?? (way === "next" ? inText[0] : inText.at(-1)));
}

/** The transaction that selects a finding's place. */
export function select(state: EditorState, one: Placed | undefined): Transaction | null {
  if (one?.from == null || one.to == null) return null;
  const $from = state.doc.resolve(one.from);
  const selection = $from.parent.isTextblock ? TextSelection.create(state.doc, one.from, one.to) : TextSelection.near($from, 1);
  return state.tr.setSelection(selection).scrollIntoView();
}

/** The transaction that mends a finding; null where it has no mend or its text has changed since. */
export function mend(state: EditorState, one: Placed): Transaction | null {
  const { finding, from, to } = one;
  if (finding.mend === null || finding.unit === null || from === null || to === null) return null;
  const holder = findUnit(state.doc, finding.unit);
  if (!holder?.node.isTextblock) return null;
  const change = typeof finding.mend === "string" ? { from, to, text: finding.mend } : shifted(finding.mend, one, holder.node, holder.pos);
  if (change.from < holder.pos + 1 || change.to > holder.pos + holder.node.nodeSize - 1) return null;
  const tr = state.tr.insertText(change.text, change.from, change.to);
  const after = unitsOf(tr.doc).find(({ pos }) => pos === holder.pos);
  const blank = after?.node.textContent.trim() === "" && after.node.type.name === "paragraph";
  if (blank && change.text === "" && tr.doc.childCount > 8) tr.delete(after.pos, after.pos + after.node.nodeSize);
  return tr.scrollIntoView();
}

/** The mend's own range, moved as far as its finding has moved since it was found. */
function shifted(mend: { start: number; end: number; text: string }, { finding, from }: Placed, node: Node, pos: number) {
  const start = positionOf(node, pos, mend.start);
  const end = positionOf(node, pos, mend.end);
  const drift = (from ?? 0) - positionOf(node, pos, finding.start);
  return { from: start + drift, to: end + drift, text: mend.text };
}
