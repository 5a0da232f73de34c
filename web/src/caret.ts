// The caret moves as the eye expects. Browsers move it in the order in which characters are stored, so that in a line
// of both directions (a Latin name or a number among Arabic words) the left arrow goes right for a while, and past marks
// editors have stuck (ProseMirror #1351). Here the left arrow always goes to the next place on the left.

import type { ResolvedPos } from "prosemirror-model";
import { Plugin, Selection, TextSelection } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const LEFT_TO_RIGHT = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Han}\p{Nd}]/u;

type Side = "left" | "right";

/** A place where the caret may stand, as it is drawn. */
interface Place {
  pos: number;
  x: number;
  top: number;
  bottom: number;
}

export function caret(): Plugin {
  return new Plugin({
    props: {
      handleKeyDown: (view, event) => {
        const side = { ArrowLeft: "left", ArrowRight: "right" }[event.key] as Side | undefined;
        if (!side || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return false;
        return go(view, side, event.shiftKey ? "extend" : "move");
      },
    },
  });
}

function go(view: EditorView, side: Side, how: "move" | "extend"): boolean {
  const { selection } = view.state;
  if (!(selection instanceof TextSelection)) return false;
  const { $head } = selection;
  // A line of one direction moves well by itself.
  if (!isMixed($head.parent.textContent)) return false;
  if (!selection.empty && how === "move") return collapse(view, selection, side);
  const places = placesIn(view, $head);
  const here = places.find((place) => place.pos === $head.pos);
  if (!here) return false;
  const next = beside(places, here, side) ?? overLineEnd(view, places, here, side);
  const target = next ? TextSelection.create(view.state.doc, next.pos) : outOfBlock(view, $head, side);
  if (!target) return false;
  const made = how === "extend" ? TextSelection.between(selection.$anchor, target.$head) : target;
  view.dispatch(view.state.tr.setSelection(made).scrollIntoView());
  return true;
}

function isMixed(text: string): boolean {
  return RIGHT_TO_LEFT.test(text) && LEFT_TO_RIGHT.test(text);
}

/** An arrow without Shift leaves a selection at the end that lies on its side. */
function collapse(view: EditorView, selection: TextSelection, side: Side): boolean {
  const ends = [selection.from, selection.to].map((pos) => placeOf(view, pos));
  const [from, to] = ends;
  if (!from || !to || !onOneLine(from, to)) return false;
  const fromIsThere = side === "left" ? from.x <= to.x : from.x >= to.x;
  const pos = fromIsThere ? from.pos : to.pos;
  view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, pos)).scrollIntoView());
  return true;
}

/** Every place of the block: between what readers see as characters, never inside one. */
function placesIn(view: EditorView, $head: ResolvedPos): Place[] {
  const text = $head.parent.textContent;
  const start = $head.start();
  const segments = new Intl.Segmenter(undefined, { granularity: "grapheme" }).segment(text);
  return [...segments].map(({ index }) => placeOf(view, start + index)).concat(placeOf(view, start + text.length));
}

function placeOf(view: EditorView, pos: number): Place {
  // The side is the one from which the editor sets the browser's own selection, so this is where the caret is drawn.
  const { left, top, bottom } = view.coordsAtPos(pos, -1);
  return { pos, x: left, top, bottom };
}

function onOneLine(a: Place, b: Place): boolean {
  return a.top < b.bottom && b.top < a.bottom && Math.abs(a.top + a.bottom - b.top - b.bottom) < Math.min(a.bottom - a.top, b.bottom - b.top);
}

/** The nearest place on that side; of two in the same place, the one that is next in the text. */
function beside(places: Place[], here: Place, side: Side): Place | null {
  const sign = side === "left" ? -1 : 1;
  const ahead = places.filter((place) => onOneLine(place, here) && (place.x - here.x) * sign > 0.5);
  const distance = Math.min(...ahead.map((place) => (place.x - here.x) * sign));
  const nearest = ahead.filter((place) => (place.x - here.x) * sign < distance + 0.5);
  return nearest.sort((a, b) => Math.abs(a.pos - here.pos) - Math.abs(b.pos - here.pos))[0] ?? null;
}

/** Past the end of a line: to the beginning of the next one, or the end of the one before. */
function overLineEnd(view: EditorView, places: Place[], here: Place, side: Side): Place | null {
  const forward = isForward(view, here.pos, side);
  const others = places.filter((place) => !onOneLine(place, here) && (forward ? place.top >= here.top : place.top <= here.top));
  const edge = others.reduce<Place | null>((best, place) => (!best || (forward ? place.top < best.top : place.top > best.top) ? place : best), null);
  if (!edge) return null;
  const line = others.filter((place) => onOneLine(place, edge));
  // One enters a line at the side that one comes to it from.
  const sign = side === "left" ? 1 : -1;
  return line.reduce((best, place) => ((place.x - best.x) * sign > 0 ? place : best));
}

function isForward(view: EditorView, pos: number, side: Side): boolean {
  return (side === "left") === (directionAt(view, pos) === "rtl");
}

/** The direction of the block that holds a position. */
function directionAt(view: EditorView, pos: number): string {
  const $pos = view.state.doc.resolve(pos);
  const dom = view.nodeDOM($pos.before($pos.depth));
  return dom instanceof Element ? getComputedStyle(dom).direction : "ltr";
}

function outOfBlock(view: EditorView, $head: ResolvedPos, side: Side): Selection | null {
  const forward = isForward(view, $head.pos, side);
  const $edge = view.state.doc.resolve(forward ? $head.after() : $head.before());
  return Selection.findFrom($edge, forward ? 1 : -1, true);
}
