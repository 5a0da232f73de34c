// A block that two people touched, with both versions to choose from.

import type { Choice } from "../plugins/conflicts";
import type { Conflict } from "../sync/merge";
import { renderBlock } from "../translate/render";
import type { Words } from "../words";
import { button, h } from "./element";

export function drawConflict(conflict: Conflict, words: Words, ui: { lang: string; dir: string }, text: { lang: string; dir: string }, choose: (choice: Choice) => void): HTMLElement {
  const { theirs, mine } = conflict;
  const heading = words.say(theirs === null ? "conflict-removed" : mine === null ? "conflict-was-removed" : "conflict");
  const shown = theirs === null ? null : h("div", { class: "conflict-theirs", lang: text.lang, dir: text.dir }, typeof theirs === "string" ? h("p", { text: theirs }) : renderBlock(theirs, new Map()));
  const act = (choice: Choice, key: string) => button(words.say(key), () => choose(choice), { class: "button small" });
  const both = mine !== null && theirs !== null ? [act("both", "conflict-both")] : [];
  const panel = h("div", { class: "conflict", role: "group", "aria-label": heading, lang: ui.lang, dir: ui.dir }, h("p", { class: "conflict-heading", text: heading }), shown,
    h("div", { class: "conflict-acts" }, act("mine", mine === null ? "conflict-leave-out" : "conflict-mine"), act("theirs", theirs === null ? "conflict-remove" : "conflict-theirs"), ...both));
  panel.contentEditable = "false";
  return panel;
}
