// What the server tells as it happens: who is here, who saved, a source that changed. A line that breaks is made anew.

import type { Finding, Present, Server } from "./server";

export interface Heard {
  presence(present: Present[]): void;
  saved(base: number, by: string): void;
  /** How far the edition is, or what readers have of it, is another than it was. */
  state(): void;
  source(): void;
  findings(found: Finding[] | null): void;
  /** The line is there again after it was broken: what was missed is asked for. */
  back(): void;
}

const FIRST_WAIT = 2_000;
const LAST_WAIT = 30_000;

export class Live {
  private line: EventSource | null = null;
  private wait = FIRST_WAIT;
  private wasBroken = false;

  constructor(private readonly server: Server, private readonly heard: Heard) {}

  open(): void {
    const line = this.server.events();
    this.line = line;
    const on = (name: string, take: (data: unknown) => void) => line.addEventListener(name, (event) => take(parse((event as MessageEvent<string>).data)));
    on("presence", (data) => this.heard.presence(listOf<Present>(data, "presence")));
    on("saved", (data) => {
      const saved = data as { base?: number; by?: string } | null;
      if (typeof saved?.base === "number") this.heard.saved(saved.base, saved.by ?? "");
    });
    on("state", () => this.heard.state());
    on("source", () => this.heard.source());
    on("findings", (data) => this.heard.findings(data === null ? null : listOf<Finding>(data, "findings")));
    line.addEventListener("open", () => {
      this.wait = FIRST_WAIT;
      if (this.wasBroken) this.heard.back();
      this.wasBroken = false;
    });
    line.addEventListener("error", () => {
      this.wasBroken = true;
      // The browser tries again by itself, except where the server's answer was an error.
      if (line.readyState === EventSource.CLOSED) this.again();
    });
  }

  private again(): void {
    window.setTimeout(() => this.open(), this.wait);
    this.wait = Math.min(LAST_WAIT, this.wait * 2);
  }

  close(): void {
    this.line?.close();
  }
}

function parse(data: string): unknown {
  try {
    return JSON.parse(data);
  } catch {
    return null;
  }
}

/** The list itself, or an object that holds it. */
function listOf<T>(data: unknown, name: string): T[] {
  const list = Array.isArray(data) ? data : (data as Record<string, unknown> | null)?.[name];
  return Array.isArray(list) ? (list as T[]) : [];
}
