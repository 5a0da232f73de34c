// A picture in the text: the picture with its credit and what it shows, and the caption that stands under it here.

import type { Node } from "prosemirror-model";
import type { NodeView } from "prosemirror-view";
import type { Picture } from "../sync/server";
import { h } from "../ui/element";
import type { Words } from "../words";

/** Finds out about pictures by their id, each asked for once. */
export class Pictures {
  private readonly known = new Map<string, Promise<Picture | null>>();
  private readonly shown = new Set<() => void>();

  constructor(private readonly ask: (id: string) => Promise<Picture | null>) {}

  of(id: string): Promise<Picture | null> {
    const known = this.known.get(id);
    if (known) return known;
    const asked = this.ask(id);
    this.known.set(id, asked);
    return asked;
  }

  /** What is shown may have been mended elsewhere meanwhile: it is asked for again, and shown as it is now. */
  renew(): void {
    this.known.clear();
    for (const show of this.shown) show();
  }

  /** Calls whenever what is known of pictures is renewed, until it is told to stop. */
  watch(show: () => void): () => void {
    this.shown.add(show);
    return () => this.shown.delete(show);
  }
}

export class PictureView implements NodeView {
  readonly dom: HTMLElement;
  readonly contentDOM: HTMLElement;
  private readonly facts: HTMLElement;
  private readonly unwatch: () => void;

  constructor(private node: Node, private readonly words: Words, ui: { lang: string; dir: string }, private readonly pictures: Pictures) {
    this.contentDOM = h("figcaption", { class: "picture-caption", role: "group", "aria-label": words.say("picture-caption") });
    this.facts = h("div", { class: "picture-facts", contenteditable: "false", lang: ui.lang, dir: ui.dir });
    this.dom = h("figure", { class: "picture" }, this.facts, this.contentDOM);
    this.mark();
    void this.show();
    this.unwatch = pictures.watch(() => void this.show());
  }

  destroy(): void {
    this.unwatch();
  }

  private async show(): Promise<void> {
    const id = this.node.attrs["picture"] as string;
    const picture = await this.pictures.of(id);
    if (this.node.attrs["picture"] !== id) return;
    const line = (name: "credit" | "alt", value: string | null | undefined) =>
      h("div", { class: value ? "" : "is-missing" }, h("span", { class: "name", text: this.words.say(`picture-${name}`) }), value ? h("bdi", { text: value }) : h("span", { text: this.words.say(`picture-no-${name}`) }));
    const image = picture?.thumb ? h("img", { src: picture.thumb, alt: picture.alt ?? "", draggable: "false" }) : h("div", { class: "picture-awaited", text: this.words.say("picture-awaited") });
    const edit = h("a", { href: `/desk/pictures/${encodeURIComponent(id)}/`, target: "_blank", rel: "noopener", text: this.words.say("picture-edit") });
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
