import { randomBytes } from "node:crypto";
import { basename, dirname, join } from "node:path";
import { Command } from "commander";
import { LockstepError } from "../model/errors.js";
import { checkOutput } from "../reports/folder/checkOutput.js";
import { readPseudonymKey, writePseudonymKey, type PseudonymKey } from "../reports/folder/pseudonymKey.js";
import { writeOutputs } from "../reports/folder/writeRun.js";
import { buildReport, type ReportDocument } from "../reports/html/buildReport.js";
import { readPage } from "../reports/html/folder/readPage.js";
import { namesBehind, redact } from "../reports/html/redact.js";
import { reportPage } from "../reports/html/reportPage.js";
import type { ReportSource } from "../reports/html/reportSource.js";
import { createPseudonyms, SECRET_BYTES } from "../reports/pseudonyms/pseudonyms.js";
import { interruptible, type Interruption } from "./interrupt.js";
import { printable } from "./printable.js";
import { checkKeyApart } from "./pseudonymise.js";
import { quantity } from "./quantity.js";
import { readReportSource } from "./readReportSource.js";
import { REPORT_FILE } from "./reportFile.js";

interface ReportFlags {
  readonly out?: string;
  readonly pseudonymise?: string;
  readonly force?: true;
  readonly quiet?: true;
  readonly json?: true;
}

/** `lockstep report`: results as a page that a person can judge. */
export function reportCommand(): Command {
  return new Command("report")
    .description("Write the results of a run as one HTML file for people: findings in plain words, pictures, and every piece of evidence. It opens from disk and loads nothing.")
    .argument("<run>", "folder of results of detect")
    .option("--out <file>", `file for the report (${REPORT_FILE} in the folder of results if not given)`)
    .option("--pseudonymise <key>", "stable pseudonyms in place of names of accounts and ids of posts; the file with the key that leads back is made if it isn't there, and has to lie outside of the folder that the report goes to")
    .option("--force", "replace an earlier report")
    .option("--quiet", "print nothing but errors")
    .option("--json", "print the summary as JSON on standard output")
    .action((folder: string, flags: ReportFlags) => interruptible((interruption) => runReport(folder, flags, interruption)));
}

async function runReport(folder: string, flags: ReportFlags, { signal }: Interruption): Promise<void> {
  const out = flags.out ?? join(folder, REPORT_FILE);
  if (out === "") throw new LockstepError("setting-invalid", "--out is empty. Name a file for the report.");
  if (flags.pseudonymise !== undefined) checkKeyApart(flags.pseudonymise, dirname(out));
  await checkOutput(dirname(out), [basename(out)], flags.force === true);
  const source = await readReportSource(folder, signal);
  const whole = buildReport(source);
  const { document, key } = flags.pseudonymise === undefined ? { document: whole, key: undefined } : await pseudonymised(whole, source, flags.pseudonymise);
  const page = await readPage();
  // The key first: pseudonyms that nobody can lead back would be worth little.
  if (key) await writePseudonymKey(flags.pseudonymise!, key);
  await writeOutputs(dirname(out), [{ file: basename(out), pieces: reportPage(page, document) }], { force: flags.force === true, others: "keep", signal });
  const rows = document.blocks.reduce((sum, block) => sum + block.rows.first.length, 0);
  const summary = { findings: document.blocks.length, evidence: rows, file: out, ...(flags.pseudonymise === undefined ? {} : { key: flags.pseudonymise }) };
  if (flags.json) process.stdout.write(`${JSON.stringify(summary)}\n`);
  else if (!flags.quiet) process.stdout.write(describe(summary));
}

async function pseudonymised(document: ReportDocument, source: ReportSource, path: string): Promise<{ readonly document: ReportDocument; readonly key: PseudonymKey }> {
  const known = await readPseudonymKey(path);
  const secret = known?.secret ?? new Uint8Array(randomBytes(SECRET_BYTES));
  const pseudonyms = createPseudonyms(secret, source.accounts);
  return { document: redact(document, pseudonyms), key: { secret, names: new Map([...(known?.names ?? []), ...namesBehind(document, pseudonyms)]) } };
}

function describe({ findings, evidence, file, key }: { readonly findings: number; readonly evidence: number; readonly file: string; readonly key?: string }): string {
  const lines = [`${quantity(findings, "finding")} with ${quantity(evidence, "co-share")}`, `Report: ${printable(file)}`, ...(key === undefined ? [] : [`Key: ${printable(key)}: keep it apart from the report`])];
  return `${lines.join("\n")}\n`;
}
