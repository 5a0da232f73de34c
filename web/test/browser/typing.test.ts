import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { World, chromiumPath } from "./world";

const body = (page: Page) => page.locator(".document > p");
const words = async (page: Page) => (await body(page).allTextContents()).map((text) => text.trim());

/** An empty body with the caret in it. */
async function fresh(world: World, lang: string): Promise<Page> {
  world.fake.change(lang, "x", (text) => ({ ...text, blocks: [{ id: `f${Math.random()}`, kind: "paragraph", text: "" }] }));
  const page = await world.page({ lang, ui: lang });
  await body(page).first().click();
  await page.waitForTimeout(100);
  return page;
}

async function paste(page: Page, data: Record<string, string>): Promise<void> {
  // A click is a selection only once the browser has told of it.
  await page.waitForTimeout(100);
  await page.evaluate((all) => {
    const transfer = new DataTransfer();
    for (const [kind, value] of Object.entries(all)) transfer.setData(kind, value);
    const target = document.activeElement ?? document.body;
    target.dispatchEvent(new ClipboardEvent("paste", { clipboardData: transfer, bubbles: true, cancelable: true }));
  }, data);
}

describe.runIf(chromiumPath())("typing", () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open();
  });
  afterAll(() => world.close());
  afterEach(() => world.leave());

  it("sets Arabic quotation marks and digits, each taken back by one undo", async () => {
    const page = await fresh(world, "ar");
    await page.keyboard.type('قال "نعم" عام 2026');
    expect(await words(page)).toEqual(["قال «نعم» عام ٢٠٢٦"]);
    await page.keyboard.press("Control+z");
    expect(await words(page)).toEqual(["قال «نعم» عام 2026"]);
    await page.keyboard.press("Control+y");
    expect(await words(page)).toEqual(["قال «نعم» عام ٢٠٢٦"]);
    for (let k = 0; k < 30; k += 1) await page.keyboard.press("Control+z");
    expect(await words(page)).toEqual([""]);
  });

  it("sets Russian marks inside others, and spaces that don't break", async () => {
    const page = await fresh(world, "ru");
    await page.keyboard.type('Он сказал: "Газета "Труд" вышла в Москве" — 12 млн.');
    expect((await body(page).allTextContents())[0]).toBe("Он\u00a0сказал: «Газета „Труд“ вышла в\u00a0Москве»\u00a0— 12\u00a0млн.".replace("Он\u00a0", "Он "));
    await page.keyboard.type(' "');
    await page.keyboard.press("Control+z");
    expect((await body(page).allTextContents())[0]?.endsWith(' "')).toBe(true);
  });

  it("sets English marks and the apostrophe", async () => {
    const page = await fresh(world, "en");
    await page.keyboard.type(`He said: "I don't know 'no'." 2026`);
    expect((await words(page))[0]?.startsWith("He said: “I don’t know")).toBe(true);
    expect((await words(page))[0]?.endsWith("2026")).toBe(true);
  });

  it("types into the fields, which Enter leaves, and where a paste is one line", async () => {
    const page = await fresh(world, "ar");
    await page.locator(".field-kicker .field-text").click();
    await page.waitForTimeout(100);
    await page.keyboard.type('"عاجل"');
    expect(await page.locator(".field-kicker .field-text").textContent()).toBe("«عاجل»");
    await page.keyboard.press("Enter");
    await page.keyboard.press("End");
    await paste(page, { "text/plain": " سطر\nوسطر", "text/html": "<p> سطر</p><p>وسطر</p>" });
    expect(await page.locator(".field-headline .field-text").textContent()).toMatch(/سطر وسطر/);
  });

  it("opens the list of blocks with a slash, in the interface's words", async () => {
    const page = await fresh(world, "ar");
    await page.keyboard.type("/");
    await page.locator(".slash").waitFor({ state: "visible" });
    await page.keyboard.type("اق");
    await page.keyboard.press("Enter");
    await page.keyboard.type("كلامه");
    expect(await page.locator(".quote-text").textContent()).toBe("كلامه");
    await page.locator(".quote-facts input").first().fill("الوزير");
    await page.locator(".quote-facts input").first().press("Enter");
    await expect.poll(() => world.fake.text("ar").blocks[0]?.speaker, { timeout: 5_000 }).toBe("الوزير");
  });

  it("moves a block by keyboard and keeps its id", async () => {
    const page = await fresh(world, "ar");
    await page.keyboard.type("أولى");
    await page.keyboard.press("Enter");
    await page.keyboard.type("ثانية");
    await page.keyboard.press("Alt+Shift+ArrowUp");
    expect(await words(page)).toEqual(["ثانية", "أولى"]);
    await page.keyboard.type("!");
    expect((await words(page))[0]).toBe("ثانية!");
  });

  it("pastes from Word into blocks, and its own blocks with new ids", async () => {
    const page = await fresh(world, "ar");
    await paste(page, { "text/html": readFileSync(new URL("../fixtures/word.html", import.meta.url), "utf8"), "text/plain": "x" });
    expect(await page.locator(".document > h2").allTextContents()).toEqual(["عودة العبّارة"]);
    expect(await page.locator(".document > ul li").allTextContents()).toEqual(["رحلتان في اليوم", "التذاكر من الجمعة"]);
    expect(await page.locator(".document td").count()).toBe(4);
    await page.locator(".document > h2").click();
    await page.keyboard.press("Control+a");
    await page.keyboard.press("Control+c");
    await body(page).first().click();
    await page.keyboard.press("End");
    // What is selected reaches the editor only once the browser has said so.
    await page.waitForFunction(() => document.getSelection()?.isCollapsed === true);
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    await page.keyboard.press("Control+v");
    await expect.poll(() => world.fake.text("ar").blocks.filter(({ kind }) => kind === "list").length, { timeout: 8_000 }).toBe(4);
    const ids = world.fake.text("ar").blocks.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("links words to a story of ours, and marks words of another language", async () => {
    const page = await fresh(world, "ar");
    await page.keyboard.type("رصيف");
    await page.keyboard.press("Control+a");
    await page.keyboard.press("Control+k");
    await page.locator(".editor-dialog .picked button").first().click();
    expect(await page.locator(".document a").getAttribute("data-link")).toBe("story:s-2");
    await page.keyboard.press("Control+a");
    await page.keyboard.press("Control+Shift+l");
    await page.locator(".editor-dialog select").selectOption("ru");
    await page.locator(".editor-dialog .primary").click();
    expect(await page.locator(".document span[data-lang]").getAttribute("dir")).toBe("ltr");
  });

  it("uploads a picture that is pasted, and shows its credit", async () => {
    const page = await fresh(world, "ar");
    await page.evaluate(() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([new Uint8Array([137, 80, 78, 71])], "x.png", { type: "image/png" }));
      document.activeElement?.dispatchEvent(new ClipboardEvent("paste", { clipboardData: transfer, bubbles: true, cancelable: true }));
    });
    await page.locator(".picture-words", { hasText: "وكالة" }).waitFor();
    expect(world.fake.uploads.length).toBe(1);
  });

  it("adds rows and columns to a table, whose rows stay of one length", async () => {
    const page = await fresh(world, "ar");
    await page.keyboard.type("/table");
    await page.keyboard.press("Enter");
    await page.keyboard.type("أ");
    for (let k = 0; k < 6; k += 1) await page.keyboard.press("Tab");
    await page.keyboard.type("ب");
    await expect.poll(() => world.fake.text("ar").blocks.find(({ kind }) => kind === "table")?.rows?.map((row) => row.length), { timeout: 6_000 }).toEqual([2, 2, 2, 2]);
  });

  it("mends a finding with one key", async () => {
    const page = await fresh(world, "ar");
    await page.keyboard.type("قال  نعم .");
    await page.locator(".finding-hint").waitFor();
    await page.keyboard.press("F8");
    await page.keyboard.press("Alt+m");
    expect(await words(page)).toEqual(["قال نعم ."]);
    await page.locator(".finding-warning").waitFor();
    await page.keyboard.press("F8");
    await page.keyboard.press("Alt+m");
    expect(await words(page)).toEqual(["قال نعم."]);
    await page.locator(".desk .muted").waitFor();
  });

  it("shows every key in the help", async () => {
    const page = await fresh(world, "ar");
    await page.keyboard.press("Alt+/");
    expect(await page.locator(".editor-dialog dt").count()).toBeGreaterThan(15);
    await page.keyboard.press("Escape");
    expect(await page.evaluate(() => document.activeElement?.classList.contains("document"))).toBe(true);
  });
});
