// The server's side as the editor sees it: each call answers with a value, never an exception.

import type { Addresses } from "../boot";
import type { Text } from "../text/text";

/** What a copy-desk check found. */
export interface Finding {
  rule: string;
  severity: "error" | "warning" | "hint";
  /** A block, item or cell, `@headline`, `@standfirst`, or null for the whole edition. */
  unit: string | null;
  /** In Unicode scalar values of the unit's text. */
  start: number;
  end: number;
  text: string;
  mend: string | null | Mend;
}

/** A mend whose place isn't the finding's own. */
export interface Mend {
  start: number;
  end: number;
  text: string;
}

export interface Standing {
  unit: string;
  standing: "current" | "stale" | "orphan" | "missing";
}

export interface DiffPart {
  op: "equal" | "delete" | "insert";
  text: string;
}

/** How a source unit read when it was translated, and how it reads now. */
export interface Change {
  unit: string;
  was: string;
  now: string;
  diff: DiffPart[];
}

export interface Offer {
  kind: "added" | "removed" | "moved";
  unit: string;
  after: string | null;
}

/** The edition that a translation is made from. */
export interface Source {
  lang: string;
  dir: "ltr" | "rtl";
  base: number;
  text: Text;
  contents: Record<string, string>;
  changes: Change[];
  offers: Offer[];
}

export interface Present {
  user: string;
  name: string;
  unit: string | null;
}

/** An edition as it is opened. */
export interface Opened {
  base: number;
  text: Text;
  working: string;
  public: string;
  standings: Standing[];
  source: Source | null;
  findings: Finding[];
  presence: Present[];
}

/** What is sent to be saved. The same attempt sent again is answered the same. */
export interface Attempt {
  base: number;
  attempt: string;
  text: Text;
}

export type Saved =
  | { kind: "saved"; base: number; text?: Text; standings?: Standing[]; findings?: Finding[] }
  | { kind: "conflict"; base: number; keptAs: number | null; text: Text; units: string[] }
  | { kind: "refused"; place: string | null; detail: string }
  | { kind: "forbidden"; detail: string }
  | { kind: "signed out" }
  | { kind: "unreachable" };

export interface StoryLink {
  story: string;
  headline: string;
  date: string;
  url: string;
}

export interface Picture {
  id: string;
  thumb: string | null;
  credit: string | null;
  alt: string | null;
}

interface Problem {
  title?: string;
  detail?: string;
  place?: string | null;
}

/** Speaks to the desk over HTTP. */
export class Server {
  constructor(private readonly at: Addresses) {}

  async open(): Promise<Opened | null> {
    return this.ask<Opened>(this.at.text);
  }

  async save(attempt: Attempt, leaving: "staying" | "leaving"): Promise<Saved> {
    const body = JSON.stringify(attempt);
    // A browser takes no more than 64 KiB along when it leaves a page.
    const keepalive = leaving === "leaving" && new Blob([body]).size < 60_000;
    try {
      const response = await fetch(this.at.text, { method: "PUT", body, keepalive, headers: JSON_HEADERS, redirect: "manual", ...waiting(leaving) });
      return await answer(response);
    } catch {
      return { kind: "unreachable" };
    }
  }

  async check(text: Text): Promise<Finding[] | null> {
    const found = await this.ask<{ findings: Finding[] }>(this.at.check, { text });
    return found?.findings ?? null;
  }

  /** What changed doesn't concern a unit of the translation; or a unit of the source that nothing translates. */
  async settle(settled: { unit: string } | { missing: string }): Promise<Opened | null> {
    return this.ask<Opened>(this.at.settle, settled);
  }

  async presence(unit: string | null): Promise<void> {
    await this.ask(this.at.presence, { unit });
  }

  /** Says goodbye; nobody waits for the answer. */
  leave(): void {
    void fetch(this.at.presence, { method: "DELETE", keepalive: true, headers: ACCEPT }).catch(() => undefined);
  }

  async links(query: string, lang: string): Promise<StoryLink[] | null> {
    return this.ask<StoryLink[]>(`${this.at.links}?${new URLSearchParams({ q: query, lang }).toString()}`);
  }

  async pictures(query: string): Promise<Picture[] | null> {
    return this.ask<Picture[]>(`${this.at.pictures}?${new URLSearchParams({ q: query }).toString()}`);
  }

  /** One picture, with what is said of it in the edition's language. */
  async picture(id: string, lang: string): Promise<Picture | null> {
    const found = await this.ask<Picture[]>(`${this.at.pictures}?${new URLSearchParams({ id, lang }).toString()}`);
    return found?.find((picture) => picture.id === id) ?? null;
  }

  events(): EventSource {
    return new EventSource(this.at.events);
  }

  private async ask<T>(address: string, body?: unknown): Promise<T | null> {
    const init: RequestInit = body === undefined ? { headers: ACCEPT } : { method: "POST", body: JSON.stringify(body), headers: JSON_HEADERS };
    try {
      const response = await fetch(address, { ...init, ...waiting("staying") });
      if (!response.ok || !isJson(response)) return null;
      return (await response.json()) as T;
    } catch {
      return null;
    }
  }
}

const ACCEPT = { accept: "application/json" };
const JSON_HEADERS = { ...ACCEPT, "content-type": "application/json" };

/** A server that doesn't answer within this time counts as unreachable; the attempt is sent again. */
const PATIENCE = 20_000;

function waiting(leaving: "staying" | "leaving"): { signal?: AbortSignal } {
  return leaving === "leaving" ? {} : { signal: AbortSignal.timeout(PATIENCE) };
}

function isJson(response: Response): boolean {
  return /\bjson\b/.test(response.headers.get("content-type") ?? "");
}

async function answer(response: Response): Promise<Saved> {
  // A redirect leads to the sign-in page.
  if (response.status === 401 || response.type === "opaqueredirect") return { kind: "signed out" };
  if (response.status === 200) return { kind: "saved", ...((await response.json()) as { base: number }) };
  if (response.status === 409 && isJson(response)) return conflicted((await response.json()) as Conflicted & Problem);
  if (response.status >= 500 || response.status === 429 || response.status === 408) return { kind: "unreachable" };
  const problem = isJson(response) ? ((await response.json()) as Problem) : {};
  const detail = problem.detail ?? problem.title ?? String(response.status);
  if (response.status === 403) return { kind: "forbidden", detail };
  return { kind: "refused", place: problem.place ?? null, detail };
}

interface Conflicted {
  base?: number;
  kept_as?: number;
  text?: Text;
  conflicts?: { unit: string }[];
}

function conflicted(body: Conflicted & Problem): Saved {
  if (body.base === undefined || !body.text) return { kind: "refused", place: body.place ?? null, detail: body.detail ?? body.title ?? "409" };
  const units = (body.conflicts ?? []).map((conflict) => conflict.unit);
  return { kind: "conflict", base: body.base, keptAs: body.kept_as ?? null, text: body.text, units };
}
