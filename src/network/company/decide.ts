import { benjaminiHochberg } from "../../stats/benjaminiHochberg.js";
import { group, NO_GROUP, type WeightedPairs } from "../group.js";
import { PARTNERS } from "./chooser.js";
import type { Company } from "./company.js";
import { logEOfScore, logPOfStanding, measureUsual, POSTS_MIN, scoreCompany, standing, type Usual } from "./standing.js";

export interface DecisionSettings {
  /** Part of the flagged accounts that may be innocent. */
  readonly fdr: number;
  readonly minClusterSize: number;
  readonly seed: number;
}

/** What follows from the company that accounts keep; columns by account number. */
export interface Decision {
  readonly usual: Usual;
  /** Least score of an account that is named; undefined if none is. */
  readonly line: number | undefined;
  /** Why nobody can be flagged, if so. */
  readonly undecided: string | undefined;
  /** Nats a post. */
  readonly score: Float64Array;
  /** Standard deviations above what is usual; 0 where that isn't known. */
  readonly z: Float64Array;
  /** Natural logarithm. */
  readonly logE: Float64Array;
  readonly flagged: Uint8Array;
  /** Number of the cluster of flagged accounts, strongest first, or {@link NO_GROUP}. */
  readonly cluster: Int32Array;
}

/** Below this many accounts with enough posts nobody knows what is usual. */
const TESTED_MIN = 200;

/** An account counts by evidence of its own that one in twenty of the public would have, not by its partners' alone. */
const OWN_LOG_P = Math.log(0.05);

/**
 * The chance of an innocent account to be as unusual as an account that is named alone, as a part of the false discovery
 * rate: ten in a million at 0.01. The larger a campaign, the further Benjamini and Hochberg's line lies below it, and
 * fans, who keep company for reasons of their own, would be named along with it.
 */
export const ALONE_PER_FDR = 1e-3;

/**
 * Names the accounts that stand out from the run's own public at the false discovery rate of Benjamini & Hochberg (1995),
 * and of those only the ones that keep company with each other, in groups most of whose members would be named alone
 * ({@link ALONE_PER_FDR}): one account alone coordinates with nobody.
 */
export function decide(company: Company, settings: DecisionSettings): Decision {
  const score = scoreCompany(company);
  const usual = measureUsual(score, company.posts);
  if (usual.tested < TESTED_MIN) return undecided(score, usual);
  return judge(company, score, usual, settings);
}

function undecided(score: Float64Array, usual: Usual): Decision {
  const n = score.length;
  return {
    usual,
    line: undefined,
    undecided: `${usual.tested} accounts have ${POSTS_MIN} or more posts that share something with others, and company; ${TESTED_MIN} are needed to know what is usual.`,
    score,
    z: new Float64Array(n),
    logE: new Float64Array(n),
    flagged: new Uint8Array(n),
    cluster: new Int32Array(n).fill(NO_GROUP),
  };
}

function judge(company: Company, score: Float64Array, usual: Usual, settings: DecisionSettings): Decision {
  const z = score.map((s, a) => standing(usual, s, company.posts[a]!));
  const { surprise, posts, sharesPerPost } = company;
  const logP = (a: number): number => logPOfStanding(z[a]!, score[a]!, posts[a]!, sharesPerPost);
  const ownLogP = (a: number): number => logPOfStanding(standing(usual, surprise[a]!, posts[a]!), surprise[a]!, posts[a]!, sharesPerPost);
  const isCandidate = (a: number): boolean => posts[a]! >= POSTS_MIN && z[a]! > 0 && ownLogP(a) <= OWN_LOG_P;
  const candidates = Uint32Array.from(z, (_, a) => a).filter(isCandidate);
  const line = benjaminiHochberg(Float64Array.from(candidates, logP), settings.fdr, usual.tested);
  const named = (a: number): boolean => isCandidate(a) && logP(a) <= line;
  // Who shares nothing with anybody gives no evidence either way.
  const logE = z.map((value, a) => (posts[a]! > 0 ? logEOfScore(value, score[a]!, posts[a]!, sharesPerPost) : 0));
  const alone = Math.log(settings.fdr * ALONE_PER_FDR);
  const groups = keepMostlySure(group(companyNetwork(company, named), settings), (a) => logP(a) <= alone);
  return {
    usual,
    line: lineOf(groups, score),
    undecided: undefined,
    score,
    z,
    logE,
    flagged: Uint8Array.from(groups, (g) => Number(g !== NO_GROUP)),
    cluster: groups,
  };
}

/** Groups of which at least half of the members are sure, numbered anew in the same order. */
function keepMostlySure(groups: Int32Array, isSure: (account: number) => boolean): Int32Array {
  const balance = new Int32Array(groups.reduce((most, g) => Math.max(most, g + 1), 0));
  groups.forEach((g, a) => {
    if (g !== NO_GROUP) balance[g]! += isSure(a) ? 1 : -1;
  });
  let kept = 0;
  const number = balance.map((b) => (b >= 0 ? kept++ : NO_GROUP));
  return groups.map((g) => (g === NO_GROUP ? NO_GROUP : number[g]!));
}

/** The least score of those flagged. */
function lineOf(groups: Int32Array, score: Float64Array): number | undefined {
  const least = score.reduce((lowest, value, a) => (groups[a] === NO_GROUP ? lowest : Math.min(lowest, value)), Infinity);
  return least === Infinity ? undefined : least;
}

/** Who of some accounts is whose partner, weighted by the nats of both directions. */
function companyNetwork({ partners, nats, posts }: Company, included: (account: number) => boolean): WeightedPairs {
  const weight = new Map<number, number>();
  const n = posts.length;
  for (let a = 0; a < n; a++) {
    if (!included(a)) continue;
    for (let k = 0; k < PARTNERS; k++) {
      const b = partners[a * PARTNERS + k]!;
      if (b < 0 || !included(b)) continue;
      const pair = a < b ? a * n + b : b * n + a;
      weight.set(pair, (weight.get(pair) ?? 0) + nats[a * PARTNERS + k]!);
    }
  }
  const pairs = Float64Array.from(weight.keys()).sort();
  return {
    accounts: { size: n },
    source: Uint32Array.from(pairs, (pair) => Math.floor(pair / n)),
    target: Uint32Array.from(pairs, (pair) => pair % n),
    weight: Float64Array.from(pairs, (pair) => weight.get(pair)!),
  };
}
