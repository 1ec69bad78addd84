import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { buildReportPage } from "../../scripts/reportPage.js";
import { sentenceTemplates } from "../../scripts/sentences.js";
import { readReportSource } from "../../src/cli/readReportSource.js";
import { runCli } from "../../src/cli/runCli.js";
import { buildReport, type ReportDocument } from "../../src/reports/html/buildReport.js";
import { redact } from "../../src/reports/html/redact.js";
import type { FindingBlock } from "../../src/reports/html/reportData.js";
import { reportPage } from "../../src/reports/html/reportPage.js";
import { scores } from "../../src/scores/index.js";
import { english } from "../../src/reports/html/page/english.js";
import { createTranslator } from "../../src/reports/html/page/translate.js";
import { scoreCase } from "../../src/testing/scoreKit.js";
import { readScoreCases } from "../scores/readScoreCases.js";
import { testBrowser } from "./browser.js";
import { keptFolder } from "./keptFolder.js";
import { madeUpSource } from "./madeUpSource.js";
import { shifted, shiftedCatalogue } from "./shiftedCatalogue.js";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const templates = [...sentenceTemplates().values()].flat();
const browser = testBrowser();
const folder = keptFolder();
let page = "";

beforeAll(async () => {
  const [texts, built] = [join(folder.path, "texts.ts"), join(folder.path, "page.html")];
  const from = (path: string): string => JSON.stringify(here(path));
  writeFileSync(texts, `import { english } from ${from("../../src/reports/html/page/english.ts")};\nimport { shiftedCatalogue } from ${from("shiftedCatalogue.ts")};\nexport const texts = shiftedCatalogue(english, ${JSON.stringify(templates)});\n`);
  await buildReportPage({ texts, to: built });
  page = readFileSync(built, "utf8");
});

/** A report whose data has no Latin word: what is left of such on the page is the page's own. */
function withoutWords(document: ReportDocument): ReportDocument {
  const { head, blocks } = redact(document, { account: () => "1:2", post: () => "1:3", object: () => "слово", inText: (text) => text });
  const bare = (block: FindingBlock): FindingBlock => ({
    ...block,
    posts: { ...block.posts, text: block.posts.text.map((text) => text && "слово") },
    paths: block.paths.map((path) => ({ ...path, steps: path.steps.map((step) => ({ ...step, platform: "1", domain: step.domain && "2" })) })),
    voice: block.voice.map((series) => ({ ...series, hashtag: "слово" })),
  });
  return {
    head: {
      ...head,
      ...{ version: "1", inputs: head.inputs.map((input) => ({ ...input, name: "1" })), platforms: head.platforms.map((one) => ({ ...one, platform: "1" })) },
      limits: head.limits.map((limit) => ({ ...limit, setting: "1", examples: [] })),
      findings: head.findings.map((finding) => ({ ...finding, things: finding.things.map((thing) => ({ ...thing, tags: [] })) })),
    },
    blocks: blocks.map(bare),
  };
}

/** Words of Latin letters that somebody sees or hears. */
async function latinWords(opened: Page): Promise<readonly string[]> {
  const said = await opened.evaluate(() => {
    const attributes = ["aria-label", "title", "placeholder", "alt"].flatMap((name) => [...document.querySelectorAll(`[${name}]`)].map((element) => element.getAttribute(name) ?? ""));
    const shown = [...document.body.querySelectorAll("*")].filter((element) => !/^(?:script|style|noscript)$/i.test(element.tagName)).flatMap((element) => [...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE).map(({ textContent }) => textContent ?? ""));
    return [document.title, ...attributes, ...shown];
  });
  return [...new Set(said.filter((text) => /\p{Script=Latin}{2}/u.test(text)))];
}

async function open(document: ReportDocument) {
  const path = join(folder.path, "report.html");
  writeFileSync(path, [...reportPage(page, withoutWords(document))].join(""));
  const opened = await browser.open(path);
  const buttons = opened.page.locator("button[aria-expanded=false]");
  while ((await buttons.count()) > 0) await buttons.first().click();
  const row = opened.page.locator(".grid-body .grid-row").first();
  if (document.blocks.length > 0) await row.click();
  return opened;
}

describe("a report in another language", () => {
  it("has no English left, of a run with all scores: on the screen, for screen readers, and on paper", async () => {
    const out = join(folder.path, "out");
    expect(await runCli(["detect", "fixtures/election/posts.jsonl", "--accounts", "fixtures/election/accounts.jsonl", "--out", out, "--quiet"])).toBe(0);
    const document = buildReport(await readReportSource(out, new AbortController().signal));
    const { page: opened, complaints } = await open(document);
    // Sentences name things of the data, tags first of all.
    const tags = readFileSync("fixtures/election/posts.jsonl", "utf8").match(/(?<=#)\p{Script=Latin}{2,}/gu) ?? [];
    const things = new Set([...document.blocks.flatMap((block) => block.things.object), ...tags].map((name) => name.toLowerCase()));
    const left = async (): Promise<readonly string[]> => (await latinWords(opened)).filter((text) => (text.match(/\p{Script=Latin}{2,}/gu) ?? []).some((word) => !things.has(word.toLowerCase())));
    expect(await opened.locator("h1").textContent()).toBe(shifted("Accounts acting in lockstep"));
    expect(await left()).toEqual([]);
    await opened.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
    expect(await left()).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it.each([
    ["paths, voice and roles", { findings: 2, isJudged: true }],
    ["no scores", { findings: 1, isJudged: false }],
    ["no finding", { findings: 0, isJudged: true }],
  ] as const)("has none of a report with %s", async (_, { findings, isJudged }) => {
    const source = madeUpSource({ findings, membersEach: 12, thingsEach: 3, isJudged });
    const cautions = [{ sign: "coarseTimes" as const, meaning: "Times are in whole minutes: nobody can be seen acting closer than that, no window is narrower, and all who shared a thing within one minute count as equally close." }];
    const document = buildReport({ ...source, head: { ...source.head, limits: [], cautions, evidence: { ...source.head.evidence, undecided: findings === 0 ? "12 accounts have 3 or more posts that share something with others, and company; 200 are needed to know what is usual." : null } } });
    const bare = { ...document, head: { ...document.head, findings: document.head.findings.map((finding) => ({ ...finding, judgement: finding.judgement && { ...finding.judgement, verdictBecause: "", refutedBy: [], kinds: finding.judgement.kinds.map(speechless), explanations: finding.judgement.explanations.map(speechless) } })) } };
    const { page: opened } = await open(bare);
    expect(await latinWords(opened)).toEqual([]);
  });
});

/** The made-up sentences of the made-up source are no run's. */
function speechless<S extends { readonly seen: string; readonly refutedBy: string; readonly channels: readonly { readonly meaning: string }[] }>(score: S): S {
  return { ...score, seen: "", refutedBy: "", channels: score.channels.map((channel) => ({ ...channel, meaning: "" })) };
}

/** The file of a score by its name. */
function camelCase(name: string): string {
  return name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}

describe("scripts/sentences.js", () => {
  const translate = createTranslator(shiftedCatalogue(english, templates).sentences);

  it("lists a template for everything that scores say of their cases", () => {
    const said = scores.flatMap((score) => {
      const values = readScoreCases(camelCase(score.name)).map((one) => scoreCase(score, one));
      return [score.refutedBy, ...values.flatMap(({ seen, channels }) => [seen, ...channels.map(({ meaning }) => meaning)])];
    });
    expect(said.length).toBeGreaterThan(300);
    expect(said.filter((sentence) => !/\p{Script=Cyrillic}/u.test(translate(sentence)))).toEqual([]);
  });
});
