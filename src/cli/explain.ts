import { Command, InvalidArgumentError } from "commander";
import { join } from "node:path";
import { LockstepError } from "../model/errors.js";
import type { FindingsFileEntry, LedgerLine } from "../reports/index.js";
import { discounts, refutations } from "./describeDoubts.js";
import { cutLedger, describeAccount, describeClusterLedgers } from "./describeLedger.js";
import { interruptible, type Interruption } from "./interrupt.js";
import { describeOriginals, originalsOfLedger } from "./originalsOfLedger.js";
import { readFindings } from "./readReportSource.js";
import { findAccount, readLedgers, readResultsHead, type ResultsHead } from "./readResults.js";
import { RESOLVED_FLAG } from "./sideTables.js";

interface ExplainFlags {
  readonly account?: string;
  readonly cluster?: string;
  readonly json?: true;
  readonly most?: number;
  readonly posts?: string[];
  readonly resolved?: string;
}

/** Posts shown of an account to people; JSON holds all that the ledger does. */
const POSTS_SHOWN = 5;

/** `lockstep explain`: why an account or a cluster is flagged, or isn't. */
export function explainCommand(): Command {
  return new Command("explain")
    .description("Say why a run flags an account or a cluster, or doesn't: which posts, whom they met, what chance that had, what was discounted, and what would refute it.")
    .argument("<run>", "folder of results of detect")
    .option("--account <account>", "account, as platform:id")
    .option("--cluster <id>", "cluster, as in clusters.csv")
    .option("--json", "print everything as one JSON document")
    .option("--most <n>", `posts of each account, those that count most (for people ${POSTS_SHOWN} if not given)`, wholeNumber)
    .option("--posts <files...>", "the run's posts: shows side by side what those of the account and those that it met wrote, and why it counts as one; with --account")
    .option(...RESOLVED_FLAG)
    .action((folder: string, flags: ExplainFlags) => interruptible((interruption) => runExplain(folder, flags, interruption)));
}

function wholeNumber(text: string): number {
  const value = Number(text);
  if (text.trim() === "" || !Number.isInteger(value) || value < 0) throw new InvalidArgumentError(`"${text}" is no whole number, 0 or more.`);
  return value;
}

async function runExplain(folder: string, flags: ExplainFlags, { signal }: Interruption): Promise<void> {
  const { account, cluster } = flags;
  if ((account === undefined) === (cluster === undefined)) {
    throw new LockstepError("setting-invalid", "Name one thing to explain: --account platform:id or --cluster ID.");
  }
  if (flags.posts ? account === undefined : flags.resolved !== undefined) {
    throw new LockstepError("setting-invalid", flags.posts ? "--posts shows what one account's posts wrote: name it by --account." : "--resolved says where links of posts lead: name the posts by --posts.");
  }
  const head = await readResultsHead(folder, signal);
  const cut = (ledger: LedgerLine): LedgerLine => {
    const most = flags.most ?? (flags.json ? undefined : POSTS_SHOWN);
    return most === undefined ? ledger : cutLedger(ledger, most);
  };
  process.stdout.write(account === undefined ? await explainCluster(cluster!) : await explainAccount(account));

  async function explainAccount(key: string): Promise<string> {
    const row = await findAccount(folder, key, signal);
    const ledger = (await readLedgers(folder, { account: key }, signal)).map(cut)[0];
    const written = ledger && flags.posts ? await originalsOfLedger(ledger, head, flags.posts, flags.resolved, signal) : undefined;
    const finding = await findingOf(row.clusterId);
    if (flags.json) return json({ account: row, evidence: head.evidence, cautions: head.cautions, ledger: ledger ?? null, ...doubtsOf(ledger ? [ledger] : [], finding), ...(written ? { originals: written } : {}) });
    return `${describeAccount(row, ledger, head, finding)}${written ? `\nWhat the posts wrote, and why it counts as one\n${describeOriginals(written)}` : ""}`;
  }

  async function explainCluster(id: string): Promise<string> {
    const found = clusterOf(head, id, folder);
    const ledgers = found.flagged ? (await readLedgers(folder, { clusterId: id }, signal)).map(cut) : [];
    const finding = await findingOf(id);
    return flags.json ? json({ cluster: found, evidence: head.evidence, cautions: head.cautions, ledgers, ...doubtsOf(ledgers, finding) }) : describeClusterLedgers(found, ledgers, head, finding);
  }

  async function findingOf(clusterId: string | null): Promise<FindingsFileEntry | undefined> {
    return (await readFindings(join(folder, "findings.json"), signal))?.find((finding) => finding.clusterId === clusterId);
  }

  /** The doubts about what is flagged: nothing is accused where nothing is. */
  function doubtsOf(ledgers: readonly LedgerLine[], finding: FindingsFileEntry | undefined): object {
    return ledgers.length === 0 ? {} : { discounted: discounts(ledgers, head, finding), explanations: finding?.explanations ?? null, refutedBy: refutations(finding) };
  }
}

function clusterOf({ clusters }: ResultsHead, id: string, folder: string): ResultsHead["clusters"][number] {
  const found = clusters.find((cluster) => cluster.id === id);
  if (found) return found;
  const last = clusters.at(-1);
  throw new LockstepError("setting-invalid", `${folder} has no cluster "${id}". ${last ? `There are ${clusters[0]!.id} to ${last.id}.` : "The run found none."}`);
}

function json(document: object): string {
  return `${JSON.stringify(document)}\n`;
}
