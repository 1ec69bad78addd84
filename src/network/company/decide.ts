import { benjaminiHochberg } from "../../stats/benjaminiHochberg.js";
import { logNormalTail } from "../../stats/normalTail.js";
import { NO_GROUP } from "../group.js";
import { findClusters, type Clusters } from "./clusters.js";
import type { Company } from "./company.js";
import { CANDIDATE_LOG_P, judgeAll, TESTED_MIN, type Judgement } from "./judgement.js";
import type { Around, LookAround } from "./surroundings.js";
import { isTested, POSTS_MIN, standing } from "./standing.js";

export interface DecisionSettings {
  /** Part of the flagged accounts that may be innocent. */
  readonly fdr: number;
  readonly minClusterSize: number;
  readonly seed: number;
  /** Into how many classes further divisions have it that were looked at in part, and say nothing of anybody. */
  readonly quiet?: readonly number[] | undefined;
  /** Why the data can't carry a decision, if that is known beforehand. */
  readonly undecidable?: string | undefined;
}

/** What follows from the company that accounts keep; columns by account number. */
export interface Decision extends Clusters {
  /** Of each division that says what is usual, the first of them always. */
  readonly judgements: readonly Judgement[];
  /** Position in `judgements` of the one that says most of an account: its score is the one that counts. */
  readonly decidedIn: Uint8Array;
  /** As in the settings. */
  readonly quiet: readonly number[];
  /** How many divisions were looked at, those that are quiet included: p- and e-values are of the best of so many. */
  readonly divisions: number;
  /** Accounts that any division tests: Benjamini and Hochberg's line is drawn among so many. */
  readonly tested: number;
  /** ln of the largest p-value that passes Benjamini and Hochberg's line; undefined where none does. */
  readonly logPLine: number | undefined;
  /** How many accounts pass it. */
  readonly passed: number;
  /** Why nobody can be flagged, if so. */
  readonly undecided: string | undefined;
  /** Natural logarithm of the p-value, of all divisions together, a lower bound where it is too high for a candidate; 0 in an undecided run. */
  readonly logP: Float64Array;
  /** Natural logarithm. */
  readonly logE: Float64Array;
  readonly flagged: Uint8Array;
  /** What accounts would come to by the measure of those around, and ln of the p-value of that: of members of communities that stand out. */
  readonly around: ReadonlyMap<number, JudgedAround>;
}

/** An account by the measure of those around. */
export interface JudgedAround extends Around {
  /** The division, by its classes, in which it is least, and the posts that the account has there. */
  readonly classes: number;
  readonly posts: number;
  readonly logP: number;
}

/**
 * Names the accounts that stand out from the run's own public at the false discovery rate of Benjamini & Hochberg (1995),
 * and of those only the ones whose community stands out as well: one account alone coordinates with nobody.
 * @param companies of all divisions, everybody together first
 * @param lookAround at those who stand out; without it their scores are taken as they are
 */
export function decide(companies: readonly [Company, ...Company[]], settings: DecisionSettings, lookAround?: LookAround): Decision {
  const all = judgeAll(companies);
  const [first] = all;
  const reasons = [tooFew(first), settings.undecidable].filter((reason) => reason !== undefined);
  if (reasons.length > 0) return undecided(first, reasons.join(" "));
  return flag(
    all.filter((one) => tooFew(one) === undefined),
    settings,
    lookAround,
  );
}

function tooFew({ usual: { tested } }: Judgement): string | undefined {
  if (tested >= TESTED_MIN) return undefined;
  return `${tested} accounts have ${POSTS_MIN} or more posts that share something with others, and company; ${TESTED_MIN} are needed to know what is usual.`;
}

function undecided(first: Judgement, because: string): Decision {
  const n = first.score.length;
  return {
    judgements: [first],
    decidedIn: new Uint8Array(n),
    quiet: [],
    divisions: 1,
    tested: first.usual.tested,
    logPLine: undefined,
    passed: 0,
    undecided: because,
    logP: new Float64Array(n),
    logE: new Float64Array(n),
    flagged: new Uint8Array(n),
    community: new Int32Array(n).fill(NO_GROUP),
    communities: [],
    logPOfCommunities: 0,
    nats: new Float64Array(n),
    natsInside: new Float64Array(n),
    cluster: new Int32Array(n).fill(NO_GROUP),
    around: new Map(),
  };
}

