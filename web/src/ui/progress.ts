// What a translation still wants, beside the text: stale, empty, offers; each a step away.

import type { EditorView } from "prosemirror-view";
import { dismissedIn, sourceIn } from "../plugins/source";
import { findUnit } from "../schema/schema";
import type { Offer } from "../sync/server";
import { missing, stands } from "../translate/standing";
import type { Words } from "../words";
import { button, h } from "./element";
import { shown } from "./shortcuts";

export interface ProgressActs {
  toDo: () => void;
  move: (offer: Offer) => void;
  decline: (unit: string) => void;
}

export class Progress {
  readonly dom: HTMLElement;
  private readonly counts = h("p", { class: "desk-counts", role: "status" });
  private readonly offers = h("ul", { class: "offers" });
  private drawn = "";

  constructor(private readonly view: EditorView, private readonly words: Words, private readonly acts: ProgressActs) {
    const next = button(words.say("next-to-do"), acts.toDo, { class: "button small", title: shown("Alt-n") });
    this.dom = h("section", { class: "desk progress", "aria-labelledby": "progress-heading", hidden: true }, h("h2", { id: "progress-heading", text: words.say("translation") }), this.counts, next, this.offers);
  }

  update(): void {
    const { state } = this.view;
    const source = sourceIn(state);
    this.dom.hidden = source === null;
    if (!source) return;
    const stand = [...stands(state.doc, source).values()];
    const count = (wanted: string) => stand.filter((one) => one === wanted).length;
    const waiting = missing(state.doc, source.text).length;
    const moved = source.offers.filter((offer) => offer.kind === "moved" && findUnit(state.doc, offer.unit) && !dismissedIn(state).has(movedName(offer)));
    const now = JSON.stringify([count("stale"), count("orphan"), count("blank"), waiting, moved]);
    if (now === this.drawn) return;
    this.drawn = now;
    const parts = [
      count("stale") > 0 ? h("span", { class: "count is-stale", text: this.words.count("stale", count("stale")) }) : null,
      count("blank") > 0 ? h("span", { class: "count is-blank", text: this.words.count("empty-units", count("blank")) }) : null,
      count("orphan") + waiting + moved.length > 0 ? h("span", { class: "count is-missing", text: this.words.count("offers", count("orphan") + waiting + moved.length) }) : null,
    ].filter((part) => part !== null);
    this.counts.replaceChildren(...(parts.length > 0 ? parts : [h("span", { class: "muted", text: this.words.say("translation-current") })]));
    this.offers.replaceChildren(...moved.map((offer) => this.offer(offer, findUnit(state.doc, offer.unit)?.node.textContent ?? "")));
  }

  private offer(offer: Offer, words: string): HTMLElement {
    const excerpt = words.length > 70 ? `${words.slice(0, 70)}…` : words;
    return h("li", {}, h("p", { text: this.words.say("offer-moved") }), h("q", { dir: "auto", text: excerpt }),
      button(this.words.say("offer-move"), () => this.acts.move(offer), { class: "button small" }),
      button(this.words.say("offer-decline"), () => this.acts.decline(movedName(offer)), { class: "button small" }));
  }
}

/** What a declined move is remembered by. */
export function movedName(offer: Offer): string {
  return `moved:${offer.unit}:${offer.after ?? ""}`;
}
