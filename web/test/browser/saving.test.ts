import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { plain } from "../../src/text/text";
import { World, chromiumPath } from "./world";

const saved = (world: World) => world.fake.text("ar").blocks.map(plain).join("|");
const state = (page: Page) => page.locator(".status").getAttribute("data-state");

async function typeIn(page: Page, n: number, words: string): Promise<void> {
  await page.locator(".document > p").nth(n).click();
  await page.keyboard.press("Control+End");
  await page.locator(".document > p").nth(n).click();
  await page.keyboard.press("End");
  await page.keyboard.type(words, { delay: 5 });
}

describe.runIf(chromiumPath())("saving", () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open();
  });
  afterAll(() => world.close());
  afterEach(() => world.leave());
  beforeEach(() => {
    world.fake.trouble = "none";
    world.fake.change("ar", "x", (text) => ({ ...text, blocks: ["ألف", "باء", "جيم"].map((words, k) => ({ id: `s${k}-${Math.random()}`, kind: "paragraph" as const, text: words })) }));
  });

  it("happens within two seconds of a pause, and says so", async () => {
    const page = await world.page({ lang: "ar", ui: "ar" });
    await typeIn(page, 0, " زيادة");
    await expect.poll(() => saved(world), { timeout: 2_000 }).toBe("ألف زيادة|باء|جيم");
    await expect.poll(() => page.locator(".status [role=status]").textContent()).toBe("حُفظ");
  });

  it("happens before the page is left", async () => {
    const page = await world.page({ lang: "ar", ui: "ar" });
    await typeIn(page, 0, " وداع");
    await page.goto("about:blank");
    await expect.poll(() => saved(world), { timeout: 3_000 }).toBe("ألف وداع|باء|جيم");
  });

  it("survives a server that is stopped and started again", async () => {
    const page = await world.page({ lang: "ar", ui: "ar" });
    await world.server.stop();
    await typeIn(page, 0, " في الظلام");
    await expect.poll(() => state(page), { timeout: 6_000 }).toBe("unreachable");
    await typeIn(page, 1, " أيضًا");
    await world.server.start();
    await expect.poll(() => saved(world), { timeout: 15_000 }).toBe("ألف في الظلام|باء أيضًا|جيم");
    await expect.poll(() => state(page), { timeout: 5_000 }).toBe("saved");
  });

  it("survives a page that is closed while the server is away, and saves when it is opened again", async () => {
    const page = await world.page({ lang: "ar", ui: "ar" });
    await world.server.stop();
    await typeIn(page, 2, " محفوظ هنا");
    await expect.poll(() => state(page), { timeout: 6_000 }).toBe("unreachable");
    const context = page.context();
    await page.close();
    await world.server.start();
    const again = await context.newPage();
    await again.goto(world.server.address({ lang: "ar", ui: "ar" }));
    await expect.poll(() => saved(world), { timeout: 8_000 }).toBe("ألف|باء|جيم محفوظ هنا");
    expect(await again.locator(".document > p").nth(2).textContent()).toBe("جيم محفوظ هنا");
  });

  it("sends an attempt again whose answer was lost, and it counts once", async () => {
    const page = await world.page({ lang: "ar", ui: "ar" });
    world.fake.trouble = "lost answer";
    const before = world.fake.editions.get("ar")?.revisions.length ?? 0;
    world.fake.puts.length = 0;
    await typeIn(page, 0, " مرة");
    await expect.poll(() => state(page), { timeout: 8_000 }).toBe("saved");
    await page.waitForTimeout(500);
    expect(world.fake.editions.get("ar")?.revisions.length).toBe(before + 1);
    expect(new Set(world.fake.puts.map(({ attempt }) => attempt)).size).toBe(1);
    expect(world.fake.puts.length).toBe(2);
  });

  it("keeps everything while one is signed out, and offers to sign in", async () => {
    const page = await world.page({ lang: "ar", ui: "ar" });
    world.fake.trouble = "signed out";
    await typeIn(page, 0, " بلا جلسة");
    await expect.poll(() => state(page), { timeout: 5_000 }).toBe("signed-out");
    expect(await page.locator(".status a").getAttribute("target")).toBe("_blank");
    world.fake.trouble = "none";
    await page.locator(".status button").click();
    await expect.poll(() => saved(world), { timeout: 3_000 }).toBe("ألف بلا جلسة|باء|جيم");
  });

  it("brings in what another person saved, without moving the caret or losing what is typed", async () => {
    const [one, two] = [await world.page({ lang: "ar", ui: "ar", user: "u-1" }), await world.page({ lang: "ar", ui: "ru", user: "u-2" })];
    await typeIn(one, 0, " من الأولى");
    await typeIn(two, 2, " من الثانية");
    await expect.poll(() => saved(world), { timeout: 6_000 }).toBe("ألف من الأولى|باء|جيم من الثانية");
    await expect.poll(() => one.locator(".document > p").nth(2).textContent(), { timeout: 4_000 }).toBe("جيم من الثانية");
    await one.keyboard.type("!");
    expect(await one.locator(".document > p").first().textContent()).toBe("ألف من الأولى!");
    await expect.poll(() => two.locator(".document > p").first().textContent(), { timeout: 5_000 }).toBe("ألف من الأولى!");
  });

  it("shows both versions of a block that two people touched, and loses neither", async () => {
    const [one, two] = [await world.page({ lang: "ar", ui: "ar", user: "u-1" }), await world.page({ lang: "ar", ui: "en", user: "u-2" })];
    await world.server.stop();
    await typeIn(one, 1, " صيغة أولى");
    await typeIn(two, 1, " صيغة ثانية");
    await one.waitForTimeout(1_500);
    await world.server.start();
    await expect.poll(async () => (await one.locator(".conflict").count()) + (await two.locator(".conflict").count()), { timeout: 15_000 }).toBe(1);
    const loser = (await one.locator(".conflict").count()) > 0 ? one : two;
    await loser.locator(".conflict-acts button").nth(2).click();
    await expect.poll(() => saved(world), { timeout: 6_000 }).toMatch(/باء صيغة (أولى|ثانية)\|باء صيغة (أولى|ثانية)\|/);
    expect(saved(world)).toContain("أولى");
    expect(saved(world)).toContain("ثانية");
    expect(await loser.locator(".conflict").count()).toBe(0);
  });

  it("marks the block that somebody else is in with their name", async () => {
    const page = await world.page({ lang: "ar", ui: "ar" });
    world.fake.tell("presence", [{ user: "u-9", name: "Анна", unit: world.fake.text("ar").blocks[1]?.id }, { user: "u-1", name: "Я", unit: null }]);
    await page.locator(".is-present").waitFor();
    expect(await page.locator(".is-present").getAttribute("data-present")).toBe("Анна");
  });
});
