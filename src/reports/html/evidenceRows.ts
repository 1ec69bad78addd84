import { compareTexts } from "../../model/order.js";
import type { LedgerFileEntry, LedgerLine } from "../ledgerJsonl.js";
import type { RunFileTie } from "../runJson.js";

/** A post that a co-share names. */
export interface EvidencePost {
  /** `platform:id`. */
  readonly id: string;
  readonly account: string;
  /** Unix seconds. */
  readonly seconds: number;
}

/** Two members shared one thing: the earlier post first, equal ones by their ids. */
export interface EvidenceRow {
  readonly first: EvidencePost;
  readonly second: EvidencePost;
  readonly trace: string;
  readonly object: string;
  /** Decimal logarithm of the bound on the chance that the one or the other post met so many, whichever is less; undefined where no ledger lists it. */
  readonly log10Chance: number | undefined;
}

/**
 * Every co-share that a run keeps of one cluster, from its ties and from the ledgers of its members, each once, in the order of time.
 * @param members accounts of the cluster: whom a member met beside them is no evidence of this finding
 */
export function evidenceRows(ties: Iterable<RunFileTie>, ledgers: Iterable<LedgerLine>, members: ReadonlySet<string>): readonly EvidenceRow[] {
  const rows = new Map<string, EvidenceRow>();
  const add = (a: EvidencePost, b: EvidencePost, thing: { readonly trace: string; readonly object: string }, log10Chance: number | undefined): void => {
    const [first, second] = comparePosts(a, b) <= 0 ? [a, b] : [b, a];
    const key = JSON.stringify([first.id, second.id, thing.trace, thing.object]);
    const known = rows.get(key)?.log10Chance;
    rows.set(key, { first, second, trace: thing.trace, object: thing.object, log10Chance: lesser(known, log10Chance) });
  };
  for (const { source, target, evidence } of ties) {
    for (const share of evidence) add(post(share.sourcePost, source, share.sourceTime), post(share.targetPost, target, share.targetTime), share, undefined);
  }
  for (const { account, entries } of ledgers) {
    for (const entry of entries) {
      const own = post(entry.post, account, entry.time);
      for (const met of entry.members) if (members.has(met.account)) add(own, post(met.post, met.account, met.time), entry, log10ChanceOf(entry));
    }
  }
  return [...rows.values()].sort((a, b) => comparePosts(a.first, b.first) || comparePosts(a.second, b.second) || compareTexts(a.trace, b.trace) || compareTexts(a.object, b.object));
}

/** Chernoff's bound on meeting so many of the circle among so few others: exp(-met * nats), `nats` being the exponent for each one met. */
function log10ChanceOf({ met, nats }: Pick<LedgerFileEntry, "met" | "nats">): number {
  return (-met * nats) / Math.LN10;
}

function lesser(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? (a ?? b) : Math.min(a, b);
}

function post(id: string, account: string, time: string | null): EvidencePost {
  return { id, account, seconds: Date.parse(time ?? "") / 1000 };
}

/** By time, then id; what has no time comes last. */
export function comparePosts(a: EvidencePost, b: EvidencePost): number {
  const [one, two] = [a.seconds, b.seconds].map((seconds) => (Number.isNaN(seconds) ? Infinity : seconds)) as [number, number];
  return one === two ? compareTexts(a.id, b.id) : one - two;
}
