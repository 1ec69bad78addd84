import { benjaminiHochberg } from "../../stats/benjaminiHochberg.js";
import { NO_GROUP } from "../group.js";
import { findClusters, type Clusters } from "./clusters.js";
import type { Company } from "./company.js";
import { logEOfScore, logPOfScore, measureUsual, POSTS_MIN, scoreCompany, standing, type Usual } from "./standing.js";

export interface DecisionSettings {
  /** Part of the flagged accounts that may be innocent. */
  readonly fdr: number;
  readonly minClusterSize: number;
  readonly seed: number;
  /** Why the data can't carry a decision, if that is known beforehand. */
  readonly undecidable?: string | undefined;
}

/** What follows from the company that accounts keep; columns by account number. */
export interface Decision extends Clusters {
  readonly usual: Usual;
  /** Least score of a flagged account; undefined if none is. */
  readonly line: number | undefined;
  /** ln of the largest p-value that passes Benjamini and Hochberg's line; undefined where none does. */
  readonly logPLine: number | undefined;
  /** How many accounts pass it. */
  readonly passed: number;
  /** Why nobody can be flagged, if so. */
  readonly undecided: string | undefined;
  /** Nats a post. */
  readonly score: Float64Array;
  /** Standard deviations above what is usual; 0 where that isn't known. */
  readonly z: Float64Array;
  /** Natural logarithm. */
  readonly logE: Float64Array;
  readonly flagged: Uint8Array;
}

/** Below this many accounts with enough posts nobody knows what is usual. */
const TESTED_MIN = 200;

/** An account stands out at all by a score, and by evidence of its own, that one in twenty of the public would have: its partners' alone doesn't count. */
const CANDIDATE_LOG_P = Math.log(0.05);

/**
 * Names the accounts that stand out from the run's own public at the false discovery rate of Benjamini & Hochberg (1995),
 * and of those only the ones whose community stands out as well: one account alone coordinates with nobody.
 */
export function decide(company: Company, settings: DecisionSettings): Decision {
  const score = scoreCompany(company);
  const usual = measureUsual(company, score);
  const reasons = [tooFew(usual), settings.undecidable].filter((reason) => reason !== undefined);
  if (reasons.length > 0) return undecided(score, usual, reasons.join(" "));
  return judge(company, score, usual, settings);
}

function tooFew({ tested }: Usual): string | undefined {
  if (tested >= TESTED_MIN) return undefined;
  return `${tested} accounts have ${POSTS_MIN} or more posts that share something with others, and company; ${TESTED_MIN} are needed to know what is usual.`;
}

function undecided(score: Float64Array, usual: Usual, because: string): Decision {
  const n = score.length;
  return {
    usual,
    line: undefined,
    logPLine: undefined,
    passed: 0,
    undecided: because,
    score,
    z: new Float64Array(n),
    logE: new Float64Array(n),
    flagged: new Uint8Array(n),
    community: new Int32Array(n).fill(NO_GROUP),
    communities: [],
    nats: new Float64Array(n),
    natsInside: new Float64Array(n),
    cluster: new Int32Array(n).fill(NO_GROUP),
  };
}

function judge(company: Company, score: Float64Array, usual: Usual, settings: DecisionSettings): Decision {
  const { surprise, posts } = company;
  const z = score.map((s, a) => standing(usual, s, posts[a]!));
  const logPOf = (a: number, value: number): number => (posts[a]! >= POSTS_MIN && z[a]! > 0 ? logPOfScore(company, usual, a, value) : 0);
  const logP = score.map((value, a) => logPOf(a, value));
  const ownLogP = surprise.map((own, a) => (logP[a]! <= CANDIDATE_LOG_P ? logPOf(a, own) : 0));
  const isCandidate = (a: number): boolean => logP[a]! <= CANDIDATE_LOG_P && ownLogP[a]! <= CANDIDATE_LOG_P;
  const line = benjaminiHochberg(logP.filter((_, a) => isCandidate(a)), settings.fdr, usual.tested);
  const passes = (a: number): boolean => isCandidate(a) && logP[a]! <= line;
  const alone = Math.log(settings.fdr / usual.tested);
  const isSure = (a: number): boolean => passes(a) && logP[a]! <= alone && ownLogP[a]! <= line;
  const clusters = findClusters(company, { isCandidate, passes, isSure }, settings);
  return {
    usual,
    line: lineOf(clusters.cluster, score),
    logPLine: line === -Infinity ? undefined : line,
    passed: logP.reduce((sum, _, a) => sum + Number(passes(a)), 0),
    undecided: undefined,
    score,
    z,
    // Who shares nothing with anybody gives no evidence either way.
    logE: score.map((value, a) => (posts[a]! > 0 ? logEOfScore(company, usual, a, value) : 0)),
    flagged: Uint8Array.from(clusters.cluster, (c) => Number(c !== NO_GROUP)),
    ...clusters,
  };
}

/** The least score of those flagged. */
function lineOf(groups: Int32Array, score: Float64Array): number | undefined {
  const least = score.reduce((lowest, value, a) => (groups[a] === NO_GROUP ? lowest : Math.min(lowest, value)), Infinity);
  return least === Infinity ? undefined : least;
}
