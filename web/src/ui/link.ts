// The link dialog: an address, or one of our own stories found by its words.

import type { EditorView } from "prosemirror-view";
import { isActive, removeMark, setMark, stretch, takesMarks } from "../commands/marks";
import { cleanAddress } from "../paste/characters";
import { isAddress } from "../schema/marks";
import type { Server, StoryLink } from "../sync/server";
import type { Words } from "../words";
import { actions, afterTyping, labelled, openDialog } from "./dialog";
import { button, h } from "./element";

export function openLink(view: EditorView, words: Words, server: Server, lang: string): boolean {
  if (!takesMarks(view.state)) return false;
  const there = stretch(view.state, "link");
  const selected = view.state.doc.textBetween(view.state.selection.from, view.state.selection.to, " ");
  const address = h("input", { type: "text", inputmode: "url", dir: "ltr", autocomplete: "off", spellcheck: "false", placeholder: "https://" });
  address.value = (there?.mark.attrs["href"] as string | undefined) ?? (isAddress(selected.trim()) ? selected.trim() : "");
  const problem = h("p", { class: "dialog-problem", role: "alert" });
  const search = h("input", { type: "search", autocomplete: "off" });
  const found = h("ul", { class: "picked", "aria-label": words.say("link-found") });

  openDialog(words, words.say("link"), (close) => {
    const put = (href: string, headline: string) => {
      close();
      setMark("link", { href }, headline || href)(view.state, view.dispatch);
    };
    const take = () => {
      const href = withScheme(cleanAddress(address.value.trim()));
      if (isAddress(href)) put(href, "");
      else problem.textContent = words.say("link-bad");
    };
    const look = afterTyping(() => void server.links(search.value, lang).then((stories) => list(found, stories, words, put)));
    search.addEventListener("input", look);
    look();
    const remove = there && isActive(view.state, "link") ? button(words.say("link-remove"), () => { close(); removeMark("link")(view.state, view.dispatch); }, { class: "button" }) : null;
    const form = h("form", { method: "dialog", on: { submit: (event) => { event.preventDefault(); take(); } } },
      labelled(words.say("link-address"), address), problem,
      actions(h("button", { type: "submit", class: "button primary", text: words.say("link-put") }), ...(remove ? [remove] : [])));
    return [form, h("hr"), labelled(words.say("link-story"), search), found];
  }, () => view.focus());
  return true;
}

/** `example.org/x` means the address with its usual scheme. */
function withScheme(text: string): string {
  return /^[\w-]+(\.[\w-]+)+([/?#].*)?$/u.test(text) ? `https://${text}` : text;
}

function list(into: HTMLElement, stories: StoryLink[] | null, words: Words, put: (href: string, headline: string) => void): void {
  if (!stories) into.replaceChildren(h("li", { class: "muted", text: words.say("not-reachable") }));
  else if (stories.length === 0) into.replaceChildren(h("li", { class: "muted", text: words.say("link-none") }));
  else into.replaceChildren(...stories.map((story) => h("li", {}, item(story, put))));
}

function item(story: StoryLink, put: (href: string, headline: string) => void): HTMLElement {
  const made = button("", () => put(`story:${story.story}`, story.headline));
  made.append(h("bdi", { text: story.headline }), h("small", { text: story.date }));
  return made;
}
