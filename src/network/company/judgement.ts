import type { Company } from "./company.js";
import { logEOfScore, logPOfScore, measureUsual, POSTS_MIN, scoreCompany, standing, type Usual } from "./standing.js";

/** What the company that accounts keep in one division says of them. */
export interface Judgement {
  readonly company: Company;
  readonly usual: Usual;
  /** Nats a post. */
  readonly score: Float64Array;
  /** Standard deviations above what is usual. */
  readonly z: Float64Array;
  /** ln of the p-values of the scores; 0 of those who have too few posts, or are no more than usual. */
  readonly logP: Float64Array;
  /** ln of what the p-value would be if an account's own surprise were its score. */
  ownLogP(account: number): number;
  /** ln of the e-value. */
  logE(account: number): number;
}

export function judge(company: Company): Judgement {
  const { surprise, posts } = company;
  const score = scoreCompany(company);
  const usual = measureUsual(company, score);
  const z = score.map((s, a) => standing(usual, s, posts[a]!));
  const logPOf = (a: number, value: number): number => (posts[a]! >= POSTS_MIN && z[a]! > 0 ? logPOfScore(company, usual, a, value) : 0);
  return {
    company,
    usual,
    score,
    z,
    logP: score.map((value, a) => logPOf(a, value)),
    ownLogP: (a) => logPOf(a, surprise[a]!),
    // Who shares nothing with anybody gives no evidence either way.
    logE: (a) => (posts[a]! > 0 ? logEOfScore(company, usual, a, score[a]!) : 0),
  };
}
