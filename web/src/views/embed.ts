// Something that stands elsewhere, as the card that readers get: no third party's script, not here either.

import type { Node } from "prosemirror-model";
import type { NodeView } from "prosemirror-view";
import { h } from "../ui/element";
import type { Words } from "../words";

export class EmbedView implements NodeView {
  readonly dom: HTMLElement;
  readonly contentDOM: HTMLElement;
  private readonly address: HTMLAnchorElement;

  constructor(private node: Node, private readonly words: Words) {
    this.contentDOM = h("div", { class: "embed-title", role: "group", "aria-label": words.say("embed-title") });
    this.address = h("a", { class: "embed-address", contenteditable: "false", target: "_blank", rel: "noopener noreferrer", dir: "ltr" });
    this.dom = h("div", { class: "embed" }, this.contentDOM, this.address);
    this.show();
  }

  private show(): void {
    const url = this.node.attrs["url"] as string;
    this.address.href = /^https?:/i.test(url) ? url : "#";
    this.address.textContent = url;
    this.contentDOM.classList.toggle("is-empty", this.node.content.size === 0);
    this.contentDOM.dataset["placeholder"] = this.words.say("embed-title-here");
  }

  update(node: Node): boolean {
    if (node.type !== this.node.type) return false;
    this.node = node;
    this.show();
    return true;
  }

  stopEvent(event: Event): boolean {
    return event.target === this.address;
  }

  ignoreMutation(mutation: MutationRecord | { type: "selection"; target: globalThis.Node }): boolean {
    return !this.contentDOM.contains(mutation.target) || mutation.type === "attributes";
  }
}
