import type { Shares } from "../../model/shares.js";
import { ROUNDING_SECONDS } from "../../model/window.js";
import { growingEdges } from "../columns/growingEdges.js";
import { stopIfAborted } from "../columns/stopIfAborted.js";
import { limitVisits, reachWithin } from "../pairing/reach.js";
import { createActionTimes, type ActionTimes } from "./actionTimes.js";
import { matchActions, type Matches } from "./matchActions.js";

export interface SimilarityOptions {
  /** How far two matching actions may be apart, inclusive. */
  readonly windowSeconds: number;
  /** Length of the spans that pairs are compared in; at least the window. */
  readonly periodSeconds: number;
  readonly similarity: "overall" | "perTarget";
  /** Pairs below this are no edges. */
  readonly minSimilarity: number;
  readonly signal?: AbortSignal | undefined;
}

/** Pairs that are similar enough, `source < target`, sorted, and what every account comes to. */
export interface SimilarPairs {
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  /** Jaccard similarity, above 0, at most 1. */
  readonly weight: Float64Array;
  /** By account number: the highest similarity to any other account, similar enough or not. */
  readonly highest: Float64Array;
}

/**
 * SynchroTrap's similarity of pairs of accounts: matched actions out of all of theirs, over
 * all targets together or on the target where it is highest, in the best of the periods that
 * begin with one of their matches, or with the last period of all where that would end too late.
 * @throws LockstepError `result-limit`, `interrupted`
 */
export function similarPairs(shares: Shares, options: SimilarityOptions): SimilarPairs {
  const { windowSeconds, periodSeconds, similarity, minSimilarity, signal } = options;
  const reach = reachWithin(shares, windowSeconds);
  limitVisits(reach, windowSeconds);
  const edges = growingEdges("Raise minSimilarity, or narrow the window.");
  const highest = new Float64Array(shares.accounts.size);
  const times = createActionTimes(shares, similarity === "perTarget" ? "oneObject" : "allObjects");
  const period = periodWithin(shares, periodSeconds);
  const similarityOf = similarity === "perTarget" ? highestPerTarget : best;
  matchActions(shares, reach, stopIfAborted(signal, "synchrotrap"), (a, b, matches) => {
    const value = similarityOf(times, a, b, matches, period);
    if (value > highest[a]!) highest[a] = value;
    if (value > highest[b]!) highest[b] = value;
    if (value >= minSimilarity) edges.add(a, b, value);
  });
  return { ...edges.finish(), highest };
}

/** The span that a pair is compared in: its length, and the latest time that it may begin. */
interface Period {
  readonly seconds: number;
  readonly lastBegin: number;
}

/** A period that reached beyond the last share would leave out what a pair did before and find nothing after. */
function periodWithin({ seconds }: Shares, periodSeconds: number): Period {
  let last = -Infinity;
  for (let row = 0; row < seconds.length; row++) if (seconds[row]! > last) last = seconds[row]!;
  return { seconds: periodSeconds, lastBegin: last - periodSeconds };
}

function highestPerTarget(times: ActionTimes, a: number, b: number, { object, earlier, later }: Matches, period: Period): number {
  let highest = 0;
  for (let first = 0, next = 0; first < object.length; first = next) {
    while (next < object.length && object[next] === object[first]) next++;
    const onTarget = { object: object.subarray(first, next), earlier: earlier.subarray(first, next), later: later.subarray(first, next) };
    highest = Math.max(highest, best(times, a, b, onTarget, period));
  }
  return highest;
}

/**
 * The highest Jaccard similarity in any period. A match counts in a period that both of its
 * actions fall into: no match ends before it begins, and none is longer than a period, so
 * those that end in time less those that began too early are the ones inside.
 */
function best(times: ActionTimes, a: number, b: number, { object, earlier, later }: Matches, period: Period): number {
  const begins = earlier.slice().sort();
  const ends = later.slice().sort();
  let highest = 0;
  let ended = 0;
  for (let before = 0; before < begins.length; before++) {
    if (begins[before] === begins[before - 1]) continue;
    const from = Math.min(begins[before]!, period.lastBegin);
    const to = from + period.seconds + ROUNDING_SECONDS;
    while (ended < ends.length && ends[ended]! <= to) ended++;
    const matched = ended - before;
    const actions = times.count(a, object[0]!, from, to) + times.count(b, object[0]!, from, to);
    highest = Math.max(highest, matched / (actions - matched));
    if (from < begins[before]!) break;
  }
  return highest;
}
