import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Block, Run } from "../../src/text/text";
import { World, chromiumPath } from "./world";

/** Where the caret stands: how far into the block, and where it is drawn. */
interface At {
  offset: number;
  x: number;
}

async function at(page: Page, n: number): Promise<At | null> {
  return page.evaluate((index) => {
    const selection = getSelection();
    const block = document.querySelectorAll(".document > p")[index];
    if (!selection?.focusNode || !block?.contains(selection.focusNode)) return null;
    const before = document.createRange();
    before.setStart(block, 0);
    before.setEnd(selection.focusNode, selection.focusOffset);
    const box = selection.getRangeAt(0).getClientRects()[0];
    return { offset: before.toString().length, x: box ? box.x : Number.NaN };
  }, n);
}

/** Puts the caret at an end of a block and presses an arrow until it leaves the block. */
async function walk(page: Page, n: number, end: "start" | "end", key: string): Promise<At[]> {
  await page.locator(".document > p").nth(n).evaluate((block, side) => {
    document.querySelector<HTMLElement>(".document")?.focus();
    const range = document.createRange();
    range.selectNodeContents(block);
    range.collapse(side === "start");
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(range);
  }, end);
  await page.waitForTimeout(60);
  const found: At[] = [];
  for (let k = 0; k < 60; k += 1) {
    await page.keyboard.press(key);
    const now = await at(page, n);
    if (!now) return found;
    found.push(now);
  }
  throw new Error(`stuck at ${JSON.stringify(found.at(-1))}`);
}

const run = (text: string, ...marks: Run["marks"] & object): Run => (marks.length > 0 ? { text, marks } : { text });
const block = (id: string, ...runs: Run[]): Block => ({ id, kind: "paragraph", runs });

const ARABIC = [
  block("a", run("قال "), run("الوزير", "strong"), run(" إن "), run("الطريق", { link: "https://example.org/" }), run("مفتوح", "strong"), run(".")),
  block("b", run("رابط", { link: "https://example.org/" }), run(" ثم "), run("نهاية", "strong")),
  block("c", run("حلف "), run("NATO", { lang: "en" }), run(" قال")),
  block("d", run("حلف "), run("NATO", "strong"), run(" "), run("2026", "emphasis"), run(" قال")),
  block("e", run("حلف NATO 2026 قال")),
];

describe.runIf(chromiumPath())("the caret in Arabic text", () => {
  let world: World;
  let page: Page;
  beforeAll(async () => {
    world = await World.open();
    world.fake.change("ar", "x", (text) => ({ ...text, blocks: [...ARABIC, { id: "z", kind: "paragraph", text: "نهاية" }] }));
    world.fake.change("en", "x", (text) => ({ ...text, blocks: [block("x", run("He said "), run("السلام عليكم", { lang: "ar" }), run(" twice, "), run("boldly", "strong")), { id: "y", kind: "paragraph", text: "end" }] }));
    page = await world.page({ lang: "ar", ui: "ru" });
  });
  afterAll(() => world.close());

  it.each(ARABIC.map(({ id, runs }, n) => [id, n, (runs ?? []).map(({ text }) => text).join("")] as const))("goes left through block %s past every mark and never stands still", async (_, n, text) => {
    const left = await walk(page, n, "start", "ArrowLeft");
    const xs = left.map(({ x }) => x);
    expect(xs).toEqual([...xs].sort((a, b) => b - a));
    expect(new Set(left.map(({ offset }) => offset)).size).toBe(left.length);
    expect(left.length).toBeGreaterThanOrEqual(text.length - 1);
    expect(left.at(-1)?.offset).toBe(text.length);
  });

  it.each(ARABIC.map(({ id }, n) => [id, n] as const))("goes right through block %s, all the way back", async (_, n) => {
    const right = await walk(page, n, "end", "ArrowRight");
    const xs = right.map(({ x }) => x);
    expect(xs).toEqual([...xs].sort((a, b) => a - b));
    expect(right.at(-1)?.offset).toBe(0);
  });

  it("goes right through Arabic words in an English line", async () => {
    const english = await world.page({ lang: "en", ui: "ar" });
    const right = await walk(english, 0, "start", "ArrowRight");
    const xs = right.map(({ x }) => x);
    expect(xs).toEqual([...xs].sort((a, b) => a - b));
    expect(right.at(-1)?.offset).toBe("He said السلام عليكم twice, boldly".length);
  });

  it("selects with Shift towards the side of the arrow", async () => {
    await walk(page, 4, "end", "ArrowRight").catch(() => undefined);
    await page.locator(".document > p").nth(4).click();
    await page.keyboard.press("Home");
    for (let k = 0; k < 4; k += 1) await page.keyboard.press("Shift+ArrowLeft");
    const selected = await page.evaluate(() => getSelection()?.toString() ?? "");
    expect(selected.length).toBeGreaterThan(2);
    await page.keyboard.press("ArrowRight");
    expect(await page.evaluate(() => getSelection()?.isCollapsed)).toBe(true);
  });
});
