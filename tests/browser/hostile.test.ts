import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { testBrowser } from "./browser.js";
import { keptFolder } from "./keptFolder.js";
import { madeUpSource } from "./madeUpSource.js";
import { writeReport } from "./writeReport.js";

/** What people who don't want to be looked at write into names, posts and links. */
const CORPUS = [
  "<script>window.harmed = 1</script>",
  "</script><script>window.harmed = 2</script>",
  "<img src=x onerror=\"window.harmed = 3\">",
  "<svg/onload=window.harmed=4>",
  "<!--<script>",
  "]]></style><style>body{display:none}</style>",
  "javascript:window.harmed=5",
  "https://example.com/\" onclick=\"window.harmed=6",
  "{{constructor.constructor('window.harmed=7')()}}",
  "__proto__",
  "\u202Etxt.exe\u202C and \u2066inside\u2069",
  "in\u200Bvi\u00ADsible",
  "line\u2028break\u2029here",
  "\u0000\u0007\u001B[31mred",
  "\uD800 alone",
  "Z\u0335\u0321\u0322\u0323\u0324\u0325\u0326\u0327\u0328\u0329\u032A\u032B algo",
  "\u{1F600}".repeat(3000),
  "\u{1F468}\u200D\u{1F469}\u200D\u{1F467} family",
  "\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645",
  "=HYPERLINK(\"http://example.com\",\"click\")",
  "+1+cmd|' /C calc'!A0",
  "@SUM(1+1)",
  "-2+3",
  "bio ".repeat(262_144),
];

const browser = testBrowser();
const folder = keptFolder();
const at = (number: number): string => CORPUS[number % CORPUS.length]!;

async function openHostile() {
  const path = await writeReport(folder.path, madeUpSource({ findings: 2, membersEach: CORPUS.length, thingsEach: CORPUS.length, isJudged: true, label: at, text: at, object: at }));
  const opened = await browser.open(path);
  await opened.page.locator(".card-detail .grid-body .grid-row").first().waitFor();
  return { path, ...opened };
}

describe("hostile content", () => {
  it("stays inert: nothing of it runs, nothing is asked for, no element and no link comes out of it", async () => {
    const { page, requests, complaints } = await openHostile();
    const rows = page.locator(".grid-body .grid-row");
    for (let row = 0; row < 12; row++) await rows.nth(row).click();
    expect(await page.evaluate(() => ({ harmed: "harmed" in window, scripts: document.querySelectorAll("script:not([type])").length, styles: document.querySelectorAll("style").length, pictures: document.querySelectorAll("img, iframe, object, embed").length, handlers: document.querySelectorAll("[onerror], [onload], [onclick]").length, links: [...document.querySelectorAll("a")].map((link) => link.getAttribute("href")) }))).toEqual({
      ...{ harmed: false, scripts: 1, styles: 1, pictures: 0, handlers: 0 },
      links: ["#findings"],
    });
    expect(requests).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it("shows what would reorder or hide text as visible codes, and lets emoji and joiners of scripts be", async () => {
    const { page } = await openHostile();
    await page.locator("details.members summary").first().click();
    const shown = await page.locator("details.members").first().textContent();
    for (const code of ["U+202E", "U+2066", "U+200B", "U+0000", "U+001B"]) expect(shown).toContain(code);
    expect(await page.evaluate(() => /[\u202A-\u202E\u2066-\u2069\u200B\u0000\u001B]/.test(document.body.innerText))).toBe(false);
    expect(shown).toContain("\u{1F468}\u200D\u{1F469}\u200D\u{1F467} family");
    expect(shown).toContain("\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645");
  });

  it("cuts floods, and says so beside the post", async () => {
    const { page, path } = await openHostile();
    expect(readFileSync(path).length).toBeLessThan(6_000_000);
    const said = page.locator(".tools [role=status]").first();
    const all = await said.textContent();
    await page.locator(".tools input[type=search]").first().fill("bio bio");
    await page.waitForFunction((before) => document.querySelector(".tools [role=status]")?.textContent !== before, all);
    const shown: string[] = [];
    for (let row = 0; row < 10; row++) {
      await page.locator(".grid-body .grid-row").nth(row).click();
      shown.push((await page.locator(".pair").first().textContent()) ?? "");
    }
    expect(shown.filter((pair) => pair.includes("Cut; 1,048,576 characters in all."))).not.toEqual([]);
    expect(Math.max(...shown.map(({ length }) => length))).toBeLessThan(30_000);
  });

  it("exports cells that no spreadsheet runs", async () => {
    const { page } = await openHostile();
    await page.locator(".tools button", { hasText: "Select what is shown" }).first().click();
    const [download] = await Promise.all([page.waitForEvent("download"), page.locator(".tools button", { hasText: "Export selected" }).first().click()]);
    const csv = readFileSync((await download.path())!, "utf8");
    expect(csv).toMatch(/^clusterId,trace,object,firstPost,/);
    for (const start of ["=HYPERLINK", "+1+cmd", "@SUM", "-2+3"]) {
      expect(csv).toContain(`'${start}`);
      expect(csv).not.toMatch(new RegExp(`(^|[,"\n])${start.replace(/[+@]/g, "\\$&")}`, "m"));
    }
  });
});
