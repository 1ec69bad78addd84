import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/**
 * Builds the page as one file that loads nothing and may connect to nothing: `node examples/browser/build.js page.html`.
 * In a project of your own, with lockstep, @observablehq/plot and esbuild installed, it works as it stands.
 */

const HERE = new URL("./", import.meta.url);
const out = process.argv[2];
if (out === undefined) {
  console.error("Name a file for the page: node examples/browser/build.js page.html");
  process.exit(2);
}

const worker = await bundle("worker.js", {});
const script = await bundle("page.js", { WORKER_SCRIPT: JSON.stringify(worker) });
const style = readFileSync(new URL("page.css", HERE), "utf8").trim();
// Views of a notebook carry styles of their own, in attributes and in pictures.
const policy = `default-src 'none'; script-src ${hashOf(script)} blob:; worker-src blob:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'`;
const parts = new Map([["policy", policy], ["style", style], ["script", script]]);
const page = readFileSync(new URL("index.html", HERE), "utf8").replace(/\{\{(\w+)\}\}/g, (mark, /** @type {string} */ name) => parts.get(name) ?? mark);
mkdirSync(dirname(out), { recursive: true });
writeFileSync(out, page);

/** @param {string} file @param {Record<string, string>} define constants, as code */
async function bundle(file, define) {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(file, HERE))],
    ...{ bundle: true, write: false, minify: true, format: "iife", target: "es2022", platform: "browser", charset: "utf8", legalComments: "none", define },
    // What only Node has is fetched where only Node gets to.
    external: ["node:*", "jsdom", "sharp", "tinypool"],
  });
  return (outputFiles[0]?.text ?? "").trim().replace(/<\/(script|style)/gi, "<\\/$1");
}

/** @param {string} text */
function hashOf(text) {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}