/** An account's p-value is the least of its divisions', times how many they are (Bonferroni); its e-value that of the same division, by how many they are, as in the mean of them. */
function flag(judgements: readonly Judgement[], settings: DecisionSettings, lookAround: LookAround | undefined): Decision {
  const least = judgements.map(({ logP }) => logP);
  const decidedIn = Uint8Array.from(least[0]!, (_, a) => least.reduce((best, logP, i) => (logP[a]! < least[best]![a]! ? i : best), 0));
  const { quiet = [] } = settings;
  const divisions = judgements.length + quiet.length;
  const among = Math.log(divisions);
  const own = Float64Array.from(decidedIn, (i, a) => least[i]![a]!);
  const logP = own.map((value) => Math.min(0, value + among));
  const ownLogP = logP.map((value, a) => (value <= CANDIDATE_LOG_P ? Math.min(0, judgements[decidedIn[a]!]!.ownLogP(a) + among) : 0));
  const isCandidate = (a: number): boolean => logP[a]! <= CANDIDATE_LOG_P && ownLogP[a]! <= CANDIDATE_LOG_P;
  const tested = logP.filter((_, a) => judgements.some(({ company, score }) => isTested(score[a]!, company.posts[a]!))).length;
  const line = benjaminiHochberg(logP.filter((_, a) => isCandidate(a)), settings.fdr, tested);
  const passes = (a: number): boolean => isCandidate(a) && logP[a]! <= line;
  const { around, logPAround } = createAround(judgements, { logP, among }, lookAround);
  const alone = Math.log(settings.fdr / tested);
  const isSure = (a: number): boolean => passes(a) && logP[a]! <= alone && ownLogP[a]! <= line;
  const clusters = findClusters(judgements.map(({ company }) => company), { isCandidate, passes, isSure, logP: (a) => logP[a]!, logPLine: line, logPAround }, settings);
  return {
    judgements,
    decidedIn,
    ...{ quiet, divisions },
    tested,
    logPLine: line === -Infinity ? undefined : line,
    passed: logP.reduce((sum, _, a) => sum + Number(passes(a)), 0),
    undecided: undefined,
    logP,
    logE: logP.map((_, a) => judgements[decidedIn[a]!]!.logE(a) - among),
    flagged: Uint8Array.from(clusters.cluster, (c) => Number(c !== NO_GROUP)),
    around,
    ...clusters,
  };
}

/** Judges accounts by the measure of those around in each division, once somebody asks: the least p-value counts, as it does else. Of the chance of such scores nothing is asked again. */
function createAround(
  judgements: readonly Judgement[],
  { logP, among }: { readonly logP: Float64Array; readonly among: number },
  lookAround: LookAround | undefined,
): { readonly around: ReadonlyMap<number, JudgedAround>; logPAround(accounts: readonly number[]): Float64Array } {
  const around = new Map<number, JudgedAround>();
  const judgeAgain = ({ company, usual }: Judgement, accounts: readonly number[]): void => {
    lookAround?.(company, accounts).forEach((found, a) => {
      const posts = company.posts[a]!;
      const z = posts < POSTS_MIN ? 0 : standing(usual, found.score, posts);
      const judged = z > 0 ? Math.min(0, Math.max(logP[a]!, logNormalTail(z) + among)) : 0;
      if (judged < (around.get(a)?.logP ?? Infinity)) around.set(a, { ...found, classes: company.classes, posts, logP: judged });
    });
  };
  return {
    around,
    logPAround(accounts) {
      for (const judgement of judgements) judgeAgain(judgement, accounts);
      return Float64Array.from(accounts, (a) => around.get(a)?.logP ?? logP[a]!);
    },
  };
}
