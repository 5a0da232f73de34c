// The dialog for what stands elsewhere: its address and what the card says.

import type { EditorView } from "prosemirror-view";
import { insertBlock } from "../commands/blocks";
import { cleanAddress } from "../paste/characters";
import { newId } from "../plugins/ids";
import { isAddress } from "../schema/marks";
import { schema, type } from "../schema/schema";
import type { Words } from "../words";
import { actions, labelled, openDialog } from "./dialog";
import { h } from "./element";

export function openEmbed(view: EditorView, words: Words): boolean {
  const address = h("input", { type: "text", inputmode: "url", dir: "ltr", autocomplete: "off", placeholder: "https://" });
  const title = h("input", { type: "text", dir: "auto", autocomplete: "off" });
  const problem = h("p", { class: "dialog-problem", role: "alert" });
  openDialog(words, words.say("embed"), (close) => {
    const take = (event: Event) => {
      event.preventDefault();
      const url = cleanAddress(address.value.trim());
      if (!/^https?:/i.test(url) || !isAddress(url)) {
        problem.textContent = words.say("embed-bad");
        return;
      }
      close();
      const said = title.value.trim();
      view.dispatch(insertBlock(view.state, type("embed").create({ id: newId(), url }, said ? schema.text(said) : null)));
    };
    return [h("form", { method: "dialog", on: { submit: take } }, labelled(words.say("embed-address"), address), problem,
      labelled(words.say("embed-title"), title, words.say("embed-hint")),
      actions(h("button", { type: "submit", class: "button primary", text: words.say("insert") })))];
  }, () => view.focus());
  return true;
}
