// A field: its name beside what one types.

import type { Node } from "prosemirror-model";
import type { NodeView } from "prosemirror-view";
import { h } from "../ui/element";
import type { Words } from "../words";

export class FieldView implements NodeView {
  readonly dom: HTMLElement;
  readonly contentDOM: HTMLElement;

  constructor(private node: Node, words: Words, ui: { lang: string; dir: string }, lang: string, dir: string) {
    const name = node.type.name.replace("_", "-");
    const label = words.say(`field-${name}`);
    const isSlug = name === "slug";
    this.contentDOM = h("div", { class: "field-text", role: "group", "aria-label": label, lang: isSlug ? null : lang, dir: isSlug ? "auto" : dir, spellcheck: isSlug ? "false" : null });
    this.dom = h("div", { class: `field field-${name}` }, h("span", { class: "field-label", contenteditable: "false", lang: ui.lang, dir: ui.dir, text: label }), this.contentDOM);
    this.mark();
  }

  update(node: Node): boolean {
    if (node.type !== this.node.type) return false;
    this.node = node;
    this.mark();
    return true;
  }

  ignoreMutation(mutation: MutationRecord | { type: "selection"; target: globalThis.Node }): boolean {
    if (mutation.type === "selection") return false;
    return !this.contentDOM.contains(mutation.target) || mutation.type === "attributes";
  }

  private mark(): void {
    this.contentDOM.classList.toggle("is-empty", this.node.content.size === 0);
  }
}
