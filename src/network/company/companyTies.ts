import { growingFloat64, growingUint32 } from "../../model/columns.js";
import { indexByAccount } from "../accountIndex.js";
import { coSharesOf, type TraceEvidence } from "../evidence.js";
import { mergePairs, NO_ROW, type PairColumns } from "../mergePairs.js";
import type { WeighedTies } from "../weigh.js";
import { DAY_SECONDS } from "./columns.js";
import { createPartnerLists, type Ties } from "./partnerLists.js";

/** Pairs of one cluster of which one is the other's partner, sorted by (source, target). */
export function partnerPairs(divisions: readonly Ties[], cluster: Int32Array): PairColumns {
  const n = cluster.length;
  const lists = createPartnerLists(divisions);
  const pairs = new Set<number>();
  for (let a = 0; a < n; a++) {
    if (cluster[a]! < 0) continue;
    lists.visit(a, (b) => {
      if (cluster[b] === cluster[a]) pairs.add(a < b ? a * n + b : b * n + a);
    });
  }
  const sorted = Float64Array.from(pairs).sort();
  return { source: Uint32Array.from(sorted, (pair) => Math.floor(pair / n)), target: Uint32Array.from(sorted, (pair) => pair % n) };
}

/**
 * The ties of one trace together with those `pairs` that its windows miss: what two accounts share within a day, in one
 * or several traces, can give them away where no window does. Such a tie weighs the rarity of its objects as if there
 * were one more window, a day wide.
 *
 * @param weighed ties of the trace, undefined if it has none
 * @param windows of the trace, by number
 */
export function addCompanyTies(trace: TraceEvidence, weighed: WeighedTies | undefined, pairs: PairColumns, windows: number): WeighedTies | undefined {
  const found = tiesWithinDay(trace, pairs, windows);
  if (!weighed) return found.source.length > 0 ? found : undefined;
  if (found.source.length === 0) return weighed;
  const { source, target, rows } = mergePairs([weighed, found]);
  const pick = <K extends (typeof COLUMNS)[number]>(column: K, into: WeighedTies[K]): WeighedTies[K] => {
    for (let i = 0; i < source.length; i++) {
      const row = rows[0]![i]!;
      into[i] = row === NO_ROW ? found[column][rows[1]![i]!]! : weighed[column][row]!;
    }
    return into;
  };
  const n = source.length;
  return {
    trace: weighed.trace,
    source,
    target,
    weight: pick("weight", new Float64Array(n)),
    coShares: pick("coShares", new Uint32Array(n)),
    objects: pick("objects", new Uint32Array(n)),
    sourceFirst: pick("sourceFirst", new Uint32Array(n)),
    targetFirst: pick("targetFirst", new Uint32Array(n)),
    meanGapSeconds: pick("meanGapSeconds", new Float64Array(n)),
    minGapSeconds: pick("minGapSeconds", new Float64Array(n)),
  };
}

const COLUMNS = ["weight", "coShares", "objects", "sourceFirst", "targetFirst", "meanGapSeconds", "minGapSeconds"] as const;

/** Per common object the two posts closest in time, within a day. */
function tiesWithinDay(trace: TraceEvidence, { source, target }: PairColumns, windows: number): WeighedTies {
  const asked = new Uint8Array(trace.shares.accounts.size);
  for (const accounts of [source, target]) for (const account of accounts) asked[account] = 1;
  const indexed = { ...trace, index: indexByAccount(trace.shares, (account) => asked[account] === 1) };
  const counts = { source: growingUint32(), target: growingUint32(), coShares: growingUint32(), sourceFirst: growingUint32(), targetFirst: growingUint32() };
  const measures = { weight: growingFloat64(), meanGapSeconds: growingFloat64(), minGapSeconds: growingFloat64() };
  for (let pair = 0; pair < source.length; pair++) {
    const shared = coSharesOf(indexed, source[pair]!, target[pair]!, DAY_SECONDS);
    if (shared.length === 0) continue;
    counts.source.push(source[pair]!);
    counts.target.push(target[pair]!);
    counts.coShares.push(shared.length);
    counts.sourceFirst.push(shared.filter((one) => one.sourceSeconds < one.targetSeconds).length);
    counts.targetFirst.push(shared.filter((one) => one.targetSeconds < one.sourceSeconds).length);
    measures.weight.push(shared.reduce((sum, { objectWeight }) => sum + objectWeight, 0) / (windows + 1));
    measures.meanGapSeconds.push(shared.reduce((sum, { gapSeconds }) => sum + gapSeconds, 0) / shared.length);
    measures.minGapSeconds.push(shared.reduce((least, { gapSeconds }) => Math.min(least, gapSeconds), Infinity));
  }
  const coShares = counts.coShares.finish();
  return {
    trace: trace.shares.trace,
    source: counts.source.finish(),
    target: counts.target.finish(),
    coShares,
    objects: coShares,
    sourceFirst: counts.sourceFirst.finish(),
    targetFirst: counts.targetFirst.finish(),
    weight: measures.weight.finish(),
    meanGapSeconds: measures.meanGapSeconds.finish(),
    minGapSeconds: measures.minGapSeconds.finish(),
  };
}
