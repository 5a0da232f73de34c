// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from "vitest";
import { Keeper, type Locks } from "../../src/sync/keeper";
import { edition, paragraph } from "./desk";

/** Locks of one browser: what a page takes is taken until it is closed. */
class Browser {
  readonly taken = new Set<string>();
  readonly locks: Locks = {
    take: async (name) => !this.taken.has(name) && Boolean(this.taken.add(name)),
    isTaken: async (name) => this.taken.has(name),
  };
  next = 0;

  page(session: Storage): Promise<Keeper> {
    return Keeper.open("s-1/ar", localStorage, session, this.locks, () => `page-${(this.next += 1)}`);
  }
}

class Session implements Storage {
  private readonly kept = new Map<string, string>();
  get length() { return this.kept.size; }
  clear() { this.kept.clear(); }
  getItem(key: string) { return this.kept.get(key) ?? null; }
  key(index: number) { return [...this.kept.keys()][index] ?? null; }
  removeItem(key: string) { this.kept.delete(key); }
  setItem(key: string, value: string) { this.kept.set(key, value); }
}

const kept = (words: string) => ({ base: 3, acknowledged: edition([]), text: edition([paragraph("a", words)]), inFlight: null, conflicts: [] });

describe("what is kept in the browser", () => {
  beforeEach(() => localStorage.clear());

  it("is found by the same page after a reload, and forgotten once acknowledged", async () => {
    const session = new Session();
    const first = new Browser();
    const keeper = await first.page(session);
    expect(keeper.keep(kept("كلمة"))).toBe(true);
    const again = new Browser();
    const reloaded = await again.page(session);
    expect((await reloaded.left(again.locks)).map(({ text }) => text.blocks[0]?.text)).toEqual(["كلمة"]);
    reloaded.forget();
    expect(await reloaded.left(again.locks)).toEqual([]);
  });

  it("of an open page isn't taken by another, and of a closed one is", async () => {
    const browser = new Browser();
    const one = await browser.page(new Session());
    one.keep(kept("من الأولى"));
    const two = await browser.page(new Session());
    expect(await two.left(browser.locks)).toEqual([]);
    browser.taken.clear();
    expect((await two.left(browser.locks)).length).toBe(1);
    await two.sweep(browser.locks);
    expect(await two.left(browser.locks)).toEqual([]);
  });

  it("of a page that was duplicated has a name of its own", async () => {
    const browser = new Browser();
    const session = new Session();
    const one = await browser.page(session);
    one.keep(kept("الأصل"));
    const copy = await browser.page(session);
    copy.keep(kept("النسخة"));
    browser.taken.clear();
    expect((await one.left(browser.locks)).length).toBe(2);
  });

  it("is passed over where it can't be read", async () => {
    localStorage.setItem("tarjuman-editor:s-1/ar:x", "{broken");
    const browser = new Browser();
    const keeper = await browser.page(new Session());
    expect(await keeper.left(browser.locks)).toEqual([]);
  });
});
