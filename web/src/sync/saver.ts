// Saving by itself: what is typed is kept in the browser at once, sent after a pause, and sent again until the server
// has answered. Nothing here touches the page or the network; both are handed in.

import { type Text, same } from "../text/text";
import type { Attempt, Saved } from "./server";
import { type Conflict, withTheirs } from "./merge";

/** What the reader of the editor's bar is told. */
export type State =
  | { kind: "saved" }
  | { kind: "unsaved" }
  | { kind: "saving" }
  | { kind: "unreachable"; retryIn: number }
  | { kind: "signed out" }
  | { kind: "refused"; place: string | null; detail: string }
  | { kind: "forbidden"; detail: string };

/** All that must survive the page: kept in the browser until the server has acknowledged it. */
export interface Kept {
  base: number;
  acknowledged: Text;
  text: Text;
  inFlight: Attempt | null;
  conflicts: Conflict[];
  /** Whether what was merged with others' work has yet to be saved. */
  owed?: boolean;
}

/** What the saver needs of the world. */
export interface World {
  /** What the open document says now. */
  text(): Text;
  conflicts(): Conflict[];
  /** Brings in what others changed between two texts; the units named conflict already. */
  bringIn(ancestor: Text, theirs: Text, conflicting: string[]): void;
  save(attempt: Attempt, leaving: "staying" | "leaving"): Promise<Saved>;
  keep(kept: Kept): void;
  forget(): void;
  show(state: State): void;
  /** An answer, for what it tells beside the text. */
  answered(saved: Saved): void;
  newAttempt(): string;
  after(milliseconds: number, act: () => void): () => void;
}

/** How long a pause in typing is. */
export const PAUSE = 1_000;
/** Saved at least this often while somebody types without a pause. */
export const LONGEST = 10_000;
const KEEP_PAUSE = 250;
const FIRST_RETRY = 1_000;
const LAST_RETRY = 30_000;

export class Saver {
  private inFlight: Attempt | null;
  private sending = false;
  private retryIn = FIRST_RETRY;
  private cancelPause: (() => void) | null = null;
  private cancelLongest: (() => void) | null = null;
  private cancelRetry: (() => void) | null = null;
  private cancelKeep: (() => void) | null = null;
  private state: State = { kind: "saved" };

  constructor(
    private readonly world: World,
    public base: number,
    private acknowledged: Text,
    inFlight: Attempt | null = null,
    private owed = false,
  ) {
    this.inFlight = inFlight;
  }

  /** What the server has. */
  get known(): Text {
    return this.acknowledged;
  }

  /** Whether anything waits to be acknowledged. */
  get isDirty(): boolean {
    return this.inFlight !== null || this.owed || !same(this.current(), this.acknowledged);
  }

  /** Whether an attempt is under way whose answer will bring news by itself. */
  get isBusy(): boolean {
    return this.inFlight !== null;
  }

  /** Begins where a page left off: what was sent without an answer is sent again, what wasn't sent is saved. */
  begin(): void {
    if (this.isDirty) void this.flush();
    else this.show({ kind: "saved" });
  }

  /** The document was changed by the person who types. */
  changed(): void {
    this.cancelKeep ??= this.world.after(KEEP_PAUSE, () => this.keep());
    if (this.state.kind !== "unreachable" && this.state.kind !== "signed out") this.show({ kind: this.inFlight ? "saving" : "unsaved" });
    this.cancelPause?.();
    this.cancelPause = this.world.after(PAUSE, () => void this.flush());
    this.cancelLongest ??= this.world.after(LONGEST, () => void this.flush());
  }

  /** Keeps in the browser what the server hasn't acknowledged. */
  keep(): void {
    this.cancelKeep?.();
    this.cancelKeep = null;
    if (!this.isDirty && this.world.conflicts().length === 0) {
      this.world.forget();
      return;
    }
    const conflicts = this.world.conflicts();
    this.world.keep({ base: this.base, acknowledged: this.acknowledged, text: this.world.text(), inFlight: this.inFlight, conflicts, owed: this.owed });
  }

