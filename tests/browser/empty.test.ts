import { describe, expect, it } from "vitest";
import { testBrowser } from "./browser.js";
import { keptFolder } from "./keptFolder.js";
import { madeUpSource } from "./madeUpSource.js";
import { writeReport } from "./writeReport.js";

const WHY = "12 accounts have 3 or more posts that share something with others, and company; 200 are needed to know what is usual.";
const browser = testBrowser();
const folder = keptFolder();
const made = madeUpSource({ findings: 0, membersEach: 0, thingsEach: 0, isJudged: true });
const nothing = { ...made, head: { ...made.head, cautions: [] } };

describe("a report with little in it", () => {
  it("accuses nobody where nothing was found, and says that this proves nothing", async () => {
    const { page, complaints } = await browser.open(await writeReport(folder.path, nothing));
    expect(await page.locator(".card").count()).toBe(0);
    expect(await page.locator(".caution").allTextContents()).toEqual([expect.stringMatching(/^This report names nobody: .* can't be seen\.$/)]);
    expect(await page.locator("#findings").textContent()).toContain("None: no group of accounts stands out");
    expect(complaints).toEqual([]);
  });

  it("says why where nothing could be decided, and not that nobody stands out", async () => {
    const undecided = { ...nothing, head: { ...nothing.head, evidence: { ...nothing.head.evidence, undecided: WHY } } };
    const { page } = await browser.open(await writeReport(folder.path, undecided));
    expect(await page.locator(".caution").allTextContents()).toEqual([`No decision was made, and nobody is flagged: ${WHY}`]);
    expect(await page.locator("#findings").textContent()).toContain("None: the data can't carry a decision.");
  });

  it("shows a group of one account, who met nobody", async () => {
    const { page, complaints } = await browser.open(await writeReport(folder.path, madeUpSource({ findings: 1, membersEach: 1, thingsEach: 1, isJudged: false })));
    await page.locator(".card-detail .grid").waitFor();
    expect(await page.locator(".lede").textContent()).toBe("The company of 1 account is closer than this public's; the run kept no single co-share. The chance of such timing, again and again, is below 1 in 10⁸ for accounts that keep this public's usual company.");
    expect(await page.locator(".grid-body .grid-row").count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it("says without scripts what it needs, and what holds the same", async () => {
    const { page, requests } = await browser.open(await writeReport(folder.path, nothing), { javaScriptEnabled: false });
    expect(await page.locator("noscript").textContent()).toContain("summary.md in words");
    expect(await page.title()).toBe("Accounts acting in lockstep");
    expect(requests).toEqual([]);
  });
});
