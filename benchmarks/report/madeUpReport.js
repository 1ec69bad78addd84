import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { buildReport } from "../../dist/reports/html/buildReport.js";
import { readPage } from "../../dist/reports/html/folder/readPage.js";
import { reportPage } from "../../dist/reports/html/reportPage.js";

const SOURCE = fileURLToPath(new URL("../../tests/browser/madeUpSource.ts", import.meta.url));

/**
 * The report that the tests draw, of any size.
 * @param {import("../../tests/browser/madeUpSource.js").MadeUp} made
 * @returns {Promise<{ text: string, findings: number, accounts: number, rows: number }>}
 */
export async function madeUpReport(made) {
  const { outputFiles } = await build({ entryPoints: [SOURCE], bundle: true, write: false, format: "esm", platform: "node" });
  const { madeUpSource } = /** @type {typeof import("../../tests/browser/madeUpSource.js")} */ (await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0]?.contents ?? "").toString("base64")}`));
  const document = buildReport(madeUpSource(made));
  const text = [...reportPage(await readPage(), document)].join("");
  return { text, findings: document.head.findings.length, accounts: document.head.accounts, rows: document.blocks.reduce((sum, block) => sum + block.rows.first.length, 0) };
}
