import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { testBrowser } from "./browser.js";
import { keptFolder } from "./keptFolder.js";
import { madeUpSource } from "./madeUpSource.js";
import { writeReport } from "./writeReport.js";

const browser = testBrowser();
const folder = keptFolder();
let path = "";

beforeAll(async () => {
  path = await writeReport(folder.path, madeUpSource({ findings: 3, membersEach: 45, thingsEach: 40, isJudged: true }));
});

/** With everything unfolded and a pair chosen: what isn't shown isn't checked. */
async function unfold(page: Page): Promise<void> {
  await page.locator(".card-detail .grid-body .grid-row").first().click();
  await page.locator(".network.live canvas").first().waitFor();
  await page.evaluate(() => document.querySelectorAll("details").forEach((details) => (details.open = true)));
}

describe("the report", () => {
  it.each([
    ["light", 1200],
    ["dark", 1200],
    ["light", 360],
  ] as const)("breaks no rule of axe, %s, %d pixels wide", async (colorScheme, width) => {
    const { page } = await browser.open(path, { colorScheme, viewport: { width, height: 800 } });
    await unfold(page);
    const { violations, passes } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).slice(0, 3).join(" | ")}`)).toEqual([]);
    expect(passes.length).toBeGreaterThan(20);
  });

  it("doesn't scroll sideways on a narrow screen", async () => {
    const { page } = await browser.open(path, { viewport: { width: 360, height: 800 } });
    await unfold(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });

  it("shows and selects evidence by keyboard alone", async () => {
    const { page } = await browser.open(path);
    await page.locator(".card-detail .grid-body .grid-row").first().waitFor();
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Skip to the findings");
    for (let tabs = 0; tabs < 60 && !(await page.evaluate(() => document.activeElement?.getAttribute("role") === "grid")); tabs++) await page.keyboard.press("Tab");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Space");
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.getElementById(document.activeElement?.getAttribute("aria-activedescendant") ?? "")?.getAttribute("aria-selected"))).toBe("true");
    expect(await page.locator(".pair .post").count()).toBe(2);
    expect(await page.locator(".tools").first().textContent()).toContain("1 selected");
    await page.keyboard.press("End");
    const last = await page.evaluate(() => document.activeElement?.getAttribute("aria-activedescendant"));
    expect(last).toBe("c1-row-1799");
    expect(await page.locator(`#${last}`).isVisible()).toBe(true);
  });

  it("can be brought to another time by buttons, and says which", async () => {
    const { page } = await browser.open(path);
    const shown = page.locator(".span-shown").first();
    await shown.waitFor();
    const whole = await shown.textContent();
    await page.locator(".timeline button", { hasText: "Zoom in" }).first().click();
    const near = await shown.textContent();
    await page.locator(".timeline button", { hasText: "Later" }).first().click();
    const later = await shown.textContent();
    expect(new Set([whole, near, later]).size).toBe(3);
    await page.locator(".timeline button", { hasText: "Whole span" }).first().click();
    expect(await shown.textContent()).toBe(whole);
  });
});
