// The dialog for a stretch of text in another language.

import type { EditorView } from "prosemirror-view";
import type { LanguageName } from "../boot";
import { isActive, removeMark, setMark, stretch, takesMarks } from "../commands/marks";
import type { Words } from "../words";
import { actions, labelled, openDialog } from "./dialog";
import { button, h } from "./element";

const USUAL = ["ar", "ru", "en", "fr", "fa", "zh", "de", "es", "he", "tr", "uk"];

export function openLanguage(view: EditorView, words: Words, ui: string, own: string, languages: LanguageName[]): boolean {
  if (!takesMarks(view.state) || (view.state.selection.empty && !stretch(view.state, "lang"))) return false;
  const names = new Intl.DisplayNames(ui, { type: "language" });
  const tags = [...new Set([...languages.map(({ lang }) => lang), ...USUAL])].filter((lang) => lang !== own);
  const named = (lang: string) => languages.find((one) => one.lang === lang)?.name ?? names.of(lang) ?? lang;
  const select = h("select", {}, ...tags.map((lang) => h("option", { value: lang, text: named(lang) })));
  const there = stretch(view.state, "lang");
  const current = there?.mark.attrs["lang"] as string | undefined;
  if (current && !tags.includes(current)) select.append(h("option", { value: current, text: named(current) }));
  if (current) select.value = current;
  openDialog(words, words.say("language"), (close) => {
    const remove = isActive(view.state, "lang") ? button(words.say("language-remove"), () => { close(); removeMark("lang")(view.state, view.dispatch); }, { class: "button" }) : null;
    const take = (event: Event) => {
      event.preventDefault();
      close();
      setMark("lang", { lang: select.value })(view.state, view.dispatch);
    };
    return [h("form", { method: "dialog", on: { submit: take } }, labelled(words.say("language-which"), select, words.say("language-hint")),
      actions(h("button", { type: "submit", class: "button primary", text: words.say("language-put") }), ...(remove ? [remove] : [])))];
  }, () => view.focus());
  return true;
}
