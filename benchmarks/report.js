import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { writeRecord } from "./measure/record.js";
import { assertAnswer, inTurn, spread } from "./measure/runs.js";
import { madeUpReport } from "./report/madeUpReport.js";
import { scrollThrough } from "./report/scrollThrough.js";

// The HTML report at the size that it is built for, in headless Chromium (`CHROMIUM` names another one than Debian's): how large the file is, when its first
// words are on the screen, and the longest task while it is scrolled from top to end, the page of all findings and the table of one with 100,000 rows.
const RUNS = 5;
const WORLDS = {
  many: { findings: 200, membersEach: 50, thingsEach: 12, isJudged: true },
  one: { findings: 1, membersEach: 300, thingsEach: 2223, isJudged: true },
};
const SCROLLED = { many: "html", one: ".grid" };

const folder = mkdtempSync(join(tmpdir(), "lockstep-bench-"));
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox", "--enable-unsafe-swiftshader"] });

/** @param {"many" | "one"} world */
async function shown(world) {
  const context = await browser.newContext({ viewport: { width: 1200, height: 900 } });
  const page = await context.newPage();
  await page.goto(pathToFileURL(join(folder, `${world}.html`)).href);
  await page.locator(".card-detail .grid-body .grid-row").first().waitFor();
  const firstPaint = await page.evaluate(() => performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Number.NaN);
  await page.waitForTimeout(1000);
  const longestTask = await page.evaluate(scrollThrough, SCROLLED[world]);
  await context.close();
  return { firstPaint, longestTask };
}

try {
  const reports = { many: await madeUpReport(WORLDS.many), one: await madeUpReport(WORLDS.one) };
  for (const [world, { text }] of Object.entries(reports)) writeFileSync(join(folder, `${world}.html`), text);
  const sizes = Object.fromEntries(Object.entries(reports).map(([world, { findings, accounts, rows }]) => [world, { findings, accounts, rows }]));
  assertAnswer("findings, accounts and rows", sizes, { many: { findings: 200, accounts: 10_000, rows: 108_000 }, one: { findings: 1, accounts: 300, rows: 100_035 } });
  const runs = await inTurn(RUNS, { many: () => shown("many"), one: () => shown("one") });
  writeRecord("report", {
    browser: browser.version(),
    bias: "Made-up findings: all of one size, with short texts.",
    limits: "file 25 MB, first words 2000 ms, longest task 200 ms, on two cores",
    reports: Object.fromEntries(Object.keys(WORLDS).map((world) => [world, {
      ...sizes[world],
      fileMB: Math.round(Buffer.byteLength(reports[world].text) / 1e5) / 10,
      firstPaintMs: spread(runs[world].map(({ firstPaint }) => firstPaint)),
      scrolled: SCROLLED[world],
      longestTaskMs: spread(runs[world].map(({ longestTask }) => longestTask)),
    }])),
  });
} finally {
  await browser.close();
  rmSync(folder, { recursive: true });
}
