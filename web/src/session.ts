// The open document's life with the server: saved by itself, others' work brought in, findings asked for, presence told.

import type { EditorView } from "prosemirror-view";
import type { Boot } from "./boot";
import { type Choice, added, placeIn, settle, unsettled, withConflicts } from "./plugins/conflicts";
import * as findings from "./plugins/findings";
import { newId } from "./plugins/ids";
import * as presence from "./plugins/presence";
import { applyMerge } from "./sync/apply";
import type { Keeper } from "./sync/keeper";
import { Live } from "./sync/live";
import { type Conflict, type Merge, merge } from "./sync/merge";
import { type Kept, Saver, type World } from "./sync/saver";
import type { Opened, Present, Saved, Server } from "./sync/server";
import { type Field, type Text, blockOf } from "./text/text";
import { normal, write } from "./text/write";
import { unitAtCaret } from "./translate/commands";
import { unitOf } from "./schema/schema";
import type { Status } from "./ui/status";

const CHECK_PAUSE = 600;
const PRESENCE_PAUSE = 400;
const PRESENCE_BEAT = 15_000;

export class Session {
  readonly saver: Saver;
  /** Called when the source has changed. */
  sourceChanged: () => void = () => undefined;
  /** Called when something was saved, here or by somebody else; and when the edition's state is another. */
  saved: () => void = () => undefined;
  stateChanged: () => void = () => undefined;
  /** Called when what is said of the text's pictures may have changed. */
  picturesChanged: () => void = () => undefined;
  private checkTimer = 0;
  private presenceTimer = 0;
  private told: string | null | undefined;
  private waiting: (() => void)[] = [];
  private checked = 0;

  constructor(
    private readonly view: EditorView,
    private readonly boot: Boot,
    private readonly server: Server,
    private readonly keeper: Keeper,
    private readonly status: Status,
    private readonly opened: Opened,
    private readonly kept: Kept | null,
  ) {
    const from: Pick<Kept, "base" | "acknowledged" | "inFlight" | "owed"> = kept ?? { base: opened.base, acknowledged: opened.text, inFlight: null };
    this.saver = new Saver(this.world(), from.base, from.acknowledged, from.inFlight, from.owed ?? false);
  }

  /** Starts saving, listening and telling. */
  begin(): void {
    this.dispatch(findings.show(this.view.state, this.opened.findings));
    if (this.kept && this.kept.conflicts.length > 0) this.dispatch(withConflicts(this.view.state.tr, this.kept.conflicts));
    this.present(this.opened.presence);
    if (this.boot.rights.save) {
      this.saver.begin();
      if (this.kept && !this.saver.isBusy) void this.catchUp();
    }
    this.listen();
    this.leave();
    this.tellPresence();
    window.setInterval(() => this.tellPresence("again"), PRESENCE_BEAT);
  }

  private dispatch(tr: Parameters<EditorView["dispatch"]>[0]): void {
    this.view.dispatch(tr);
  }

  private world(): World {
    return {
      text: () => write(this.view.state.doc),
      conflicts: () => unsettled(this.view.state),
      bringIn: (ancestor, theirs, conflicting) => this.bringIn(ancestor, theirs, conflicting),
      save: async (attempt, leaving) => normalized(await this.server.save(attempt, leaving)),
      keep: (kept) => this.status.keeps(this.keeper.keep(kept)),
      forget: () => this.keeper.forget(),
      show: (state) => this.status.show(state),
      answered: (saved) => this.answered(saved),
      newAttempt: newId,
      after: (milliseconds, act) => {
        const timer = window.setTimeout(act, milliseconds);
        return () => clearTimeout(timer);
      },
    };
  }

  private answered(saved: Saved): void {
    if (saved.kind === "saved") this.saved();
    if (saved.kind === "saved" && saved.findings && !this.saver.isDirty) this.dispatch(findings.show(this.view.state, saved.findings));
    if (saved.kind === "conflict") this.check();
  }

  /** Brings in what others changed. While a word is being composed the document is left alone. */
  private bringIn(ancestor: Text, theirs: Text, conflicting: string[]): void {
    if (this.view.composing) {
      this.waiting.push(() => this.bringIn(ancestor, theirs, conflicting));
      this.view.dom.addEventListener("compositionend", () => setTimeout(() => this.waiting.splice(0).forEach((act) => act())), { once: true });
      return;
    }
    const mine = write(this.view.state.doc);
    const told = toldOf(conflicting, ancestor, mine, theirs);
    const open = unsettled(this.view.state);
    const known = new Set([...told.map(({ unit }) => unit), ...open.map(({ unit }) => unit)]);
    const found = merge(ancestor, mine, theirs, known);
    const all = added(this.view.state, [...renewed(open, theirs), ...told, ...found.conflicts]);
    if (isNothing(found) && all.length === open.length && all.length === 0) return;
    this.dispatch(withConflicts(applyMerge(this.view.state, found, theirs), all));
    this.check();
  }

