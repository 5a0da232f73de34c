// What the tests of units share: a small Arabic edition, and an editor's state without a page.

import { history } from "prosemirror-history";
import { EditorState, TextSelection, type Transaction } from "prosemirror-state";
import { ids } from "../../src/plugins/ids";
import { findings } from "../../src/plugins/findings";
import { findUnit } from "../../src/schema/schema";
import { read } from "../../src/text/read";
import type { Block, Text } from "../../src/text/text";
import { write } from "../../src/text/write";

export function edition(blocks: Block[], fields: Partial<Text> = {}): Text {
  return { headline: "عنوان", kicker: null, dateline: null, short_headline: null, standfirst: null, byline: null, slug: null, headline_translates: [], standfirst_translates: [], blocks, ...fields };
}

export function paragraph(id: string, text: string, source?: string): Block {
  return source ? { id, kind: "paragraph", text, translates: [{ block: source, content: "1:00000000000000000000000000000000" }] } : { id, kind: "paragraph", text };
}

/** A state whose new ids are n1, n2 … */
export function state(text: Text): EditorState {
  let next = 0;
  return EditorState.create({ doc: read(text), plugins: [ids(() => `n${(next += 1)}`), history(), findings()] });
}

export function caretAt(before: EditorState, unit: string, offset: number): EditorState {
  const found = findUnit(before.doc, unit);
  if (!found) throw new Error(`no unit ${unit}`);
  return before.apply(before.tr.setSelection(TextSelection.create(before.doc, found.pos + 1 + offset)));
}

export type Command = (state: EditorState, dispatch?: (tr: Transaction) => void) => boolean;

/** The state after a command; one that does nothing is a fault of the test. */
export function run(before: EditorState, command: Command): EditorState {
  let after: EditorState | null = null;
  command(before, (tr) => (after = before.apply(tr)));
  if (!after) throw new Error("the command did nothing");
  return after;
}

/** The blocks as `id kind words`, with what they translate. */
export function blocks(of: EditorState): string[] {
  return write(of.doc).blocks.map((block) => {
    const words = block.text ?? (block.runs ?? block.items ?? []).map((run) => run.text ?? "").join("|");
    const sources = (block.translates ?? []).map((one) => one.block).join("+");
    return `${block.id} ${block.kind} ${words}${sources ? ` ← ${sources}` : ""}`;
  });
}
