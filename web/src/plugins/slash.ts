// A slash at the start of an empty paragraph opens a list of blocks; what is typed narrows it.

import { type EditorState, Plugin, PluginKey } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { h } from "../ui/element";

export interface SlashEntry {
  label: string;
  /** Other words by which it is found. */
  also: string;
  act: (view: EditorView) => void;
}

interface State {
  /** Where the slash stands; null while the list is closed. */
  at: number | null;
  query: string;
  chosen: number;
}

const key = new PluginKey<State>("slash");
const CLOSED: State = { at: null, query: "", chosen: 0 };

export function slash(entries: SlashEntry[], label: string): Plugin<State> {
  return new Plugin<State>({
    key,
    state: {
      init: () => CLOSED,
      apply: (tr, kept, _, state) => {
        const next = tr.getMeta(key) as State | undefined;
        if (next) return next;
        if (kept.at === null && !tr.docChanged) return kept;
        return look(state, kept);
      },
    },
    props: {
      handleKeyDown: (view, event) => keyDown(view, event, entries),
    },
    view: (view) => new List(view, entries, label),
  });
}

function look(state: EditorState, kept: State): State {
  const { $head, empty } = state.selection;
  const said = $head.parent.textContent;
  const isOpen = empty && $head.depth === 1 && $head.parent.type.name === "paragraph" && /^[/\\][^\s/]*$/.test(said) && $head.parentOffset === said.length;
  if (!isOpen || (said === kept.query && kept.at === null)) return { ...CLOSED, query: isOpen ? said : "" };
  return { at: $head.start(), query: said, chosen: kept.query === said ? kept.chosen : 0 };
}

function matching(entries: SlashEntry[], query: string): SlashEntry[] {
  const wanted = query.slice(1).toLowerCase();
  return entries.filter((entry) => `${entry.label} ${entry.also}`.toLowerCase().split(/\s+/).some((word) => word.startsWith(wanted)));
}

function keyDown(view: EditorView, event: KeyboardEvent, entries: SlashEntry[]): boolean {
  const state = key.getState(view.state);
  if (!state || state.at === null || event.isComposing) return false;
  const found = matching(entries, state.query);
  if (event.key === "Escape") {
    view.dispatch(view.state.tr.setMeta(key, { ...CLOSED, query: state.query }));
    return true;
  }
  if (found.length === 0) return false;
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step) {
    view.dispatch(view.state.tr.setMeta(key, { ...state, chosen: (state.chosen + step + found.length) % found.length }));
    return true;
  }
  if (event.key !== "Enter" && event.key !== "Tab") return false;
  choose(view, found[state.chosen]);
  return true;
}

function choose(view: EditorView, entry: SlashEntry | undefined): void {
  const state = key.getState(view.state);
  if (!entry || !state || state.at === null) return;
  view.dispatch(view.state.tr.delete(state.at, state.at + state.query.length).setMeta(key, CLOSED));
  view.focus();
  entry.act(view);
}

class List {
  private readonly dom = h("div", { class: "slash", role: "listbox", hidden: true, contenteditable: "false" });

  constructor(private readonly view: EditorView, private readonly entries: SlashEntry[], label: string) {
    this.dom.setAttribute("aria-label", label);
    this.dom.id = "slash-list";
    view.dom.parentElement?.append(this.dom);
  }

  update(view: EditorView): void {
    const state = key.getState(view.state) ?? CLOSED;
    const found = state.at === null ? [] : matching(this.entries, state.query);
    this.dom.hidden = found.length === 0;
    if (found.length === 0 || state.at === null) {
      view.dom.removeAttribute("aria-activedescendant");
      return;
    }
    this.dom.replaceChildren(...found.map((entry, index) => {
      const option = h("div", { role: "option", id: `slash-${index}`, "aria-selected": index === state.chosen ? "true" : "false", text: entry.label });
      option.addEventListener("mousedown", (event) => {
        event.preventDefault();
        choose(this.view, entry);
      });
      return option;
    }));
    view.dom.setAttribute("aria-activedescendant", `slash-${state.chosen}`);
    this.dom.children[state.chosen]?.scrollIntoView({ block: "nearest" });
    const block = view.domAtPos(state.at).node;
    const element = block instanceof HTMLElement ? block : block.parentElement;
    const host = this.dom.offsetParent;
    if (element && host) this.dom.style.insetBlockStart = `${element.getBoundingClientRect().bottom - host.getBoundingClientRect().top + 4}px`;
    placeInline(this.dom, element, host);
  }

  destroy(): void {
    this.dom.remove();
  }
}

/** At the block's start side. */
function placeInline(dom: HTMLElement, element: HTMLElement | null, host: Element | null): void {
  if (!element || !host) return;
  const box = element.getBoundingClientRect();
  const frame = host.getBoundingClientRect();
  const back = getComputedStyle(host).direction === "rtl";
  dom.style.insetInlineStart = `${Math.max(0, back ? frame.right - box.right : box.left - frame.left)}px`;
}
