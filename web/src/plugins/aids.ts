// Typing aids: what one types goes in as typed, and what the language wants in its place is a change of its own,
// so that one undo brings back the keys.

import { closeHistory, undo } from "prosemirror-history";
import { Plugin, PluginKey, TextSelection } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { arabic, staysLatin } from "../aids/digits";
import { apostropheFor, quoteFor } from "../aids/quotes";
import { NO_BREAK, holdsSpace, keepsTogether, unitSpace } from "../aids/spaces";
import type { LanguageRules } from "../boot";
import { fieldOf } from "../schema/schema";

/** A number that is being typed: its Latin digits, standing converted from `from` to `to`. */
interface Number {
  from: number;
  to: number;
}

interface Aid {
  from: number;
  to: number;
  put: string;
}

const key = new PluginKey<Number | null>("aids");

/** The plugin for a language's rules. */
export function aids(rules: LanguageRules): Plugin {
  return new Plugin<Number | null>({
    key,
    state: {
      init: () => null,
      apply: (tr, kept) => (tr.getMeta(key) as Number | undefined) ?? (tr.docChanged || tr.selectionSet ? null : kept),
    },
    props: {
      handleTextInput: (view, from, to, text) => type(view, from, to, text, rules),
    },
  });
}

function type(view: EditorView, from: number, to: number, text: string, rules: LanguageRules): boolean {
  const { state } = view;
  const $from = state.doc.resolve(from);
  if (view.composing || !$from.sameParent(state.doc.resolve(to)) || fieldOf($from.parent) === "slug") return false;
  if (/^[0-9]$/.test(text) && rules.digits === "arab") return digit(view, from, to, text);
  const before = $from.parent.textBetween(0, $from.parentOffset, undefined, "\ufffc");
  const aid = aidFor(before, from, text, rules);
  if (!aid) return false;
  view.dispatch(state.tr.insertText(text, from, to).scrollIntoView());
  put(view, aid);
  return true;
}

/** What the language wants in place of a key, in the positions that hold once the key's own text is in. */
function aidFor(before: string, from: number, text: string, rules: LanguageRules): Aid | null {
  if (text === '"') return { from, to: from + 1, put: quoteFor(before, rules.quotes) };
  if (text === "'") {
    const apostrophe = apostropheFor(before, rules.quotes);
    return apostrophe ? { from, to: from + 1, put: apostrophe } : null;
  }
  const spaces = rules.nbsp_rules;
  if (!spaces) return null;
  if (text === " " && keepsTogether(before, spaces)) return { from, to: from + 1, put: NO_BREAK };
  if (holdsSpace(before, text, spaces)) return { from: from - 1, to: from, put: NO_BREAK };
  const unit = /^[\s.,;:!?)»”،؛؟]$/u.test(text) ? unitSpace(before, spaces) : null;
  return unit === null ? null : { from: from - unit, to: from - unit + 1, put: NO_BREAK };
}

function put(view: EditorView, aid: Aid): void {
  const { state } = view;
  const node = state.schema.text(aid.put, state.doc.resolve(aid.to).marks());
  const caret = state.selection.from;
  const tr = closeHistory(state.tr.replaceWith(aid.from, aid.to, node));
  view.dispatch(tr.setSelection(TextSelection.create(tr.doc, caret)));
  standAlone(view);
}

/** What is typed next is not joined to the change just made. */
function standAlone(view: EditorView): void {
  view.dispatch(closeHistory(view.state.tr));
}

/**
 * A digit. Those of one number are one aid: the conversion so far is taken back, the key goes in beside the others,
 * and all are converted again.
 */
function digit(view: EditorView, from: number, to: number, text: string): boolean {
  const $from = view.state.doc.resolve(from);
  const before = $from.parent.textBetween(0, $from.parentOffset, undefined, "\ufffc");
  if (staysLatin(before)) return false;
  const number = key.getState(view.state);
  const goesOn = number && from === to && number.to === from ? number : null;
  if (goesOn) undo(view.state, view.dispatch);
  const start = goesOn ? goesOn.from : from;
  view.dispatch(view.state.tr.insertText(text, from, to).scrollIntoView());
  const end = from + 1;
  const { state } = view;
  const typed = state.doc.textBetween(start, end);
  const tr = closeHistory(state.tr.replaceWith(start, end, state.schema.text(arabic(typed), state.doc.resolve(end).marks())));
  tr.setSelection(TextSelection.create(tr.doc, end)).setMeta(key, { from: start, to: end });
  view.dispatch(tr);
  standAlone(view);
  return true;
}
