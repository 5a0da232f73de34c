// The help dialog: every key, and what it does.

import type { Words } from "../words";
import { openDialog } from "./dialog";
import { h } from "./element";
import { type Group, type Shortcut, shown } from "./shortcuts";

const GROUPS: Group[] = ["text", "blocks", "translate", "desk"];

export function openHelp(words: Words, list: Shortcut[], closed: () => void): boolean {
  openDialog(words, words.say("help"), () => {
    const groups = GROUPS.filter((group) => list.some((shortcut) => shortcut.group === group));
    const sections = groups.map((group) => h("section", {}, h("h3", { text: words.say(`help-${group}`) }), h("dl", { class: "keys" }, ...list.filter((shortcut) => shortcut.group === group).flatMap((shortcut) => row(words, shortcut)))));
    return [h("div", { class: "help" }, ...sections), h("p", { class: "muted", text: words.say("help-slash") })];
  }, closed);
  return true;
}

function row(words: Words, shortcut: Shortcut): Node[] {
  const keys = shortcut.keys.flatMap((key, k) => [...(k > 0 ? [" "] : []), h("kbd", { dir: "ltr", text: shown(key) })]);
  return [h("dt", {}, ...keys), h("dd", { text: words.say(`key-${shortcut.says}`) })];
}
