// What is empty says what belongs there.

import { Plugin } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";
import { bodyStart } from "../schema/schema";

/** A hint in the paragraph at the caret, and in the first where the body is empty. */
export function blank(hint: string): Plugin {
  return new Plugin({
    props: {
      decorations: (state) => {
        const start = bodyStart(state.doc);
        const { $head, empty } = state.selection;
        const at = empty && $head.depth === 1 && $head.parent.type.name === "paragraph" ? $head.before(1) : start;
        const node = state.doc.nodeAt(at);
        if (node?.type.name !== "paragraph" || node.content.size > 0) return null;
        return DecorationSet.create(state.doc, [Decoration.node(at, at + node.nodeSize, { class: "is-hinted", "data-placeholder": hint })]);
      },
    },
  });
}
