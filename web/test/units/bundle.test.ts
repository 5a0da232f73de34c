import { existsSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";

const MOST = 150_000;
const file = (name: string) => new URL(`../../dist/${name}`, import.meta.url);

// Where nothing may be left out, a bundle that isn't there fails.
const isWanted = process.env["TARJUMAN_REQUIRE"] === "1" || process.env["CI"] === "true";

describe.runIf(isWanted || existsSync(file("editor.js")))("the bundle", () => {
  it("is under 150 KB compressed, script and style together", () => {
    const sizes = ["editor.js", "editor.css"].map((name) => gzipSync(readFileSync(file(name)), { level: 9 }).length);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(MOST);
  });

  it("asks nothing of another server", () => {
    const script = readFileSync(file("editor.js"), "utf8");
    const addresses = [...script.matchAll(/https?:\/\/[\w-]+\.[^\s"'`)]+/g)].map(([address]) => address).filter((address) => !/w3\.org|example\.org|prosemirror\.net/.test(address));
    expect(addresses).toEqual([]);
  });
});
