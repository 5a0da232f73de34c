// A quotation, with who said it and through what it came.

import type { Node } from "prosemirror-model";
import type { EditorView, NodeView } from "prosemirror-view";
import { h } from "../ui/element";
import type { Words } from "../words";

/** How long after a key what was typed becomes part of the document. */
const PAUSE = 400;

export class QuoteView implements NodeView {
  readonly dom: HTMLElement;
  readonly contentDOM: HTMLElement;
  private readonly inputs: Record<"speaker" | "channel", HTMLInputElement>;
  private timer = 0;

  constructor(
    private node: Node,
    private readonly view: EditorView,
    private readonly getPos: () => number | undefined,
    words: Words,
    ui: { lang: string; dir: string },
  ) {
    this.contentDOM = h("div", { class: "quote-text" });
    this.inputs = { speaker: this.input("speaker"), channel: this.input("channel") };
    const labelled = (name: "speaker" | "channel") => h("label", {}, h("span", { lang: ui.lang, dir: ui.dir, text: words.say(`quote-${name}`) }), this.inputs[name]);
    this.dom = h("blockquote", { class: "quote" }, this.contentDOM, h("div", { class: "quote-facts", contenteditable: "false" }, labelled("speaker"), labelled("channel")));
  }

  private input(name: "speaker" | "channel"): HTMLInputElement {
    const input = h("input", { type: "text", autocomplete: "off" });
    input.value = (this.node.attrs[name] as string | null) ?? "";
    input.addEventListener("input", () => {
      clearTimeout(this.timer);
      this.timer = window.setTimeout(() => this.commit(name), PAUSE);
    });
    input.addEventListener("change", () => this.commit(name));
    input.addEventListener("keydown", (event) => {
      if (event.key !== "Enter") return;
      event.preventDefault();
      this.commit(name);
      this.view.focus();
    });
    return input;
  }

  private commit(name: "speaker" | "channel"): void {
    clearTimeout(this.timer);
    const value = this.inputs[name].value.trim() || null;
    const pos = this.getPos();
    if (pos === undefined || value === this.node.attrs[name]) return;
    this.view.dispatch(this.view.state.tr.setNodeAttribute(pos, name, value));
  }

  update(node: Node): boolean {
    if (node.type !== this.node.type) return false;
    this.node = node;
    for (const name of ["speaker", "channel"] as const) {
      const value = (node.attrs[name] as string | null) ?? "";
      if (this.inputs[name].value.trim() !== value && document.activeElement !== this.inputs[name]) this.inputs[name].value = value;
    }
    return true;
  }

  stopEvent(event: Event): boolean {
    return event.target instanceof HTMLInputElement;
  }

  ignoreMutation(mutation: MutationRecord | { type: "selection"; target: globalThis.Node }): boolean {
    return !this.contentDOM.contains(mutation.target);
  }

  destroy(): void {
    clearTimeout(this.timer);
  }
}
