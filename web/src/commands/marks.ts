// Marks: strength and stress, links, and stretches in another language.

import { toggleMark } from "prosemirror-commands";
import type { Attrs, Mark, MarkType } from "prosemirror-model";
import type { Command, EditorState } from "prosemirror-state";
import { schema } from "../schema/schema";

function markType(name: string): MarkType {
  const found = schema.marks[name];
  if (!found) throw new Error(`no mark ${name}`);
  return found;
}

export const toggleStrong = toggleMark(markType("strong"));
export const toggleEmphasis = toggleMark(markType("emphasis"));

/** Whether the selection has a mark, or what is typed next will. */
export function isActive(state: EditorState, name: string): boolean {
  const { from, $from, to, empty } = state.selection;
  const mark = markType(name);
  if (empty) return mark.isInSet(state.storedMarks ?? $from.marks()) !== undefined;
  return state.doc.rangeHasMark(from, to, mark);
}

/** Whether marks may stand where the selection is; fields take none. */
export function takesMarks(state: EditorState): boolean {
  return state.selection.$from.parent.isTextblock && state.selection.$from.parent.type.allowsMarkType(markType("strong"));
}

/** The mark at the caret or in the selection, with the whole stretch that has it. */
export function stretch(state: EditorState, name: string): { mark: Mark; from: number; to: number } | null {
  const { $from, to } = state.selection;
  const parent = $from.parent;
  const start = $from.start();
  const wanted = markType(name);
  let at = start;
  let found: { mark: Mark; from: number; to: number } | null = null;
  parent.forEach((node) => {
    const mark = wanted.isInSet(node.marks);
    const end = at + node.nodeSize;
    if (mark && found && found.to === at && found.mark.eq(mark)) found = { ...found, to: end };
    else if (mark && (!found || found.to < $from.pos)) found = { mark, from: at, to: end };
    at = end;
  });
  const result = found as { mark: Mark; from: number; to: number } | null;
  return result && result.from <= to && $from.pos <= result.to ? result : null;
}

/** Puts a mark on the selection, or changes the one at the caret; without either, words are put in that have it. */
export function setMark(name: string, attrs: Attrs, words = ""): Command {
  return (state, dispatch) => {
    if (!takesMarks(state)) return false;
    const { from, to, empty } = state.selection;
    const mark = markType(name).create(attrs);
    const there = stretch(state, name);
    const { tr } = state;
    if (!empty) tr.removeMark(from, to, markType(name)).addMark(from, to, mark);
    else if (there) tr.removeMark(there.from, there.to, there.mark).addMark(there.from, there.to, mark);
    else if (words) tr.insert(from, schema.text(words, mark.addToSet(state.selection.$from.marks()))).removeStoredMark(mark);
    else return false;
    dispatch?.(tr.scrollIntoView());
    return true;
  };
}

/** Takes a mark away from the selection, or from the whole stretch at the caret. */
export function removeMark(name: string): Command {
  return (state, dispatch) => {
    const there = stretch(state, name);
    const { from, to, empty } = state.selection;
    const range = empty ? there : { from, to };
    if (!range || !isActive(state, name)) return false;
    dispatch?.(state.tr.removeMark(range.from, range.to, markType(name)));
    return true;
  };
}
