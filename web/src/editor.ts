// The editor, put together: the document, its plugins and their views.

import { dropCursor } from "prosemirror-dropcursor";
import { gapCursor } from "prosemirror-gapcursor";
import { history } from "prosemirror-history";
import type { Node } from "prosemirror-model";
import { EditorState, type Plugin } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import type { Boot } from "./boot";
import { caret } from "./caret";
import { clipboard } from "./paste/clipboard";
import { aids } from "./plugins/aids";
import { blank } from "./plugins/blank";
import { findings } from "./plugins/findings";
import { ids } from "./plugins/ids";
import { presence } from "./plugins/presence";
import { zones } from "./plugins/zones";
import { schema } from "./schema/schema";
import { EmbedView } from "./views/embed";
import { FieldView } from "./views/field";
import { PictureView, type Pictures } from "./views/picture";
import { QuoteView } from "./views/quote";
import { FIELDS } from "./text/text";
import type { Words } from "./words";

/** What the editor's owner adds. */
export interface Parts {
  boot: Boot;
  words: Words;
  pictures: Pictures;
  /** Plugins that come first, such as the slash menu's keys. */
  first: Plugin[];
  keymaps: Plugin[];
  /** Plugins that draw what the owner knows: conflicts, the source. */
  drawn: Plugin[];
  takeFiles: (view: EditorView, files: File[]) => boolean;
  changed: (view: EditorView, docChanged: boolean, remote: boolean) => void;
}

/** What is kept free around the caret, in pixels. */
const ROOM = { top: 88, bottom: 48, left: 0, right: 0 };

export function makeState(doc: Node, parts: Parts): EditorState {
  const { boot, words } = parts;
  const edition = `${boot.story}/${boot.lang}`;
  return EditorState.create({
    doc,
    plugins: [
      ...parts.first,
      caret(),
      ...parts.keymaps,
      aids(boot.language),
      ids(),
      zones(),
      clipboard(schema, edition, parts.takeFiles),
      history({ newGroupDelay: 500 }),
      dropCursor({ class: "drop-cursor", color: false }),
      gapCursor(),
      findings(),
      presence(),
      blank(words.say("write-here")),
      ...parts.drawn,
    ],
  });
}

export function makeView(mount: HTMLElement, state: EditorState, parts: Parts): EditorView {
  const { boot, words } = parts;
  const fields = Object.fromEntries(FIELDS.map((name) => [name, (node: Node) => new FieldView(node, words, boot.ui, boot.lang, boot.dir)]));
  const view: EditorView = new EditorView(mount, {
    state,
    attributes: {
      role: "textbox",
      "aria-multiline": "true",
      "aria-label": words.say("text"),
      lang: boot.lang,
      // Side by side the rows follow the interface, and each block its own text.
      dir: boot.mode === "translate" ? boot.ui.dir : boot.dir,
      spellcheck: "true",
      class: "document",
    },
    editable: () => boot.rights.save,
    // The bar stays over the text: what one goes to must stand below it.
    scrollThreshold: ROOM,
    scrollMargin: ROOM,
    nodeViews: {
      ...fields,
      quote: (node, editor, getPos) => new QuoteView(node, editor, getPos, words, boot.ui),
      picture: (node) => new PictureView(node, words, boot.ui, parts.pictures),
      embed: (node) => new EmbedView(node, words),
    },
    dispatchTransaction: (tr) => {
      view.updateState(view.state.apply(tr));
      parts.changed(view, tr.docChanged, tr.getMeta("remote") === true);
    },
  });
  return view;
}
