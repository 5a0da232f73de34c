// A browser and a stand-in server for the tests in Chromium.

import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Browser, type BrowserContext, type Page, chromium } from "playwright-core";
import { build } from "vite";
import { Fake } from "../../dev/fake";
import { DevServer } from "../../dev/serve";

const BROWSERS = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** Where Chromium is; null where it isn't. */
export function chromiumPath(): string | null {
  const said = process.env["CHROMIUM"] ?? process.env["TARJUMAN_CHROMIUM"];
  return [...(said ? [said] : []), ...BROWSERS].find((path) => existsSync(path)) ?? null;
}

export class World {
  readonly fake = new Fake();
  private readonly contexts: BrowserContext[] = [];

  private constructor(
    readonly server: DevServer,
    private readonly browser: Browser,
  ) {
    this.fake = server.fake;
  }

  static async open(): Promise<World> {
    const dist = new URL("../../dist/", import.meta.url);
    if (!existsSync(fileURLToPath(new URL("editor.js", dist)))) await build({ root: fileURLToPath(new URL("../../", import.meta.url)), logLevel: "error" });
    const server = new DevServer(new Fake(), dist);
    await server.start();
    const executablePath = chromiumPath() ?? "";
    const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"] });
    return new World(server, browser);
  }

  /** A new person's page on an edition. */
  async page(query: Record<string, string>, viewport = { width: 1440, height: 900 }): Promise<Page> {
    const context = await this.browser.newContext({ viewport, permissions: ["clipboard-read", "clipboard-write"] });
    this.contexts.push(context);
    const page = await context.newPage();
    page.on("pageerror", (error) => console.error("page:", error.stack ?? error.message));
    page.on("console", (message) => {
      if (message.type() === "error" && !/Failed to load resource|ERR_|status of 4/.test(message.text())) console.error("console:", message.text());
    });
    await page.goto(this.server.address(query));
    await page.waitForSelector(".document");
    return page;
  }

  /** Closes every page, so that none goes on saving. */
  async leave(): Promise<void> {
    for (const context of this.contexts.splice(0)) await context.close();
  }

  async close(): Promise<void> {
    await this.leave();
    await this.browser.close();
    await this.server.stop();
  }
}
