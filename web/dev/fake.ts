// A server that stands in for the desk: it saves, merges by block, remembers attempts, checks a little, and tells what
// happens. Everything is in memory; tests make it fail.

import type { IncomingMessage, ServerResponse } from "node:http";
import { type Text, blockOf, parts, plain, same } from "../src/text/text";
import { merge } from "../src/sync/merge";
import type { Finding, Present } from "../src/sync/server";
import { contents } from "./hash";
import { arabic, english, russian } from "./sample";

/** What the server does wrong for a while. */
export type Trouble = "none" | "lost answer" | "signed out" | "broken";

interface Edition {
  revisions: Text[];
  /** Texts that met others, each kept whole. */
  beside: Text[];
  attempts: Map<string, { status: number; body: unknown }>;
}

export class Fake {
  trouble: Trouble = "none";
  readonly editions = new Map<string, Edition>();
  readonly present = new Map<string, Present>();
  readonly puts: { lang: string; attempt: string }[] = [];
  readonly uploads: string[] = [];
  private readonly listeners = new Set<ServerResponse>();

  constructor() {
    for (const [lang, text] of [["ru", russian()], ["ar", arabic()], ["en", english()]] as const) this.editions.set(lang, { revisions: [text], beside: [], attempts: new Map() });
  }

  /** The newest text of an edition. */
  text(lang: string): Text {
    return this.edition(lang).revisions.at(-1) ?? english();
  }

  /** Somebody else saves. */
  change(lang: string, by: string, make: (text: Text) => Text): void {
    const edition = this.edition(lang);
    edition.revisions.push(make(structuredClone(this.text(lang))));
    this.tell("saved", { base: edition.revisions.length, by });
    if (lang === "ru") this.tell("source", {});
  }

  tell(event: string, data: unknown): void {
    for (const listener of this.listeners) listener.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  }

  /** Ends the open lines, as a server does that stops. */
  hangUp(): void {
    for (const listener of this.listeners) listener.end();
    this.listeners.clear();
  }

  private edition(lang: string): Edition {
    const edition = this.editions.get(lang);
    if (!edition) throw new Error(`no edition ${lang}`);
    return edition;
  }

  /** Answers a request for the desk; false where it is for somebody else. */
  async answer(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
    const url = new URL(request.url ?? "/", "http://localhost");
    const found = /^\/desk\/stories\/s-1\/(\w+)\/(\w+)$/.exec(url.pathname);
    if (found?.[1] && found[2]) {
      await this.edit(found[1], found[2], request, response);
      return true;
    }
    if (url.pathname === "/desk/links") return json(response, 200, LINKS.filter((link) => link.headline.includes(url.searchParams.get("q") ?? "")));
    if (url.pathname === "/desk/pictures/pick") {
      const id = url.searchParams.get("id");
      return json(response, 200, id === null ? PICTURES.slice(0, 1) : PICTURES.filter((picture) => picture.id === id));
    }
    if (url.pathname === "/desk/pictures/upload") {
      const bytes = await body(request);
      this.uploads.push(bytes.toString("latin1"));
      return json(response, 201, PICTURES[1]);
    }
    return false;
  }

  private async edit(lang: string, what: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (this.trouble === "signed out") {
      json(response, 401, { title: "Signed out" });
      return;
    }
    if (what === "events") this.listen(response);
    else if (what === "text" && request.method === "GET") json(response, 200, this.opened(lang));
    else if (what === "text") await this.put(lang, request, response);
    else if (what === "check") json(response, 200, { findings: check((JSON.parse((await body(request)).toString()) as { text: Text }).text, lang) });
    else if (what === "settle") this.settle(lang, JSON.parse((await body(request)).toString()) as { unit?: string; missing?: string }, response);
    else if (what === "presence") {
      await body(request);
      response.writeHead(204).end();
    } else json(response, 404, { title: "Not found" });
  }

  private listen(response: ServerResponse): void {
    response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
    response.write(": here\n\n");
    this.listeners.add(response);
    response.on("close", () => this.listeners.delete(response));
    response.write(`event: presence\ndata: ${JSON.stringify([...this.present.values()])}\n\n`);
  }

  private opened(lang: string): unknown {
    const text = this.text(lang);
    const source = this.text("ru");
    const now = contents(source);
    const changes = Object.keys(now).includes("b2") ? [{ unit: "b2", was: "Ремонт занял два месяца", now: blockOf(source, "b2")?.text ?? "", diff: [{ op: "equal", text: "Ремонт занял " }, { op: "delete", text: "два" }, { op: "insert", text: "три" }, { op: "equal", text: " месяца" }] }] : [];
    return {
      base: this.edition(lang).revisions.length, text, working: "draft", public: "none", standings: [],
      source: lang === "ar" ? { lang: "ru", dir: "ltr", base: this.edition("ru").revisions.length, text: source, contents: now, changes, offers: [{ kind: "moved", unit: "c9", after: "c2" }] } : null,
      findings: check(text, lang), presence: [...this.present.values()],
    };
  }

  private async put(lang: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const sent = JSON.parse((await body(request)).toString()) as { base: number; attempt: string; text: Text };
    if (this.trouble === "broken") {
      json(response, 503, { title: "Busy" });
      return;
    }
    const edition = this.edition(lang);
    this.puts.push({ lang, attempt: sent.attempt });
    const known = edition.attempts.get(sent.attempt) ?? this.save(edition, sent);
    edition.attempts.set(sent.attempt, known);
    if (known.status === 200) this.tell("saved", { base: edition.revisions.length, by: "ours" });
    if (this.trouble === "lost answer") {
      this.trouble = "none";
      request.socket.destroy();
      return;
    }
    json(response, known.status, known.body);
  }

