// Translating side by side: what stands beside the text, and what the keys and buttons do with it.

import type { EditorState, Transaction } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import type { Boot } from "./boot";
import { dismissedIn, show, sourceIn } from "./plugins/source";
import { findUnit, translatesOf } from "./schema/schema";
import type { Session } from "./session";
import type { Opened, Server, Source } from "./sync/server";
import * as commands from "./translate/commands";
import { normal } from "./text/write";
import { Progress } from "./ui/progress";
import type { RowActs } from "./ui/source-row";
import type { Words } from "./words";

const DECLINED = "tarjuman-declined:";

export class Translating {
  readonly progress: Progress;
  readonly rowActs: RowActs;

  constructor(
    private readonly view: EditorView,
    private readonly boot: Boot,
    words: Words,
    private readonly server: Server,
    private readonly session: Session,
  ) {
    this.progress = new Progress(view, words, {
      toDo: () => this.toDo(),
      move: (offer) => this.withSource((state) => commands.takeMoved(state, offer.unit, offer.after)),
      decline: (name) => this.decline(name),
    });
    this.rowActs = {
      confirm: (units) => this.withSource((state, source) => commands.confirm(state, source, units)),
      settle: (units) => void this.settle(units.map((unit) => ({ unit }))),
      copy: (units) => this.copyUnits(units),
      take: (unit) => this.withSource((state, source) => commands.takeAdded(state, source, unit)),
      decline: (unit) => void this.settle([{ missing: unit }]),
      remove: (units) => units.forEach((unit) => this.withSource((state) => commands.takeRemoved(state, unit))),
      mayConfirm: boot.rights.confirm,
    };
    session.sourceChanged = () => void this.renew();
  }

  begin(opened: Opened): void {
    this.take(opened);
  }

  private take(opened: Opened): void {
    const source = opened.source ? { ...opened.source, text: normal(opened.source.text) } : null;
    this.view.dispatch(show(this.view.state, this.boot.mode === "translate" ? source : null, this.declined()));
  }

  /** The source has changed: what stands beside the text is asked for again. */
  private async renew(): Promise<void> {
    const opened = await this.server.open();
    if (opened) this.take(opened);
  }

  private withSource(make: (state: EditorState, source: Source) => Transaction | null): boolean {
    const source = sourceIn(this.view.state);
    const tr = source ? make(this.view.state, source) : null;
    if (!tr) return false;
    this.view.dispatch(tr);
    this.view.focus();
    return true;
  }

  step(way: "next" | "previous"): boolean {
    return this.withSource((state) => commands.step(state, way));
  }

  toDo(): boolean {
    return this.withSource((state, source) => commands.nextToDo(state, source));
  }

  copy(): boolean {
    return this.withSource((state, source) => commands.copySource(state, source));
  }

  private copyUnits(units: string[]): void {
    const found = units[0] === undefined ? null : findUnit(this.view.state.doc, units[0]);
    if (!found) return;
    this.withSource((state, source) => commands.copySource(commands.at(state, found.pos), source));
  }

  /** Confirms the block at the caret, with its items or cells, and goes on to what is next. */
  confirmHere(): boolean {
    if (!this.boot.rights.confirm) return false;
    const here = commands.unitAtCaret(this.view.state);
    return here !== null && this.withSource((state, source) => commands.confirm(state, source, commands.unitsIn(here)));
  }

  async settleHere(): Promise<void> {
    const here = commands.unitAtCaret(this.view.state);
    if (here) await this.settle(commands.unitsIn(here).filter((unit) => this.remembers(unit)).map((unit) => ({ unit })));
  }

  /** What changed in the source doesn't concern these units. What is typed is saved first, so that it is known there. */
  private async settle(all: ({ unit: string } | { missing: string })[]): Promise<void> {
    if (this.session.saver.isDirty) await this.session.saver.flush();
    for (const settled of all) {
      const opened = await this.server.settle(settled);
      if (!opened) return;
      this.session.take(opened);
      this.take(opened);
    }
    this.view.focus();
  }

  private remembers(unit: string): boolean {
    const found = findUnit(this.view.state.doc, unit);
    return found !== null && translatesOf(found.node).length > 0;
  }

  private get storeName(): string {
    return `${DECLINED}${this.boot.story}/${this.boot.lang}`;
  }

  private declined(): ReadonlySet<string> {
    try {
      return new Set(JSON.parse(localStorage.getItem(this.storeName) ?? "[]") as string[]);
    } catch {
      return new Set();
    }
  }

  private decline(name: string): void {
    const all = new Set([...this.declined(), ...dismissedIn(this.view.state), name]);
    try {
      localStorage.setItem(this.storeName, JSON.stringify([...all]));
    } catch {
      // Without room in the browser it is remembered for as long as the page is open.
    }
    this.view.dispatch(show(this.view.state, sourceIn(this.view.state), all));
    this.view.focus();
  }
}
