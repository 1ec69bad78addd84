import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const PAGE = new URL("../src/reports/html/page/", import.meta.url);
const BUILT = fileURLToPath(new URL("../dist/reports/html/page.html", import.meta.url));

/**
 * Builds the page of the HTML report: script and style in one file that loads nothing. Its policy allows exactly that
 * script and that style, by their hashes; the writer puts the data of a run into it.
 */
export async function buildReportPage() {
  const [script, style] = await Promise.all([bundle("main.ts"), bundle("page.css")]);
  const policy = `default-src 'none'; script-src ${hashOf(script)}; style-src ${hashOf(style)}; base-uri 'none'; form-action 'none'`;
  const parts = new Map([["policy", policy], ["style", style], ["script", script], ["noScript", await noScript()]]);
  const page = readFileSync(new URL("page.html", PAGE), "utf8").replace(/\{\{(\w+)\}\}/g, (mark, /** @type {string} */ name) => parts.get(name) ?? mark);
  mkdirSync(dirname(BUILT), { recursive: true });
  writeFileSync(BUILT, page);
}

/** @param {string} file */
async function bundle(file) {
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
  });
  const text = (outputFiles[0]?.text ?? "").trim();
  if (/<\/(script|style)/i.test(text)) throw new Error(`${file} would end its own element.`);
  return text;
}

/** The one text that stands in the page before its script runs. @returns {Promise<string>} */
async function noScript() {
  const { outputFiles } = await build({ entryPoints: [fileURLToPath(new URL("texts.ts", PAGE))], bundle: true, write: false, format: "esm", platform: "neutral" });
  const { texts } = /** @type {typeof import("../src/reports/html/page/texts.js")} */ (await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0]?.contents ?? "").toString("base64")}`));
  return texts.page.noScript;
}

/** @param {string} text */
function hashOf(text) {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}