  private save(edition: Edition, { base, text }: { base: number; text: Text }): { status: number; body: unknown } {
    const ids = text.blocks.flatMap((block) => [block.id, ...parts(block).map((part) => part.id)]);
    const twice = ids.find((id, k) => ids.indexOf(id) !== k);
    if (twice) return { status: 422, body: { title: "Refused", detail: `the id ${twice} stands twice`, place: "blocks" } };
    const ancestor = edition.revisions[base - 1];
    const theirs = edition.revisions.at(-1);
    if (!ancestor || !theirs) return { status: 422, body: { title: "Refused", detail: "no such base" } };
    if (same(ancestor, theirs)) {
      edition.revisions.push(text);
      return { status: 200, body: { base: edition.revisions.length } };
    }
    const found = merge(ancestor, theirs, text);
    const merged = mergedOf(theirs, found);
    if (found.conflicts.length > 0) {
      // As the newsroom does: what was sent is kept beside the newest revision; what both make together isn't stored.
      edition.beside.push(text);
      const conflicts = found.conflicts.map(({ unit, mine, theirs: ours }) => ({ unit, base: null, mine: ours, theirs: mine }));
      return { status: 409, body: { base: edition.revisions.length, kept_as: 1_000 + edition.beside.length, text: merged, conflicts } };
    }
    edition.revisions.push(merged);
    return { status: 200, body: { base: edition.revisions.length, text: merged } };
  }

  private settle(lang: string, { unit, missing }: { unit?: string; missing?: string }, response: ServerResponse): void {
    const now = contents(this.text("ru"));
    this.change(lang, "settle", (text) => {
      // As the newsroom does: a neighbour remembers what nothing of its own translates.
      const neighbour = missing === undefined ? undefined : text.blocks.at(-1);
      if (missing !== undefined && neighbour) neighbour.translates = [...(neighbour.translates ?? []), { block: missing, content: now[missing] ?? "" }];
      const all = text.blocks.flatMap((block) => [block, ...parts(block)]);
      for (const one of all.filter(({ id }) => id === unit)) {
        const kept = (one.translates ?? []).filter(({ block }) => now[block] !== undefined).map(({ block }) => ({ block, content: now[block] ?? "" }));
        if (kept.length > 0) one.translates = kept;
        else delete one.translates;
      }
      return text;
    });
    json(response, 200, this.opened(lang));
  }
}

function mergedOf(theirs: Text, found: ReturnType<typeof merge>): Text {
  const text = structuredClone(theirs);
  for (const { field, value } of found.fields) Object.assign(text, { [field]: value });
  text.blocks = text.blocks.filter((block) => !found.removed.includes(block.id)).map((block) => found.replaced.find(({ id }) => id === block.id) ?? block);
  for (const { block, after } of found.inserted) {
    const at = after === null ? 0 : text.blocks.findIndex(({ id }) => id === after) + 1;
    text.blocks.splice(at, 0, block);
  }
  if (found.order) {
    const order = found.order;
    text.blocks.sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
  }
  return text;
}

/** Three rules, enough to see findings: spaces before marks, doubled spaces, Latin digits among Arabic. */
function check(text: Text, lang: string): Finding[] {
  const found: Finding[] = [];
  const look = (unit: string, said: string) => {
    const scan = (pattern: RegExp, rule: string, severity: Finding["severity"], mend: (hit: string) => string | null) => {
      for (const hit of said.matchAll(pattern)) {
        const start = [...said.slice(0, hit.index)].length;
        found.push({ rule, severity, unit, start, end: start + [...hit[0]].length, text: rule, mend: mend(hit[0]) });
      }
    };
    scan(/ [.,،؛:!؟?](?=\s|$)/g, "space-before-punctuation", "warning", (hit) => hit.trim());
    scan(/ {2,}/g, "double-space", "hint", () => " ");
    if (lang === "ar") scan(/[0-9]+/g, "digits-mixed", "warning", (hit) => hit.replace(/\d/g, (digit) => String.fromCodePoint(0x660 + Number(digit))));
    if (lang === "ar") scan(/\p{Script=Cyrillic}+/gu, "wrong-language", "error", () => null);
  };
  look("@headline", text.headline);
  if (text.standfirst) look("@standfirst", text.standfirst);
  for (const block of text.blocks) for (const unit of [block, ...parts(block)]) look(unit.id, plain(unit));
  return found;
}

const PIXEL = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 3 2'%3E%3Crect width='3' height='2' fill='%23678'/%3E%3C/svg%3E";
const PICTURES = [{ id: "p-1", thumb: PIXEL, credit: "Фото: порт", alt: "عبّارة بيضاء عند الرصيف" }, { id: "p-2", thumb: PIXEL, credit: "وكالة", alt: "عبّارة في الميناء" }];
const LINKS = [
  { story: "s-2", headline: "الميناء يفتح رصيفًا جديدًا", date: "2026-10-01", url: "/ar/economy/a/" },
  { story: "s-3", headline: "Порт открыл новый причал", date: "2026-10-02", url: "/ru/economy/b/" },
];

function json(response: ServerResponse, status: number, value: unknown): true {
  response.writeHead(status, { "content-type": status >= 400 ? "application/problem+json" : "application/json" });
  response.end(JSON.stringify(value));
  return true;
}

function body(request: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => resolve(Buffer.concat(chunks)));
    request.on("error", reject);
  });
}
