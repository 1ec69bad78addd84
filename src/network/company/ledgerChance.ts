import type { LedgerChance } from "../../model/ledger.js";
import { logNormalTail } from "../../stats/normalTail.js";
import { logChanceInCrowds, logChanceInPosts } from "./chance.js";
import { PRIOR_POSTS, type Company } from "./company.js";
import type { Decision } from "./decide.js";
import { logPOfScore } from "./standing.js";

/** A function that says of an account, by number, how likely its score is without coordination, and which of the bounds says so. */
export function createLedgerChance(company: Company, decision: Decision): (account: number) => LedgerChance | undefined {
  const { usual, score, z, undecided, nats, natsInside, community, communities } = decision;
  if (undecided !== undefined) return () => undefined;
  return (account) => {
    const posts = company.posts[account]!;
    const natsOfScore = score[account]! * (posts + PRIOR_POSTS);
    const logPStanding = logNormalTail(z[account]!);
    const logPCrowds = logChanceInCrowds(company, account, natsOfScore, usual.excess);
    const logPPosts = logChanceInPosts(posts, company.sharesPerPost, natsOfScore);
    const logP = logPOfScore(company, usual, account, score[account]!);
    return {
      log10P: logP / Math.LN10,
      decidedBy: logP <= logPStanding ? "standing" : logPCrowds <= logPPosts ? "crowds" : "posts",
      log10PStanding: logPStanding / Math.LN10,
      log10PCrowds: logPCrowds / Math.LN10,
      log10PPosts: logPPosts / Math.LN10,
      nats: natsOfScore,
      log10POwn: logPOfScore(company, usual, account, company.surprise[account]!) / Math.LN10,
      companyNats: nats[account]!,
      companyNatsInside: natsInside[account]!,
      community: communities[community[account]!],
    };
  };
}
