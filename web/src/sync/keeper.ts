// What isn't acknowledged is kept in the browser, each open page under its own name, so that two pages on one edition
// don't overwrite each other and a page that opens finds what a closed one left.

import type { Kept } from "./saver";

/** Holds a name for as long as the page lives; tells whether another page holds it. */
export interface Locks {
  /** Takes the name if nobody has it. */
  take(name: string): Promise<boolean>;
  /** Whether somebody has it. */
  isTaken(name: string): Promise<boolean>;
}

const PREFIX = "tarjuman-editor:";

export class Keeper {
  private constructor(
    private readonly storage: Storage,
    private readonly edition: string,
    private readonly page: string,
  ) {}

  /** The keeper of this page: its name is the one it had before a reload, where no other page has taken it. */
  static async open(edition: string, storage: Storage, session: Storage, locks: Locks, newName: () => string): Promise<Keeper> {
    const prefix = `${PREFIX}${edition}:`;
    const before = session.getItem(prefix);
    let page = before ?? newName();
    if (!(await locks.take(prefix + page))) {
      page = newName();
      await locks.take(prefix + page);
    }
    session.setItem(prefix, page);
    return new Keeper(storage, edition, page);
  }

  private get name(): string {
    return `${PREFIX}${this.edition}:${this.page}`;
  }

  /** Keeps it; false where the browser has no room or forbids it. */
  keep(kept: Kept): boolean {
    try {
      this.storage.setItem(this.name, JSON.stringify({ ...kept, at: Date.now() }));
      return true;
    } catch {
      return false;
    }
  }

  forget(): void {
    this.storage.removeItem(this.name);
  }

  /** What this page and pages that are closed left, newest first; each is taken over by this page. */
  async left(locks: Locks): Promise<Kept[]> {
    const prefix = `${PREFIX}${this.edition}:`;
    const names = Array.from({ length: this.storage.length }, (_, k) => this.storage.key(k) ?? "");
    const found: (Kept & { at: number })[] = [];
    for (const name of names.filter((name) => name.startsWith(prefix))) {
      if (name !== this.name && (await locks.isTaken(name))) continue;
      const kept = parse(this.storage.getItem(name));
      if (kept) found.push(kept);
      else this.storage.removeItem(name);
    }
    return found.sort((a, b) => b.at - a.at);
  }

  /** Lets go of what closed pages left, once it is taken care of. */
  async sweep(locks: Locks): Promise<void> {
    const prefix = `${PREFIX}${this.edition}:`;
    const names = Array.from({ length: this.storage.length }, (_, k) => this.storage.key(k) ?? "");
    for (const name of names) {
      if (name.startsWith(prefix) && name !== this.name && !(await locks.isTaken(name))) this.storage.removeItem(name);
    }
  }
}

function parse(text: string | null): (Kept & { at: number }) | null {
  try {
    const kept = JSON.parse(text ?? "null") as (Kept & { at: number }) | null;
    return kept && typeof kept.base === "number" && Array.isArray(kept.text?.blocks) ? kept : null;
  } catch {
    return null;
  }
}

/** The browser's own locks; without them every other page counts as closed. */
export function browserLocks(): Locks {
  const locks = navigator.locks as LockManager | undefined;
  if (!locks) return { take: async () => true, isTaken: async () => false };
  return {
    take: (name) =>
      new Promise((resolve) => {
        void locks.request(name, { ifAvailable: true }, (lock) => {
          resolve(lock !== null);
          // A lock is held for as long as this promise waits: until the page is gone.
          return lock ? new Promise(() => undefined) : undefined;
        });
      }),
    isTaken: async (name) => {
      const state = await locks.query();
      return (state.held ?? []).some((held) => held.name === name);
    },
  };
}
