// What can be put into the text: for the bar's menu and for the slash.

import type { EditorView } from "prosemirror-view";
import { become, insert } from "../commands/blocks";
import { setList } from "../commands/blocks";
import type { SlashEntry } from "../plugins/slash";
import type { Words } from "../words";
import type { Entry } from "./menu";

export interface Inserts {
  picture: () => void;
  embed: () => void;
}

const OWN = ["crosshead", "quote", "bulleted", "numbered", "picture", "table", "embed", "divider"] as const;

/** English names, by which a block is found whatever language the interface has. */
const ALSO: Record<(typeof OWN)[number], string> = {
  crosshead: "crosshead heading h2",
  quote: "quote",
  bulleted: "list bullets",
  numbered: "numbered ol",
  picture: "picture image photo",
  table: "table",
  embed: "embed link card",
  divider: "divider hr",
};

function put(view: EditorView, name: (typeof OWN)[number], inserts: Inserts, way: "insert" | "become"): void {
  const run = (command: ReturnType<typeof insert>) => {
    command(view.state, view.dispatch.bind(view));
    view.focus();
  };
  if (name === "picture") inserts.picture();
  else if (name === "embed") inserts.embed();
  else if (name === "bulleted" || name === "numbered") run(way === "become" ? setList(name) : insert("list", { style: name }));
  else run(way === "become" ? become(name) : insert(name));
}

export function insertEntries(view: EditorView, words: Words, inserts: Inserts): Entry[] {
  return OWN.map((name) => ({ label: words.say(`key-${name}`), act: () => put(view, name, inserts, "insert") }));
}

export function slashEntries(words: Words, inserts: Inserts): SlashEntry[] {
  return OWN.map((name) => ({ label: words.say(`key-${name}`), also: ALSO[name], act: (view) => put(view, name, inserts, "become") }));
}
