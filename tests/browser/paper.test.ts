import { beforeAll, expect, it } from "vitest";
import { testBrowser } from "./browser.js";
import { keptFolder } from "./keptFolder.js";
import { madeUpSource } from "./madeUpSource.js";
import { writeReport } from "./writeReport.js";

const browser = testBrowser();
const folder = keptFolder();
let path = "";

beforeAll(async () => {
  // 42 accounts, so that not all lanes stand on the screen at first; 5 things with 45 rows each.
  path = await writeReport(folder.path, madeUpSource({ findings: 2, membersEach: 42, thingsEach: 6, isJudged: true }));
});

it("goes to paper whole: every row, every text, every lane, everything that is folded; and back", async () => {
  const { page } = await browser.open(path);
  await page.locator(".card-detail .grid-body .grid-row").first().waitFor();
  const before = await page.locator("body *").count();
  await page.emulateMedia({ media: "print" });
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  expect(await page.locator(".paper-evidence").count()).toBe(2);
  expect(await page.locator(".paper-evidence table:first-child tbody tr").count()).toBe(2 * 6 * 45);
  const texts = await page.locator(".paper-evidence table:last-child tbody tr").count();
  expect(texts).toBe(120 - Math.floor(120 / 23));
  expect(await page.locator("details:not([open])").count()).toBe(0);
  expect(await page.locator(".grid:visible, button:visible, select:visible").count()).toBe(0);
  expect(await page.locator(".still:visible").count()).toBe(2);
  await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
  await page.emulateMedia({ media: "screen" });
  expect(await page.locator(".paper-evidence").count()).toBe(0);
  expect(await page.locator(".card-detail:visible").count()).toBe(1);
  expect(await page.locator("body *").count()).toBeLessThan(2 * before);
});

it("can be saved as PDF by the browser", async () => {
  const { page } = await browser.open(path);
  await page.locator(".card-detail .grid-body .grid-row").first().waitFor();
  const pdf = await page.pdf({ format: "A4" });
  expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
  // Two findings with 270 rows each don't fit on fewer.
  expect(pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)!.length).toBeGreaterThan(8);
});