  /** A person settles a conflict. */
  choose(conflict: Conflict, choice: Choice): void {
    const place = placeIn(this.view.state, conflict.unit, this.saver.known);
    this.dispatch(settle(this.view.state, conflict, choice, place).scrollIntoView());
    this.saver.changed();
    this.view.focus();
  }

  changed(docChanged: boolean, remote: boolean): void {
    if (docChanged && !remote) this.saver.changed();
    if (docChanged) this.check();
    clearTimeout(this.presenceTimer);
    this.presenceTimer = window.setTimeout(() => this.tellPresence(), PRESENCE_PAUSE);
  }

  /** Something beside the text may be another than it was: what the copy desk says, and what is said of pictures. */
  lookAgain(): void {
    this.picturesChanged();
    this.check();
  }

  /** Asks the copy desk once typing pauses. */
  private check(): void {
    clearTimeout(this.checkTimer);
    this.checkTimer = window.setTimeout(() => void this.askDesk(), CHECK_PAUSE);
  }

  private async askDesk(): Promise<void> {
    const asked = (this.checked += 1);
    const doc = this.view.state.doc;
    const found = await this.server.check(write(doc));
    // An answer about another text than the one that is open would point at wrong places; it is asked for again anyway.
    if (found && asked === this.checked && doc.eq(this.view.state.doc)) this.dispatch(findings.show(this.view.state, found));
  }

  private tellPresence(again?: "again"): void {
    const placed = this.view.hasFocus() ? unitAtCaret(this.view.state) : null;
    const unit = placed ? unitOf(placed.node) : null;
    if (unit === this.told && !again) return;
    this.told = unit;
    void this.server.presence(unit);
  }

  private present(all: Present[]): void {
    this.dispatch(presence.show(this.view.state, all.filter(({ user }) => user !== this.boot.user)));
  }

  private listen(): void {
    const live = new Live(this.server, {
      presence: (all) => this.present(all),
      saved: (base) => {
        if (base > this.saver.base && !this.saver.isBusy) void this.catchUp().then(() => this.saved());
      },
      state: () => this.stateChanged(),
      source: () => this.sourceChanged(),
      findings: (found) => (found && !this.saver.isDirty ? this.dispatch(findings.show(this.view.state, found)) : this.lookAgain()),
      back: () => {
        this.saver.retry();
        void this.catchUp();
        this.sourceChanged();
      },
    });
    live.open();
  }

  /** Takes in what others saved meanwhile: by saving, where there is something to save, else by looking. */
  private async catchUp(): Promise<void> {
    if (this.saver.isDirty) {
      await this.saver.flush();
      return;
    }
    const opened = await this.server.open();
    if (opened) this.saver.heard(opened.base, normal(opened.text));
  }

  /** What is typed is sent before a page is left, and kept where it can't be. */
  private leave(): void {
    const send = () => {
      this.saver.keep();
      if (this.boot.rights.save && this.saver.isDirty) void this.saver.flush("leaving");
    };
    window.addEventListener("pagehide", () => {
      send();
      this.server.leave();
    });
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "hidden") send();
      else this.saver.retry();
    });
    window.addEventListener("online", () => this.saver.retry());
    window.addEventListener("focus", () => this.saver.retry());
  }

  /** Takes an answer that is shaped like an opening, such as that of settling. */
  take(opened: Opened): void {
    this.saver.heard(opened.base, normal(opened.text));
  }
}

function normalized(saved: Saved): Saved {
  return (saved.kind === "saved" || saved.kind === "conflict") && saved.text ? { ...saved, text: normal(saved.text) } : saved;
}

/** The conflicts that the server told of, with both versions of the block that holds each unit. */
function toldOf(units: string[], ancestor: Text, mine: Text, theirs: Text): Conflict[] {
  const seen = new Map<string, Conflict>();
  for (const unit of units) {
    if (unit.startsWith("@")) {
      const field = unit.slice(1) as Field;
      seen.set(unit, { unit, mine: mine[field] ?? "", theirs: theirs[field] ?? "" });
      continue;
    }
    const block = blockOf(theirs, unit) ?? blockOf(ancestor, unit) ?? blockOf(mine, unit);
    if (!block) continue;
    seen.set(block.id, { unit: block.id, mine: blockIn(mine, block.id), theirs: blockIn(theirs, block.id) });
  }
  return [...seen.values()];
}

function blockIn(text: Text, id: string) {
  return text.blocks.find((block) => block.id === id) ?? null;
}

/** Conflicts that still wait, with what theirs reads like now. */
function renewed(open: Conflict[], theirs: Text): Conflict[] {
  return open.map((conflict) => {
    if (conflict.unit.startsWith("@")) return { ...conflict, theirs: theirs[conflict.unit.slice(1) as Field] ?? "" };
    return { ...conflict, theirs: blockIn(theirs, conflict.unit) };
  });
}

function isNothing(found: Merge): boolean {
  return found.fields.length + found.remembers.length + found.replaced.length + found.inserted.length + found.removed.length + found.conflicts.length === 0 && found.order === null;
}
