import type { LedgerChance } from "../../model/ledger.js";
import { logNormalTail } from "../../stats/normalTail.js";
import { logChanceInCrowds, logChanceInPosts } from "./chance.js";
import type { Community } from "./clusters.js";
import { PRIOR_POSTS } from "./company.js";
import type { Decision, JudgedAround } from "./decide.js";
import { logPOfScore } from "./standing.js";

function describeCommunity(community: Community | undefined): LedgerChance["community"] {
  return community && { accounts: community.accounts, passed: community.passed, log10P: community.logP / Math.LN10, log10PAround: community.logPAround === undefined ? undefined : community.logPAround / Math.LN10 };
}

function describeAround(around: JudgedAround | undefined): LedgerChance["around"] {
  return around && { classes: around.classes, posts: around.posts, chances: around.chances, surprise: around.surprise, score: around.score, log10P: around.logP / Math.LN10 };
}

/** How likely the score of an account, by number, is without coordination, and which of the bounds says so. */
export function ledgerChance(decision: Decision, account: number): LedgerChance | undefined {
  const { judgements, decidedIn, divisions, undecided, around, nats, natsInside, community, communities } = decision;
  if (undecided !== undefined) return undefined;
  const { company, usual, score, z } = judgements[decidedIn[account]!]!;
  const posts = company.posts[account]!;
  const natsOfScore = score[account]! * (posts + PRIOR_POSTS);
  const logPStanding = logNormalTail(z[account]!);
  const logPCrowds = logChanceInCrowds(company, account, natsOfScore, usual.excess);
  const logPPosts = logChanceInPosts(posts, company.sharesPerPost, natsOfScore);
  const log10PAmong = (logP: number): number => Math.min(0, logP + Math.log(divisions)) / Math.LN10;
  const logP = logPOfScore(company, usual, account, score[account]!);
  return {
    log10P: log10PAmong(logP),
    decidedBy: logP <= logPStanding ? "standing" : logPCrowds <= logPPosts ? "crowds" : "posts",
    divisions,
    log10PStanding: logPStanding / Math.LN10,
    log10PCrowds: logPCrowds / Math.LN10,
    log10PPosts: logPPosts / Math.LN10,
    nats: natsOfScore,
    log10POwn: log10PAmong(logPOfScore(company, usual, account, company.surprise[account]!)),
    companyNats: nats[account]!,
    companyNatsInside: natsInside[account]!,
    around: describeAround(around.get(account)),
    community: describeCommunity(communities[community[account]!]),
  };
}
