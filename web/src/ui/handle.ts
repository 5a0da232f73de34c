// The handle beside the block: it says which block one is in, drags it, and opens its menu.

import { NodeSelection } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { move, removeBlocks, setKind, setList } from "../commands/blocks";
import { fieldOf, topAt } from "../schema/schema";
import type { Words } from "../words";
import { h } from "./element";
import { type Entry, openMenu } from "./menu";
import { shown } from "./shortcuts";

export class Handle {
  /** The handle with the menu that it opens, placed beside the block. */
  readonly dom: HTMLElement;
  private readonly button: HTMLButtonElement;
  private pos: number | null = null;

  constructor(private readonly view: EditorView, private readonly words: Words) {
    this.button = h("button", { type: "button", class: "handle", draggable: "true", tabindex: "-1", "aria-haspopup": "menu", "aria-expanded": "false", "aria-label": words.say("key-block-menu"), title: `${words.say("key-block-menu")} (${shown("Alt-Enter")})`, text: "⋮⋮" });
    this.button.addEventListener("click", () => this.open());
    this.button.addEventListener("dragstart", (event) => this.drag(event));
    this.dom = h("div", { class: "handle-place", hidden: true }, this.button);
  }

  /** Beside the block at the caret, at the start side of the text. */
  update(): void {
    const { state } = this.view;
    const top = topAt(state.doc, state.selection.from);
    const host = this.dom.parentElement;
    const element = top && !fieldOf(top.node) ? this.view.nodeDOM(top.pos) : null;
    this.dom.hidden = !(element instanceof HTMLElement);
    if (!(element instanceof HTMLElement) || !host) return;
    this.pos = top?.pos ?? null;
    const box = element.getBoundingClientRect();
    const frame = host.getBoundingClientRect();
    this.dom.style.insetBlockStart = `${box.top - frame.top}px`;
    const back = getComputedStyle(host).direction === "rtl";
    this.dom.style.insetInlineStart = `${back ? frame.right - box.right : box.left - frame.left}px`;
  }

  /** Opens the block's menu. */
  open(): boolean {
    if (this.dom.hidden) return false;
    const run = (command: ReturnType<typeof move>) => () => {
      command(this.view.state, this.view.dispatch.bind(this.view));
    };
    const entry = (name: string, key: string, command: ReturnType<typeof move>): Entry => ({ label: this.words.say(`key-${name}`), keys: shown(key), act: run(command), off: !command(this.view.state) });
    openMenu(this.button, this.words.say("key-block-menu"), [
      entry("move-up", "Alt-Shift-ArrowUp", move("up")),
      entry("move-down", "Alt-Shift-ArrowDown", move("down")),
      entry("paragraph", "Alt-1", setKind("paragraph")),
      entry("crosshead", "Alt-2", setKind("crosshead")),
      entry("quote", "Alt-3", setKind("quote")),
      entry("bulleted", "Alt-4", setList("bulleted")),
      entry("numbered", "Alt-5", setList("numbered")),
      { ...entry("remove-block", "Mod-Shift-Backspace", removeBlocks), danger: true },
    ], () => this.view.focus());
    return true;
  }

  private drag(event: DragEvent): void {
    if (this.pos === null || !event.dataTransfer) return;
    const selection = NodeSelection.create(this.view.state.doc, this.pos);
    this.view.dispatch(this.view.state.tr.setSelection(selection));
    const slice = selection.content();
    const { dom, text } = this.view.serializeForClipboard(slice);
    event.dataTransfer.clearData();
    event.dataTransfer.setData("text/html", dom.innerHTML);
    event.dataTransfer.setData("text/plain", text);
    event.dataTransfer.effectAllowed = "move";
    this.view.dragging = { slice, move: true };
  }
}
