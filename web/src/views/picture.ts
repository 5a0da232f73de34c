// A picture in the text: the picture with its credit and what it shows, and the caption that stands under it here.

import type { Node } from "prosemirror-model";
import type { NodeView } from "prosemirror-view";
import type { Picture } from "../sync/server";
import { h } from "../ui/element";
import type { Words } from "../words";

/** Finds out about pictures by their id, each asked for once. */
export class Pictures {
  private readonly known = new Map<string, Promise<Picture | null>>();

  constructor(private readonly ask: (id: string) => Promise<Picture | null>) {}

  of(id: string): Promise<Picture | null> {
    const known = this.known.get(id);
    if (known) return known;
    const asked = this.ask(id);
    this.known.set(id, asked);
    return asked;
  }

  /** What is shown may have been mended elsewhere meanwhile: it is asked for again. */
  forget(): void {
    this.known.clear();
  }
}

export class PictureView implements NodeView {
  readonly dom: HTMLElement;
  readonly contentDOM: HTMLElement;
  private readonly facts: HTMLElement;

  constructor(private node: Node, private readonly words: Words, private readonly ui: { lang: string; dir: string }, private readonly pictures: Pictures) {
    this.contentDOM = h("figcaption", { class: "picture-caption", role: "group", "aria-label": words.say("picture-caption") });
    this.facts = h("div", { class: "picture-facts", contenteditable: "false" });
    this.dom = h("figure", { class: "picture" }, this.facts, this.contentDOM);
    this.mark();
    void this.show();
  }

  private async show(): Promise<void> {
    const id = this.node.attrs["picture"] as string;
    const picture = await this.pictures.of(id);
    if (this.node.attrs["picture"] !== id) return;
    const { lang, dir } = this.ui;
    const line = (name: "credit" | "alt", value: string | null | undefined) =>
      h("div", { class: value ? "" : "is-missing" }, h("span", { class: "name", lang, dir, text: this.words.say(`picture-${name}`) }), value ? h("span", { dir: "auto", text: value }) : h("span", { lang, dir, text: this.words.say(`picture-no-${name}`) }));
    const image = picture?.thumb ? h("img", { src: picture.thumb, alt: picture.alt ?? "", draggable: "false" }) : h("div", { class: "picture-awaited", lang, dir, text: this.words.say("picture-awaited") });
    const edit = h("a", { href: `/desk/pictures/${encodeURIComponent(id)}/`, target: "_blank", rel: "noopener", lang, dir, text: this.words.say("picture-edit") });
    this.facts.replaceChildren(image, h("div", { class: "picture-words" }, line("credit", picture?.credit), line("alt", picture?.alt), edit));
  }

  update(node: Node): boolean {
    if (node.type !== this.node.type) return false;
    const other = node.attrs["picture"] !== this.node.attrs["picture"];
    this.node = node;
    this.mark();
    if (other) void this.show();
    return true;
  }

  private mark(): void {
    this.contentDOM.classList.toggle("is-empty", this.node.content.size === 0);
    this.contentDOM.dataset["placeholder"] = this.words.say("picture-caption-here");
  }

  stopEvent(event: Event): boolean {
    return event.target instanceof HTMLAnchorElement;
  }

  ignoreMutation(mutation: MutationRecord | { type: "selection"; target: globalThis.Node }): boolean {
    return !this.contentDOM.contains(mutation.target) || mutation.type === "attributes";
  }
}
