import { benjaminiHochberg } from "../../stats/benjaminiHochberg.js";
import { group, NO_GROUP, type WeightedPairs } from "../group.js";
import { PARTNERS } from "./chooser.js";
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
export interface Decision {
  readonly usual: Usual;
  /** Least score of a flagged account; undefined if none is. */
  readonly line: number | undefined;
  /** ln of the largest p-value that passes Benjamini and Hochberg's line; undefined where none does. */
  readonly logPLine: number | undefined;
  /** How many accounts pass it. */
  readonly passed: number;
  /** 1 for those of them that keep company among themselves. */
  readonly kept: Uint8Array;
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
 * Names the accounts that stand out from the run's own public at the false discovery rate of Benjamini & Hochberg (1995),
 * and of those only the ones that keep company among themselves, in groups: one account alone coordinates with nobody.
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
    kept: new Uint8Array(n),
    undecided: because,
    score,
    z: new Float64Array(n),
    logE: new Float64Array(n),
    flagged: new Uint8Array(n),
    cluster: new Int32Array(n).fill(NO_GROUP),
  };
}

function judge(company: Company, score: Float64Array, usual: Usual, settings: DecisionSettings): Decision {
  const z = score.map((s, a) => standing(usual, s, company.posts[a]!));
  const { surprise, posts } = company;
  const logP = (a: number): number => logPOfScore(company, usual, a, score[a]!);
  const ownLogP = (a: number): number => logPOfScore(company, usual, a, surprise[a]!);
  const isCandidate = (a: number): boolean => posts[a]! >= POSTS_MIN && z[a]! > 0 && ownLogP(a) <= OWN_LOG_P;
  const candidates = Uint32Array.from(z, (_, a) => a).filter(isCandidate);
  const line = benjaminiHochberg(Float64Array.from(candidates, logP), settings.fdr, usual.tested);
  const passes = Uint8Array.from(z, (_, a) => Number(isCandidate(a) && logP(a) <= line));
  const alone = Math.log(settings.fdr / usual.tested);
  const kept = keepAmongThemselves(passes, company, (a) => logP(a) <= alone);
  // Who shares nothing with anybody gives no evidence either way.
  const logE = score.map((value, a) => (posts[a]! > 0 ? logEOfScore(company, usual, a, value) : 0));
  const groups = group(companyNetwork(company, (a) => kept[a] === 1), settings);
  return {
    usual,
    line: lineOf(groups, score),
    logPLine: line === -Infinity ? undefined : line,
    passed: passes.reduce((sum, pass) => sum + pass, 0),
    kept,
    undecided: undefined,
    score,
    z,
    logE,
    flagged: Uint8Array.from(groups, (g) => Number(g !== NO_GROUP)),
    cluster: groups,
  };
}

/**
 * Of accounts that `pass` those that keep company among themselves: at least half of the nats between an account and its
 * partners, and those whose partner it is, lie with others who pass, until that holds of all who are left. In a campaign it
 * does; whoever stands out of a crowd of fans keeps company with fans who don't. The line of Benjamini & Hochberg alone
 * would not do: the larger a campaign, the weaker the company that it names besides. So those who would be named if nobody
 * else were are `isSure`, and stay.
 */
export function keepAmongThemselves(passes: Uint8Array, { partners, nats }: Pick<Company, "partners" | "nats">, isSure: (account: number) => boolean): Uint8Array {
  const kept = passes.slice();
  for (let dropped = true; dropped; ) {
    const balance = new Float64Array(kept.length);
    partners.forEach((b, at) => {
      if (b < 0) return;
      const a = Math.floor(at / PARTNERS);
      const among = kept[a] === 1 && kept[b] === 1 ? nats[at]! : -nats[at]!;
      balance[a]! += among;
      balance[b]! += among;
    });
    dropped = false;
    balance.forEach((sum, a) => {
      if (kept[a] === 0 || sum >= 0 || isSure(a)) return;
      kept[a] = 0;
      dropped = true;
    });
  }
  return kept;
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
