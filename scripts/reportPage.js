import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const PAGE = new URL("../src/reports/html/page/", import.meta.url);
const TEXTS = fileURLToPath(new URL("texts.ts", PAGE));
const BUILT = fileURLToPath(new URL("../dist/reports/html/page.html", import.meta.url));

/**
 * Builds the page of the HTML report: script and style in one file that loads nothing. Its policy allows exactly that
 * script and that style, by their hashes; the writer puts the data of a run into it.
 * @param {{ texts?: string, to?: string }} [options] the module that exports the page's words as `texts`, by its path, if it isn't the project's own, and where the page goes
 */
export async function buildReportPage({ texts = TEXTS, to = BUILT } = {}) {
  const [script, style, words] = await Promise.all([bundle("main.ts", texts), bundle("page.css", texts), wordsOf(texts)]);
  const policy = `default-src 'none'; script-src ${hashOf(script)}; style-src ${hashOf(style)}; base-uri 'none'; form-action 'none'`;
  const parts = new Map([["policy", policy], ["style", style], ["script", script], ["locale", words.locale], ["direction", words.direction], ["title", words.page.title], ["noScript", words.page.noScript]]);
  const page = readFileSync(new URL("page.html", PAGE), "utf8").replace(/\{\{(\w+)\}\}/g, (mark, /** @type {string} */ name) => parts.get(name) ?? mark);
  mkdirSync(dirname(to), { recursive: true });
  writeFileSync(to, page);
}

/** @param {string} texts @returns {import("esbuild").Plugin} */
function wordsFrom(texts) {
  return { name: "words", setup: ({ onResolve }) => onResolve({ filter: /\/texts\.js$/ }, () => ({ path: texts })) };
}

/** @param {string} file @param {string} texts */
async function bundle(file, texts) {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(file, PAGE))],
    bundle: true,
    write: false,
    minify: true,
    format: "iife",
    target: "es2022",
    platform: "browser",
    charset: "utf8",
    legalComments: "none",
    plugins: [wordsFrom(texts)],
  });
  const text = (outputFiles[0]?.text ?? "").trim();
  if (/<\/(script|style)/i.test(text)) throw new Error(`${file} would end its own element.`);
  return text;
}

/** The words of the page, some of which stand in it before its script runs. @param {string} file @returns {Promise<typeof import("../src/reports/html/page/texts.js").texts>} */
async function wordsOf(file) {
  const { outputFiles } = await build({ entryPoints: [file], bundle: true, write: false, format: "esm", platform: "neutral" });
  const { texts } = /** @type {typeof import("../src/reports/html/page/texts.js")} */ (await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0]?.contents ?? "").toString("base64")}`));
  return texts;
}

/** @param {string} text */
function hashOf(text) {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}
