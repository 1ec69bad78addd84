import { openInputs } from "../adapters/reading/files.js";
import { readTable } from "../adapters/reading/table.js";
import { createDomainTags, type DomainTags } from "../content/domainTags.js";
import { createResolver } from "../content/resolution.js";
import type { UrlResolver } from "../content/url.js";
import { LockstepError } from "../model/errors.js";
import type { Input } from "../model/input.js";
import type { InputSummary } from "../model/run.js";

export const RESOLVED_FLAG = ["--resolved <file>", "table of where short links lead, with columns url and target (CSV or JSONL); nothing is ever fetched"] as const;

/** The table of `--resolved`. */
export async function readResolved(path: string, signal: AbortSignal): Promise<{ readonly resolver: UrlResolver; readonly summary: InputSummary }> {
  const { rows, lines, summary } = await readTable(await openOne("--resolved", path), ["url", "target"], "resolved", signal);
  return { resolver: createResolver(rows, (i) => `${summary.name}, line ${lines[i]!}`), summary };
}

/** The table of `--domains`. */
export async function readDomains(path: string, signal: AbortSignal): Promise<{ readonly domainTags: DomainTags; readonly summary: InputSummary }> {
  const { rows, lines, summary } = await readTable(await openOne("--domains", path), ["domain", "operation", "source"], "domains", signal);
  return { domainTags: createDomainTags(rows, (i) => `${summary.name}, line ${lines[i]!}`), summary };
}

async function openOne(flag: string, path: string): Promise<Input> {
  const [input, ...more] = await openInputs([path]);
  if (!input || more.length > 0) throw new LockstepError("setting-invalid", `${flag} is "${path}", which names ${1 + more.length} files; give one.`);
  return input;
}
