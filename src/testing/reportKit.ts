import { accountKey } from "../model/account.js";
import type { Report } from "../model/report.js";
import type { Run } from "../model/run.js";
import { textFault } from "./inertText.js";
import { emptyRun, hostileRun, renumberedRun } from "./runVariants.js";

/**
 * Holds a report to what every report promises: it leaves the run as it was, writes the same
 * text each time and whatever numbers the accounts have, copes with an empty run, and hostile
 * names neither run in a spreadsheet nor break the file. `run` should have ties in and outside
 * clusters. Works in any test framework.
 *
 * @throws Error naming the promise that was broken
 */
export function checkReport(report: Report, run: Run): void {
  if (!/^[\w.-]+$/.test(report.file)) throw broken(report, `its file "${report.file}" isn't a plain file name`);
  if (report.name === "" || report.holds === "") throw broken(report, "it has to say its name and what it holds");
  const before = snapshot(run);
  const text = textOf(report, run);
  if (text === "") throw broken(report, "it wrote nothing");
  if (snapshot(run) !== before) throw broken(report, "it changed the run");
  if (textOf(report, run) !== text) throw broken(report, "a second writing differs from the first");
  if (textOf(report, renumberedRun(run)) !== text) throw broken(report, "its text depends on how accounts are numbered");
  for (const [kind, variant] of [["given", run], ["empty", emptyRun(run)], ["hostile", hostileRun(run)]] as const) {
    const fault = textFault(report.file, textOf(report, variant));
    if (fault !== undefined) throw broken(report, `the file of the ${kind} run is faulty: ${fault}`);
  }
}

function textOf(report: Report, run: Run): string {
  let text = "";
  for (const piece of report.write(run)) {
    if (typeof piece !== "string") throw broken(report, "a piece isn't a string");
    text += piece;
  }
  return text;
}

/** Everything in a run as text, typed arrays and evidence included. */
function snapshot(run: Run): string {
  const { head, network, clusters, accounts, clusterTies } = run;
  const names = Array.from({ length: network.accounts.size }, (_, id) => network.accounts.name(id));
  const evidence = Array.from(network.source, (_, tie) => run.evidence(tie));
  const ledgers = accounts.map(({ platform, accountId }) => run.ledger(accountKey(platform, accountId)));
  const { findings, citedPosts = [] } = run;
  return JSON.stringify([head, { ...network, accounts: names }, clusters, accounts, clusterTies, evidence, ledgers, findings, [...citedPosts]]);
}

function broken(report: Report, promise: string): Error {
  return new Error(`Report ${report.name}: ${promise}.`);
}
