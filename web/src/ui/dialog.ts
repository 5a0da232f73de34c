// Dialogs: the browser's own, which keep the focus inside and give it back.

import type { Words } from "../words";
import { button, h } from "./element";

/** Opens a dialog with a heading; `fill` puts its content in and is told how to close it. */
export function openDialog(words: Words, heading: string, fill: (close: () => void) => Node[], closed: () => void = () => undefined): HTMLDialogElement {
  const id = `dialog-${Math.random().toString(36).slice(2)}`;
  const dialog = h("dialog", { class: "editor-dialog", "aria-labelledby": id });
  const close = () => dialog.close();
  const title = h("h2", { id, text: heading });
  dialog.append(h("header", {}, title, button("×", close, { class: "dialog-close", "aria-label": words.say("close") })), ...fill(close));
  dialog.addEventListener("close", () => {
    dialog.remove();
    closed();
  });
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) close();
  });
  (document.querySelector(".editor") ?? document.body).append(dialog);
  dialog.showModal();
  return dialog;
}

/** A row of a dialog: a labelled input. */
export function labelled(label: string, input: HTMLElement, hint?: string): HTMLElement {
  return h("label", { class: "dialog-field" }, h("span", { text: label }), input, hint ? h("small", { text: hint }) : null);
}

/** The buttons at a dialog's foot. */
export function actions(...buttons: HTMLElement[]): HTMLElement {
  return h("div", { class: "dialog-actions" }, ...buttons);
}

/** Asks again a moment after the last key. */
export function afterTyping(act: () => void, pause = 200): () => void {
  let timer = 0;
  return () => {
    clearTimeout(timer);
    timer = window.setTimeout(act, pause);
  };
}
