import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { runCli } from "../../src/cli/runCli.js";
import type { RunFile } from "../../src/reports/index.js";
import { keptFolder } from "./keptFolder.js";
import { testBrowser } from "./browser.js";

const browser = testBrowser();
const folder = keptFolder();

beforeAll(async () => {
  expect(await runCli(["detect", "fixtures/election/posts.jsonl", "--accounts", "fixtures/election/accounts.jsonl", "--out", folder.path, "--quiet", "--force"])).toBe(0);
});

describe("the report of the election", () => {
  it("shows what was read, the findings and what this can't tell, asks for nothing, and breaks no rule of its policy", async () => {
    const { page, requests, complaints } = await browser.open(join(folder.path, "report.html"));
    await page.locator(".card-detail .grid-body .grid-row").first().waitFor();
    expect(await page.locator("h1").textContent()).toBe("Accounts acting in lockstep");
    expect(await page.locator(".summary").textContent()).toContain("13,178");
    expect(await page.locator(".caution").first().textContent()).toContain("can't tell why");
    const { clusters } = JSON.parse(readFileSync(join(folder.path, "run.json"), "utf8")) as RunFile;
    const flagged = clusters.filter((cluster) => cluster.flagged);
    expect(await page.locator(".card").count()).toBe(flagged.length);
    expect(await page.locator(".card h3").first().textContent()).toContain(`${flagged[0]!.accounts.length} accounts in lockstep`);
    const [first, second] = await page.locator(".card .lede").allTextContents();
    expect(first).toMatch(/^\d+ accounts posted the same or nearly the same \d+ texts, \d+ times in all, typically \d+ s after one another\. The chance of such timing, again and again, is below 1 in 10/);
    expect(second).toMatch(/^\d+ accounts reposted the same \d+ posts of \d+ accounts?, typically \d+ s after them; ordinary reposters of the same posts took [\d.]+ (?:min|h)\. The chance of such timing, again and again, is below 1 in /);
    await page.locator(".network.live canvas").first().waitFor();
    expect(requests).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
