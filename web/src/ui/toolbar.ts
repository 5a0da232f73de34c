// The bar above the text: what a block is, marks, new blocks, undo, help.

import { redo, redoDepth, undo, undoDepth } from "prosemirror-history";
import type { EditorState } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { type Textual, setKind, setList } from "../commands/blocks";
import { isActive, takesMarks, toggleEmphasis, toggleStrong } from "../commands/marks";
import { addColumn, addRow, atTable, removeColumn, removeRow, toggleHeader } from "../commands/table";
import { fieldOf, topAt } from "../schema/schema";
import type { Words } from "../words";
import { button, h } from "./element";
import { icon } from "./icon";
import { type Entry, openMenu } from "./menu";
import { shown } from "./shortcuts";

export interface ToolbarActs {
  link: () => void;
  language: () => void;
  help: () => void;
  inserts: Entry[];
}

const KINDS = ["paragraph", "crosshead", "quote", "bulleted", "numbered"] as const;

export class Toolbar {
  readonly dom: HTMLElement;
  private readonly kind: HTMLSelectElement;
  private readonly toggles: { dom: HTMLButtonElement; mark: string }[];
  private readonly table: HTMLElement;
  private readonly undo: HTMLButtonElement;
  private readonly redo: HTMLButtonElement;

  constructor(private readonly view: EditorView, words: Words, acts: ToolbarActs) {
    const run = (command: (state: EditorState, dispatch: EditorView["dispatch"]) => boolean) => () => {
      command(view.state, view.dispatch.bind(view));
      view.focus();
    };
    const tool = (name: string, face: string | SVGElement, key: string, act: () => void) => {
      const made = button("", act, { class: `tool tool-${name}`, "aria-label": words.say(`key-${name}`), title: `${words.say(`key-${name}`)} (${shown(key)})` });
      made.append(face);
      return made;
    };

    this.kind = h("select", { class: "tool-kind", "aria-label": words.say("block-kind") }, ...KINDS.map((kind) => h("option", { value: kind, text: words.say(`key-${kind}`) })), h("option", { value: "", text: "—", disabled: true, hidden: true }));
    this.kind.addEventListener("change", () => run(this.kind.value === "bulleted" || this.kind.value === "numbered" ? setList(this.kind.value) : setKind(this.kind.value as Textual))());
    this.toggles = [
      { mark: "strong", dom: tool("strong", words.say("face-strong"), "Mod-b", run(toggleStrong)) },
      { mark: "emphasis", dom: tool("emphasis", words.say("face-emphasis"), "Mod-i", run(toggleEmphasis)) },
      { mark: "link", dom: tool("link", icon("link"), "Mod-k", acts.link) },
      { mark: "lang", dom: tool("language", icon("language"), "Mod-Shift-l", acts.language) },
    ];
    this.undo = tool("undo", icon("undo"), "Mod-z", run(undo));
    this.redo = tool("redo", icon("redo"), "Mod-Shift-z", run(redo));
    const insert: HTMLButtonElement = button(`+ ${words.say("insert")}`, () => openMenu(insert, words.say("insert"), acts.inserts, () => view.focus()), { class: "tool", "aria-haspopup": "menu", "aria-expanded": "false" });
    this.table = this.tableTools(words, run);
    const group = (...children: HTMLElement[]) => h("div", { class: "tools" }, ...children);
    this.dom = h("div", { class: "toolbar", role: "toolbar", "aria-label": words.say("toolbar") },
      group(this.kind), group(...this.toggles.map(({ dom }) => dom)), group(insert), this.table, group(this.undo, this.redo),
      group(button("?", acts.help, { class: "tool", "aria-label": words.say("help"), title: `${words.say("help")} (${shown("Alt-/")})` })));
    this.roving();
  }

  private tableTools(words: Words, run: (command: typeof addRow) => () => void): HTMLElement {
    const entries = (): Entry[] => [
      { label: words.say("table-add-row"), act: run(addRow) },
      { label: words.say("table-add-column"), act: run(addColumn) },
      { label: words.say("table-header"), act: run(toggleHeader) },
      { label: words.say("table-remove-row"), act: run(removeRow), danger: true },
      { label: words.say("table-remove-column"), act: run(removeColumn), danger: true },
    ];
    const open: HTMLButtonElement = button(words.say("table"), () => openMenu(open, words.say("table"), entries(), () => this.view.focus()), { class: "tool", "aria-haspopup": "menu", "aria-expanded": "false" });
    return h("div", { class: "tools", hidden: true }, open);
  }

  /** A toolbar is one stop of Tab; arrows go along it, in the direction in which it reads. */
  private roving(): void {
    const stops = () => [...this.dom.querySelectorAll<HTMLElement>("button.tool, select")].filter((stop) => !(stop as HTMLButtonElement).disabled && !stop.closest("[hidden]"));
    stops().forEach((stop, k) => (stop.tabIndex = k === 0 ? 0 : -1));
    this.dom.addEventListener("keydown", (event) => {
      const target = event.target as HTMLElement;
      const back = getComputedStyle(this.dom).direction === "rtl";
      const step = { ArrowRight: back ? -1 : 1, ArrowLeft: back ? 1 : -1 }[event.key];
      if (event.key === "Escape") this.view.focus();
      if (!step || !this.dom.contains(target) || target.closest("[role=menu]")) return;
      event.preventDefault();
      const all = stops();
      const next = all[(all.indexOf(target) + step + all.length) % all.length];
      for (const stop of all) stop.tabIndex = stop === next ? 0 : -1;
      next?.focus();
    });
  }

  update(state: EditorState): void {
    const top = topAt(state.doc, state.selection.from);
    const inField = top !== null && fieldOf(top.node) !== null;
    const name = top?.node.type.name === "list" ? (top.node.attrs["style"] as string) : (top?.node.type.name ?? "");
    this.kind.value = (KINDS as readonly string[]).includes(name) ? name : "";
    this.kind.disabled = inField || this.kind.value === "";
    const marks = takesMarks(state);
    for (const { dom, mark } of this.toggles) {
      dom.disabled = !marks;
      dom.setAttribute("aria-pressed", marks && isActive(state, mark) ? "true" : "false");
    }
    this.table.hidden = atTable(state) === null;
    this.undo.disabled = Number(undoDepth(state)) === 0;
    this.redo.disabled = Number(redoDepth(state)) === 0;
  }
}
