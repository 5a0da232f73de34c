// A menu: buttons that arrows walk through; Escape leaves it.

import { h } from "./element";

export interface Entry {
  label: string;
  keys?: string;
  act: () => void;
  off?: boolean;
  danger?: boolean;
}

/** Opens a menu beside an element; choosing closes it. */
export function openMenu(anchor: HTMLElement, label: string, entries: Entry[], closed: () => void): () => void {
  const menu = h("div", { class: "editor-menu", role: "menu", "aria-label": label });
  let open = true;
  const close = () => {
    if (!open) return;
    open = false;
    document.removeEventListener("mousedown", outside, true);
    anchor.setAttribute("aria-expanded", "false");
    menu.remove();
    closed();
  };
  const outside = (event: MouseEvent) => {
    if (!menu.contains(event.target as Node)) close();
  };
  for (const entry of entries) {
    const item = h("button", { type: "button", role: "menuitem", class: entry.danger ? "danger" : "", disabled: entry.off ?? false, tabindex: "-1" }, h("span", { text: entry.label }), entry.keys ? h("kbd", { dir: "ltr", text: entry.keys }) : null);
    item.addEventListener("click", () => {
      close();
      entry.act();
    });
    menu.append(item);
  }
  menu.addEventListener("keydown", (event) => walk(event, menu, close));
  document.addEventListener("mousedown", outside, true);
  anchor.setAttribute("aria-expanded", "true");
  (anchor.parentElement ?? document.body).append(menu);
  items(menu)[0]?.focus();
  return close;
}

function items(menu: HTMLElement): HTMLButtonElement[] {
  return [...menu.querySelectorAll<HTMLButtonElement>("button:not(:disabled)")];
}

function walk(event: KeyboardEvent, menu: HTMLElement, close: () => void): void {
  const all = items(menu);
  const at = all.indexOf(document.activeElement as HTMLButtonElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
  if (to !== undefined) all[(to + all.length) % all.length]?.focus();
  else if (event.key === "Escape" || event.key === "Tab") close();
  else return;
  event.preventDefault();
  event.stopPropagation();
}
