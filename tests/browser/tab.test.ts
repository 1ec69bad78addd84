import { execFileSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, statSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { simulate } from "../../src/simulate/index.js";
import { testBrowser } from "./browser.js";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const MINUTES = 60_000;
const EXPORT_BYTES = 50e6;
/** Exports carry far more than is read here: counts, addresses of pictures, places. */
const UNREAD = "a column that nobody reads ".repeat(32);

const folder = mkdtempSync(join(tmpdir(), "lockstep-test-"));
const tab = join(folder, "page.html");
const large = join(folder, "large.jsonl");
const browser = testBrowser();

beforeAll(() => {
  execFileSync(process.execPath, [join(ROOT, "examples/browser/build.js"), tab], { cwd: ROOT });
  const file = openSync(large, "w");
  for (const { post } of simulate({ accounts: 2000, days: 10, campaigns: ["trend", "laundering"], seed: 1 })) {
    if (post) writeSync(file, `${JSON.stringify({ ...post, unread: UNREAD })}\n`);
  }
  closeSync(file);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Drops a file on the page as a person does, by way of an input that only the test has. */
async function drop(page: Page, path: string): Promise<void> {
  await page.evaluate(() => document.body.append(Object.assign(document.createElement("input"), { type: "file", id: "dropped" })));
  await page.locator("#dropped").setInputFiles(path);
  await page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(document.querySelector<HTMLInputElement>("#dropped")!.files![0]!);
    document.querySelector("#drop")!.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
  });
}

const isWorking = (page: Page): Promise<boolean> => page.locator("#progress").isVisible();

/** Waits until the page has drawn itself so many times: never, if it is busy with something else. */
async function draw(page: Page, frames: number): Promise<void> {
  await page.evaluate(async (count) => {
    for (let i = 0; i < count; i++) await new Promise((drawn) => requestAnimationFrame(drawn));
  }, frames);
}

describe("lockstep in a browser tab", () => {
  it("reads 50 MB that are dropped, answers all the while, sends nothing anywhere, and shows what was found", { timeout: 5 * MINUTES }, async () => {
    expect(statSync(large).size).toBeGreaterThan(EXPORT_BYTES);
    const { page, requests, complaints } = await browser.open(tab);
    await drop(page, large);
    await expect.poll(() => isWorking(page)).toBe(true);
    await draw(page, 60);
    expect(await isWorking(page)).toBe(true);
    await page.locator("#progress").waitFor({ state: "hidden", timeout: 4 * MINUTES });
    expect(await page.locator("#status").textContent()).toMatch(/^5\d{4} posts read, 0 rows rejected; [1-9]\d* of \d+ clusters flagged\.$/);
    expect(await page.locator("#results svg[role=img]").count()).toBe(2);
    expect(await page.locator("#results a[download]").allTextContents()).toEqual(expect.arrayContaining(["run.json", "stix.json", "network.gexf", "summary.md"]));
    expect(requests.filter((url) => !url.startsWith("blob:"))).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it("finds the same as the command line", { timeout: 5 * MINUTES }, async () => {
    const { page } = await browser.open(tab);
    await page.locator("#file").setInputFiles(join(ROOT, "fixtures/election/posts.jsonl"));
    await page.locator("#results a[download='clusters.csv']").waitFor({ timeout: 2 * MINUTES });
    const inTab = await page.evaluate(async () => (await fetch(document.querySelector<HTMLAnchorElement>("a[download='clusters.csv']")!.href)).text()).catch(() => undefined);
    const [download] = await Promise.all([page.waitForEvent("download"), page.locator("a[download='clusters.csv']").click()]);
    await download.saveAs(join(folder, "clusters.csv"));
    // The policy of the page lets nothing be fetched, not even what it made itself.
    expect(inTab).toBeUndefined();
    const out = join(folder, "out");
    execFileSync(process.execPath, [join(ROOT, "dist/cli/main.js"), "detect", join(ROOT, "fixtures/election/posts.jsonl"), "--out", out, "--quiet"]);
    expect(readFileSync(join(folder, "clusters.csv"), "utf8")).toBe(readFileSync(join(out, "clusters.csv"), "utf8"));
  });

  it("says what is wrong with a file that isn't one", { timeout: MINUTES }, async () => {
    const { page } = await browser.open(tab);
    await drop(page, join(ROOT, "LICENSE"));
    await expect.poll(() => page.locator("#status").textContent()).toContain("LICENSE");
    await page.locator("#progress").waitFor({ state: "hidden" });
    expect(await page.locator("#status").textContent()).toMatch(/format|record|column/i);
  });
});
