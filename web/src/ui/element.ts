// Building elements without markup: what is text stays text.

type Handler = (event: Event) => void;

export interface Properties {
  class?: string;
  text?: string;
  on?: Record<string, Handler>;
  [attribute: string]: unknown;
}

/** An element with attributes, handlers (`on`), text and children; an attribute that is null, false or undefined is left out. */
export function h<K extends keyof HTMLElementTagNameMap>(tag: K, properties: Properties = {}, ...children: (Node | string | null)[]): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  const { on, text, ...attributes } = properties;
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    element.setAttribute(name, value === true ? "" : String(value));
  }
  if (text !== undefined) element.textContent = text;
  for (const [name, handler] of Object.entries(on ?? {})) element.addEventListener(name, handler);
  element.append(...children.filter((child): child is Node | string => child !== null));
  return element;
}

/** A button of the editor; pressing it leaves the caret where it is. */
export function button(label: string, act: () => void, properties: Properties = {}): HTMLButtonElement {
  const made = h("button", { type: "button", text: label, ...properties });
  made.addEventListener("mousedown", (event) => event.preventDefault());
  made.addEventListener("click", (event) => {
    event.preventDefault();
    act();
  });
  return made;
}
