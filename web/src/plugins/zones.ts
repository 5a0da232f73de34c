// The fields and the body are zones of their own: a selection doesn't reach from one into another, and “select all”
// selects the zone that the caret is in.

import type { Node, ResolvedPos } from "prosemirror-model";
import { type Command, Plugin, TextSelection } from "prosemirror-state";
import { bodyStart, fieldOf } from "../schema/schema";

interface Zone {
  from: number;
  to: number;
}

function zoneOf(doc: Node, pos: number): Zone {
  const $pos = doc.resolve(pos);
  const top = $pos.depth > 0 ? $pos.node(1) : null;
  if (top && fieldOf(top)) return { from: $pos.start(1), to: $pos.end(1) };
  return { from: bodyStart(doc), to: doc.content.size };
}

/** The plugin that keeps selections in their zone. */
export function zones(): Plugin {
  return new Plugin({
    props: {
      createSelectionBetween: (_, $anchor, $head) => clamped($anchor, $head),
    },
  });
}

function clamped($anchor: ResolvedPos, $head: ResolvedPos): TextSelection | null {
  // Where a change is being read these are places of the document as it will be.
  const { doc } = $anchor;
  const zone = zoneOf(doc, $anchor.pos);
  if ($head.pos >= zone.from && $head.pos <= zone.to) return null;
  const near = $head.pos < zone.from ? doc.resolve(zone.from) : doc.resolve(zone.to);
  const found = TextSelection.between($anchor, near, $head.pos < zone.from ? 1 : -1);
  return found instanceof TextSelection ? found : null;
}

/** Selects the whole zone. */
export const selectZone: Command = (state, dispatch) => {
  const zone = zoneOf(state.doc, state.selection.head);
  dispatch?.(state.tr.setSelection(TextSelection.between(state.doc.resolve(zone.from), state.doc.resolve(zone.to))));
  return true;
};
