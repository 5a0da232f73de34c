import { beforeEach, describe, expect, it, vi } from "vitest";
import { type Kept, PAUSE, Saver, type State, type World } from "../../src/sync/saver";
import type { Attempt, Saved } from "../../src/sync/server";
import type { Text } from "../../src/text/text";
import { edition, paragraph } from "./desk";

const said = (words: string): Text => edition([paragraph("a", words)]);

/** A world in which the test says what the server answers. */
class Bench {
  text = said("بداية");
  sent: Attempt[] = [];
  kept: Kept | null = null;
  states: State["kind"][] = [];
  brought: { ancestor: Text; theirs: Text; units: string[] }[] = [];
  answers: (Saved | Promise<Saved>)[] = [];
  readonly saver: Saver;

  constructor(kept: Kept | null = null) {
    if (kept) this.text = kept.text;
    let attempts = 0;
    const world: World = {
      text: () => this.text,
      conflicts: () => [],
      bringIn: (ancestor, theirs, units) => void this.brought.push({ ancestor, theirs, units }),
      save: async (attempt) => {
        this.sent.push(attempt);
        return (await this.answers.shift()) ?? { kind: "saved", base: attempt.base + 1 };
      },
      keep: (one) => (this.kept = one),
      forget: () => (this.kept = null),
      show: (state) => void this.states.push(state.kind),
      answered: () => undefined,
      newAttempt: () => `attempt-${(attempts += 1)}`,
      after: (wait, act) => {
        const timer = setTimeout(act, wait);
        return () => clearTimeout(timer);
      },
    };
    this.saver = new Saver(world, kept?.base ?? 1, kept?.acknowledged ?? said("بداية"), kept?.inFlight ?? null);
  }

  type(words: string): void {
    this.text = said(words);
    this.saver.changed();
  }
}

describe("saving by itself", () => {
  beforeEach(() => void vi.useFakeTimers());

  it("happens within two seconds of a pause, and says so", async () => {
    const bench = new Bench();
    bench.type("كلمة");
    expect(PAUSE).toBeLessThan(2_000);
    await vi.advanceTimersByTimeAsync(PAUSE);
    expect(bench.sent.map(({ base, text }) => [base, text])).toEqual([[1, said("كلمة")]]);
    expect(bench.states.at(-1)).toBe("saved");
    expect(bench.kept).toBe(null);
  });

  it("happens while somebody types without a pause", async () => {
    const bench = new Bench();
    for (let k = 0; k < 30; k += 1) {
      bench.type(`كلمة ${k}`);
      await vi.advanceTimersByTimeAsync(500);
    }
    expect(bench.sent.length).toBeGreaterThan(0);
  });

  it("keeps what isn't acknowledged in the browser, and sends the same attempt until it is answered", async () => {
    const bench = new Bench();
    bench.answers = [{ kind: "unreachable" }, { kind: "unreachable" }];
    bench.type("كلمة");
    await vi.advanceTimersByTimeAsync(PAUSE);
    expect(bench.states.at(-1)).toBe("unreachable");
    expect(bench.kept?.text).toEqual(said("كلمة"));
    expect(bench.kept?.inFlight?.attempt).toBe("attempt-1");
    bench.type("كلمة وأخرى");
    await vi.advanceTimersByTimeAsync(10_000);
    expect(bench.sent.map(({ attempt }) => attempt)).toEqual(["attempt-1", "attempt-1", "attempt-1", "attempt-2"]);
    expect(bench.sent.at(-1)).toMatchObject({ base: 2, text: said("كلمة وأخرى") });
    expect(bench.kept).toBe(null);
  });

  it("goes on where a closed page left off, beginning with what had no answer", async () => {
    const first = { base: 4, attempt: "old", text: said("أرسل") };
    const bench = new Bench({ base: 4, acknowledged: said("محفوظ"), text: said("أرسل وزيد"), inFlight: first, conflicts: [] });
    bench.saver.begin();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(bench.sent).toEqual([first, { base: 5, attempt: "attempt-1", text: said("أرسل وزيد") }]);
  });

  it("keeps everything while one is signed out, and saves once one is back", async () => {
    const bench = new Bench();
    bench.answers = [{ kind: "signed out" }];
    bench.type("كلمة");
    await vi.advanceTimersByTimeAsync(60_000);
    expect(bench.states.at(-1)).toBe("signed out");
    expect(bench.sent.length).toBe(1);
    expect(bench.kept?.text).toEqual(said("كلمة"));
    bench.saver.retry();
    await vi.advanceTimersByTimeAsync(0);
    expect(bench.sent.map(({ attempt }) => attempt)).toEqual(["attempt-1", "attempt-1"]);
    expect(bench.states.at(-1)).toBe("saved");
  });

  it("brings in what the server merged, measured against what was sent", async () => {
    const bench = new Bench();
    const merged = edition([paragraph("a", "كلمة"), paragraph("z", "منهم")]);
    bench.answers = [{ kind: "saved", base: 7, text: merged }];
    bench.type("كلمة");
    await vi.advanceTimersByTimeAsync(PAUSE);
    expect(bench.brought).toEqual([{ ancestor: said("كلمة"), theirs: merged, units: [] }]);
    expect(bench.saver.base).toBe(7);
  });

  it("hands on the units that conflict, and saves what both sides make together", async () => {
    const bench = new Bench();
    bench.answers = [{ kind: "conflict", base: 9, keptAs: 8, text: said("كلمتهم"), units: ["a"] }];
    bench.type("كلمتنا");
    await vi.advanceTimersByTimeAsync(PAUSE);
    expect(bench.brought[0]?.units).toEqual(["a"]);
    await vi.advanceTimersByTimeAsync(2 * PAUSE);
    expect(bench.sent[1]?.base).toBe(9);
  });

  it("doesn't repeat what was refused, and tries again with the next change", async () => {
    const bench = new Bench();
    bench.answers = [{ kind: "refused", place: "headline", detail: "بلا عنوان" }];
    bench.type("كلمة");
    await vi.advanceTimersByTimeAsync(60_000);
    expect(bench.sent.length).toBe(1);
    expect(bench.states.at(-1)).toBe("refused");
    expect(bench.kept?.text).toEqual(said("كلمة"));
    bench.type("كلمة أصلحت");
    await vi.advanceTimersByTimeAsync(PAUSE);
    expect(bench.sent.map(({ attempt }) => attempt)).toEqual(["attempt-1", "attempt-2"]);
    expect(bench.kept).toBe(null);
  });

  it("saves what was typed while an answer was under way", async () => {
    const bench = new Bench();
    let answer: (saved: Saved) => void = () => undefined;
    bench.answers = [new Promise((resolve) => (answer = resolve))];
    bench.type("كلمة");
    await vi.advanceTimersByTimeAsync(PAUSE);
    bench.type("كلمة وأخرى");
    answer({ kind: "saved", base: 2 });
    await vi.advanceTimersByTimeAsync(2 * PAUSE);
    expect(bench.sent.at(-1)).toMatchObject({ base: 2, text: said("كلمة وأخرى") });
    expect(bench.states.at(-1)).toBe("saved");
  });

  it("doesn't save an empty paragraph that one only begins to write in", async () => {
    const bench = new Bench({ base: 1, acknowledged: edition([]), text: edition([paragraph("n", "")]), inFlight: null, conflicts: [] });
    bench.saver.begin();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(bench.sent).toEqual([]);
  });
});