  /** Saves now what is to be saved, and answers when that has been tried. */
  async flush(leaving: "staying" | "leaving" = "staying"): Promise<void> {
    this.stopWaiting();
    if (this.sending && leaving === "staying") return;
    if (!this.inFlight) {
      const text = this.current();
      if (!this.owed && same(text, this.acknowledged)) {
        this.keep();
        this.show({ kind: "saved" });
        return;
      }
      this.inFlight = { base: this.base, attempt: this.world.newAttempt(), text };
      this.owed = false;
    }
    this.keep();
    await this.send(this.inFlight, leaving);
  }

  /** Tries again at once: the line may be back, or somebody has signed in. */
  retry(): void {
    if (this.state.kind === "unreachable" || this.state.kind === "signed out") void this.flush();
  }

  /** Another person's save was heard of, and this is the text it left. */
  heard(base: number, theirs: Text): void {
    if (this.inFlight || base <= this.base) return;
    const ancestor = this.acknowledged;
    this.base = base;
    this.acknowledged = theirs;
    this.world.bringIn(ancestor, theirs, []);
    this.keep();
  }

  private current(): Text {
    const text = withTheirs(this.world.text(), this.world.conflicts(), this.acknowledged);
    return this.acknowledged.blocks.length === 0 && isBlankBody(text) ? { ...text, blocks: [] } : text;
  }

  private async send(attempt: Attempt, leaving: "staying" | "leaving"): Promise<void> {
    this.sending = true;
    if (this.state.kind !== "unreachable") this.show({ kind: "saving" });
    const saved = await this.world.save(attempt, leaving);
    this.sending = false;
    // Another answer to the same attempt came first.
    if (this.inFlight !== attempt) return;
    this.take(saved, attempt);
  }

  private take(saved: Saved, attempt: Attempt): void {
    switch (saved.kind) {
      case "saved":
        this.acknowledge(attempt, saved.base, saved.text ?? attempt.text, []);
        break;
      case "conflict":
        // The server keeps what was sent beside the newest revision; what both sides make together is ours to save.
        this.owed = true;
        this.acknowledge(attempt, saved.base, saved.text, saved.units);
        break;
      case "unreachable":
        this.waitToRetry();
        break;
      case "signed out":
        this.keep();
        this.show(saved);
        break;
      default:
        // The server has judged it: the same text would be judged the same, so the next change makes another attempt.
        this.inFlight = null;
        this.keep();
        this.show(saved);
    }
    this.world.answered(saved);
  }

  private acknowledge(attempt: Attempt, base: number, theirs: Text, conflicting: string[]): void {
    this.inFlight = null;
    this.base = base;
    this.retryIn = FIRST_RETRY;
    this.acknowledged = theirs;
    if (!same(theirs, attempt.text)) this.world.bringIn(attempt.text, theirs, conflicting);
    this.keep();
    if (!this.isDirty) {
      this.show({ kind: "saved" });
    } else {
      this.show({ kind: "unsaved" });
      this.cancelPause ??= this.world.after(PAUSE, () => void this.flush());
    }
  }

  private waitToRetry(): void {
    this.keep();
    const wait = this.retryIn;
    this.retryIn = Math.min(LAST_RETRY, wait * 2);
    this.show({ kind: "unreachable", retryIn: wait });
    this.cancelRetry?.();
    this.cancelRetry = this.world.after(wait, () => void this.flush());
  }

  private stopWaiting(): void {
    for (const cancel of [this.cancelPause, this.cancelLongest, this.cancelRetry]) cancel?.();
    this.cancelPause = null;
    this.cancelLongest = null;
    this.cancelRetry = null;
  }

  private show(state: State): void {
    this.state = state;
    this.world.show(state);
  }
}

/** One paragraph that says nothing is where one begins to write, and not yet a text. */
function isBlankBody(text: Text): boolean {
  const [only, ...others] = text.blocks;
  return only !== undefined && others.length === 0 && only.kind === "paragraph" && only.text === "" && !only.translates;
}

