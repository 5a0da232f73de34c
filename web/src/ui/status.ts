// How the text stands with the server, in words.

import type { State } from "../sync/saver";
import type { Words } from "../words";
import { button, h } from "./element";

export class Status {
  readonly dom = h("div", { class: "status" });
  private readonly said = h("span", { role: "status", "aria-live": "polite" });
  private readonly extra = h("span", { class: "status-acts" });
  private last = "";
  private timer = 0;
  private stored = true;
  private state: State = { kind: "saved" };

  constructor(private readonly words: Words, private readonly signIn: string, private readonly retry: () => void) {
    this.dom.append(h("span", { class: "status-dot", "aria-hidden": "true" }), this.said, this.extra);
  }

  /** Whether the browser could keep what isn't saved. */
  keeps(stored: boolean): void {
    if (stored === this.stored) return;
    this.stored = stored;
    this.show(this.state);
  }

  show(state: State): void {
    this.state = state;
    this.dom.dataset["state"] = state.kind.replace(" ", "-");
    this.extra.replaceChildren(...this.acts(state));
    const said = this.sentence(state);
    if (said === this.last) return;
    this.last = said;
    // Saving that takes a moment isn't worth a word to those who listen.
    clearTimeout(this.timer);
    const tell = () => (this.said.textContent = said);
    if (state.kind === "saving" || state.kind === "unsaved") this.timer = window.setTimeout(tell, 300);
    else tell();
  }

  private sentence(state: State): string {
    const kept = this.stored ? "" : ` ${this.words.say("not-kept")}`;
    switch (state.kind) {
      case "refused":
        return this.words.say("state-refused", { detail: state.detail }) + kept;
      case "forbidden":
        return this.words.say("state-forbidden", { detail: state.detail }) + kept;
      case "unreachable":
        return this.words.say("state-unreachable") + kept;
      case "signed out":
        return this.words.say("state-signed-out") + kept;
      default:
        return this.words.say(`state-${state.kind}`);
    }
  }

  private acts(state: State): HTMLElement[] {
    if (state.kind === "unreachable") return [button(this.words.say("retry"), this.retry, { class: "button small" })];
    if (state.kind !== "signed out") return [];
    const signIn = h("a", { class: "button small primary", href: this.signIn, target: "_blank", text: this.words.say("sign-in") });
    return [signIn, button(this.words.say("retry"), this.retry, { class: "button small" })];
  }
}
