// Serves the built editor on the stand-in server, under the rules for content that the desk's pages have.

import { readFile } from "node:fs/promises";
import { type Server, createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Fake } from "./fake";
import { page, wanted } from "./page";

const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'self'; base-uri 'none'";

export class DevServer {
  private server: Server | null = null;
  port = 0;

  constructor(
    readonly fake: Fake,
    private readonly dist: URL,
  ) {}

  /** Listens; after a stop, on the same port as before. */
  async start(): Promise<void> {
    const server = createServer((request, response) => {
      void (async () => {
        if (await this.fake.answer(request, response)) return;
        const url = new URL(request.url ?? "/", "http://localhost");
        if (url.pathname === "/") {
          const files = { style: "/editor.css", script: "/editor.js", desk: "/desk.css" };
          response.writeHead(200, { "content-type": "text/html; charset=utf-8", "content-security-policy": POLICY }).end(page(wanted(url.searchParams), files));
          return;
        }
        await this.file(url.pathname, response);
      })().catch(() => response.destroy());
    });
    await new Promise<void>((resolve) => server.listen(this.port, "127.0.0.1", resolve));
    this.port = (server.address() as AddressInfo).port;
    this.server = server;
  }

  private async file(path: string, response: import("node:http").ServerResponse): Promise<void> {
    const known: Record<string, [URL, string]> = {
      "/editor.js": [new URL("editor.js", this.dist), "text/javascript"],
      "/editor.css": [new URL("editor.css", this.dist), "text/css"],
      "/desk.css": [new URL("../../crates/desk/assets/desk.css", import.meta.url), "text/css"],
    };
    const found = known[path];
    if (!found) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { "content-type": found[1] }).end(await readFile(found[0]));
  }

  /** Stops as a killed process does: open connections end, nothing answers any more. */
  async stop(): Promise<void> {
    this.fake.hangUp();
    this.server?.closeAllConnections();
    await new Promise((resolve) => this.server?.close(resolve));
    this.server = null;
  }

  address(query: Record<string, string>): string {
    return `http://localhost:${this.port}/?${new URLSearchParams(query).toString()}`;
  }
}
