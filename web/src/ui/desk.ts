// The copy desk beside the text: how many findings of each weight, each with its place and its mend.

import type { EditorView } from "prosemirror-view";
import { type Placed, atCaret, mend, placed, select } from "../plugins/findings";
import type { Finding } from "../sync/server";
import type { Words } from "../words";
import { button, h } from "./element";
import { shown } from "./shortcuts";

const SEVERITIES = ["error", "warning", "hint"] as const;
const COUNTS = { error: "errors", warning: "warnings", hint: "hints" } as const;

export class Desk {
  readonly dom: HTMLElement;
  private readonly counts = h("p", { class: "desk-counts", role: "status" });
  private readonly list = h("ol", { class: "desk-list" });
  private drawn: Placed[] = [];

  constructor(private readonly view: EditorView, private readonly words: Words, private readonly lang: string) {
    this.dom = h("section", { class: "desk", "aria-labelledby": "desk-heading" }, h("h2", { id: "desk-heading", text: words.say("desk") }), this.counts, this.list);
    this.dom.addEventListener("keydown", (event) => this.keyDown(event));
    this.draw([]);
  }

  update(): void {
    const all = placed(this.view.state);
    if (!sameList(all, this.drawn)) this.draw(all);
    const at = atCaret(this.view.state);
    [...this.list.children].forEach((item, k) => item.classList.toggle("is-here", this.drawn[k]?.finding === at?.finding && at !== null));
  }

  private draw(all: Placed[]): void {
    this.drawn = all;
    const counts = SEVERITIES.map((severity) => ({ severity, n: all.filter(({ finding }) => finding.severity === severity).length })).filter(({ n }) => n > 0);
    this.counts.replaceChildren(...(counts.length > 0 ? counts.map(({ severity, n }) => h("span", { class: `count count-${severity}`, text: this.words.count(COUNTS[severity], n) })) : [h("span", { class: "muted", text: this.words.say("desk-clear") })]));
    this.list.replaceChildren(...all.map((one) => this.item(one)));
  }

  private item(one: Placed): HTMLElement {
    const { finding } = one;
    const go = button("", () => this.go(one), { class: "desk-go" });
    const title = this.words.rule(finding.rule);
    go.append(h("span", { class: `severity severity-${finding.severity}`, text: this.words.say(`severity-${finding.severity}`) }), h("span", { class: "desk-rule", text: title ?? finding.text }));
    const detail = title && finding.text !== title ? h("p", { class: "desk-detail", dir: "auto", text: finding.text }) : null;
    const mended = finding.mend === null ? null : this.mending(one, finding);
    return h("li", { class: `desk-item is-${finding.severity}` }, go, this.excerpt(one), detail, mended);
  }

  private excerpt(one: Placed): HTMLElement | null {
    if (one.from === null || one.to === null || one.from === one.to) return null;
    const { doc } = this.view.state;
    if (one.to > doc.content.size) return null;
    const said = doc.textBetween(one.from, one.to, " ");
    return said ? h("q", { class: "desk-words", lang: this.lang, dir: "auto", text: said.length > 80 ? `${said.slice(0, 80)}…` : said }) : null;
  }

  private mending(one: Placed, finding: Finding): HTMLElement {
    const put = typeof finding.mend === "string" ? finding.mend : (finding.mend?.text ?? "");
    const face = put.trim() === "" ? this.words.say("mend") : this.words.say("mend-to", { part: put });
    return button(face, () => this.mend(one), { class: "button small desk-mend", title: shown("Alt-m") });
  }

  private go(one: Placed): void {
    const now = placed(this.view.state).find(({ finding }) => finding === one.finding);
    const tr = select(this.view.state, now);
    if (tr) this.view.dispatch(tr);
    if (tr) this.view.focus();
  }

  /** Mends a finding; false where it can't be. */
  mend(one: Placed | null): boolean {
    const now = one && placed(this.view.state).find(({ finding }) => finding === one.finding);
    const tr = now ? mend(this.view.state, now) : null;
    if (!tr) return false;
    this.view.dispatch(tr);
    return true;
  }

  /** In the list, too, one key mends. */
  private keyDown(event: KeyboardEvent): void {
    const item = (event.target as HTMLElement).closest("li");
    const index = item ? [...this.list.children].indexOf(item) : -1;
    if (index < 0) return;
    if (event.altKey && event.code === "KeyM") {
      event.preventDefault();
      this.mend(this.drawn[index] ?? null);
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || event.altKey) return;
    event.preventDefault();
    this.list.children[index + step]?.querySelector("button")?.focus();
  }
}

function sameList(a: Placed[], b: Placed[]): boolean {
  return a.length === b.length && a.every((one, k) => one.finding === b[k]?.finding);
}
