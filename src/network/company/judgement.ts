import { benjaminiHochberg } from "../../stats/benjaminiHochberg.js";
import { logNormalTail } from "../../stats/normalTail.js";
import type { Company } from "./company.js";
import { logEOfScore, logPOfScore, measureUsual, POSTS_MIN, scoreCompany, standing, type Usual } from "./standing.js";

/** An account stands out at all by a score, and by evidence of its own, that one in twenty of the public would have: its partners' alone doesn't count. */
export const CANDIDATE_LOG_P = Math.log(0.05);

/** What the company that accounts keep in one division says of them. */
export interface Judgement {
  readonly company: Company;
  readonly usual: Usual;
  /** Nats a post. */
  readonly score: Float64Array;
  /** Standard deviations above what is usual. */
  readonly z: Float64Array;
  /** ln of the p-values of the scores, of those above {@link CANDIDATE_LOG_P} a lower bound; 0 of those who have too few posts, or are no more than usual. */
  readonly logP: Float64Array;
  /** ln of what the p-value would be if an account's own surprise were its score. */
  ownLogP(account: number): number;
  /** ln of the e-value. */
  logE(account: number): number;
}

/** @param slope of what is usual by activity; without it that of this division */
export function judge(company: Company, slope?: number): Judgement {
  const { surprise, posts } = company;
  const score = scoreCompany(company);
  const usual = measureUsual(company, score, slope);
  const z = score.map((s, a) => standing(usual, s, posts[a]!));
  const isJudged = (a: number): boolean => posts[a]! >= POSTS_MIN && z[a]! > 0;
  return {
    company,
    usual,
    score,
    z,
    logP: score.map((value, a) => {
      if (!isJudged(a)) return 0;
      const logPStanding = logNormalTail(z[a]!);
      // What chance allows takes a search, and would make larger what is large enough already.
      return logPStanding > CANDIDATE_LOG_P ? logPStanding : logPOfScore(company, usual, a, value);
    }),
    ownLogP: (a) => (isJudged(a) ? logPOfScore(company, usual, a, surprise[a]!) : 0),
    // Who shares nothing with anybody gives no evidence either way.
    logE: (a) => (posts[a]! > 0 ? logEOfScore(company, usual, a, score[a]!) : 0),
  };
}

/** Below this many accounts with enough posts nobody knows what is usual. */
export const TESTED_MIN = 200;

/** Half of those who stand out may do so by chance. */
const QUIET_FDR = 0.5;

/**
 * Judges all divisions. What is usual by activity is measured among everybody: habits of active people are the same there, and a campaign of hundreds, which classes show, is nothing unusual.
 * @param companies everybody together first
 */
export function judgeAll([together, ...further]: readonly [Company, ...Company[]]): readonly [Judgement, ...Judgement[]] {
  const first = judge(together);
  return [first, ...further.map((company) => judge(company, first.usual.slope))];
}

/**
 * Whether nobody stands out of a part of a division, not even by a line far below that of an accusation.
 * @param divisions how many there are: a p-value is that of the best of them
 * @param slope as for {@link judge}
 */
export function isQuiet(company: Company, divisions: number, slope?: number): boolean {
  const { usual, logP, ownLogP } = judge(company, slope);
  const among = Math.log(divisions);
  const standOut = logP.map((value) => value + among).filter((value, a) => value <= CANDIDATE_LOG_P && ownLogP(a) + among <= CANDIDATE_LOG_P);
  return usual.tested >= TESTED_MIN && benjaminiHochberg(standOut, QUIET_FDR, usual.tested) === -Infinity;
}
