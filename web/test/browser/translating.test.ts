import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { World, chromiumPath } from "./world";

const block = (world: World, id: string) => world.fake.text("ar").blocks.find((one) => one.id === id);
const here = (page: Page) => page.evaluate(() => {
  const node = getSelection()?.focusNode;
  const element = node instanceof Element ? node : node?.parentElement;
  return element?.closest(".document > *")?.textContent ?? "";
});

describe.runIf(chromiumPath())("translating side by side", () => {
  let world: World;
  let page: Page;
  beforeAll(async () => {
    world = await World.open();
    page = await world.page({ lang: "ar", ui: "ar", mode: "translate" });
    await page.locator(".source-cell").first().waitFor();
  });
  afterAll(() => world.close());

  it("stands each source block in the row of its translation, the source at the interface's start", async () => {
    const rows = await page.evaluate(() => [...document.querySelectorAll(".document > .source-cell")].map((source) => {
      const target = source.nextElementSibling;
      const [a, b] = [source.getBoundingClientRect(), target?.getBoundingClientRect()];
      return target?.classList.contains("translated") && b ? { apart: Math.abs(a.top - b.top), right: a.left >= b.right } : null;
    }));
    const paired = rows.filter((row) => row !== null);
    expect(paired.length).toBeGreaterThan(8);
    expect(paired.every(({ apart }) => apart < 2)).toBe(true);
    expect(paired.every(({ right }) => right)).toBe(true);
  });

  it("puts the source at the left in a Russian interface, the text still from right to left", async () => {
    const russian = await world.page({ lang: "ar", ui: "ru", mode: "translate" });
    await russian.locator(".source-cell").first().waitFor();
    const [left, dir] = await russian.evaluate(() => {
      const [source, target] = [document.querySelector(".document > .source-cell"), document.querySelector(".document > p.translated")];
      return [(source?.getBoundingClientRect().right ?? 0) <= (target?.getBoundingClientRect().left ?? 0), target ? getComputedStyle(target).direction : ""];
    });
    expect([left, dir]).toEqual([true, "rtl"]);
    await russian.close();
  });

  it("goes to what is to be done, shows how the source changed, and confirms by keyboard", async () => {
    await page.locator(".field-headline .field-text").click();
    await page.keyboard.press("Alt+n");
    expect(await here(page)).toBe("ثلاثة أشهر من الإصلاح");
    expect(await page.locator(".source-cell.is-stale del").textContent()).toBe("два");
    expect(await page.locator(".source-cell.is-stale ins").textContent()).toBe("три");
    await page.keyboard.press("Control+Enter");
    await expect.poll(() => page.locator(".source-cell.is-stale").count()).toBe(0);
    await expect.poll(() => block(world, "c2")?.translates?.[0]?.content, { timeout: 5_000 }).not.toMatch(/^1:0+$/);
  });

  it("copies the source into an empty block, where one key takes it back", async () => {
    await page.keyboard.press("Alt+n");
    await page.keyboard.press("Alt+c");
    expect(await page.locator(".quote-text").textContent()).toBe("Мы заменили оба двигателя и проверили корпус.");
    await page.keyboard.press("Control+z");
    expect(await page.locator(".quote-text").textContent()).toBe("");
    await page.keyboard.type("استبدلنا المحرّكين وفحصنا البدن.");
    await expect.poll(() => block(world, "c3")?.text, { timeout: 5_000 }).toBe("استبدلنا المحرّكين وفحصنا البدن.");
  });

  it("says that a change doesn't concern us, which is saved first", async () => {
    await page.locator(".source-cell.is-orphan button").nth(1).click();
    await expect.poll(() => block(world, "c0")?.translates, { timeout: 5_000 }).toBe(undefined);
    await expect.poll(() => page.locator(".source-cell.is-orphan").count(), { timeout: 5_000 }).toBe(0);
  });

  it("takes a block that is new in the source, and leaves another", async () => {
    expect(await page.locator(".source-cell.is-missing").count()).toBe(2);
    await page.locator(".source-cell.is-missing button").first().click();
    await expect.poll(() => world.fake.text("ar").blocks.find(({ kind }) => kind === "table")?.rows?.length, { timeout: 5_000 }).toBe(2);
    await page.locator(".source-cell.is-missing button").nth(1).click();
    await expect.poll(() => page.locator(".source-cell.is-missing").count()).toBe(0);
  });

  it("marks what turns stale when the source is saved, without a word of the translation lost", async () => {
    world.fake.change("ru", "другой", (text) => ({ ...text, blocks: text.blocks.map((one) => (one.id === "b9" ? { ...one, text: "В 2026 году паром перевёз 121 тыс. пассажиров." } : one)) }));
    await expect.poll(() => page.locator(".document p.is-stale").count(), { timeout: 5_000 }).toBe(1);
    expect(await page.locator(".document p.is-stale").textContent()).toContain("مئة وعشرين ألف راكب");
  });
});
