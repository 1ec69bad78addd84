import type { LedgerChance } from "../../model/ledger.js";
import { logNormalTail } from "../../stats/normalTail.js";
import { logChanceInCrowds, logChanceInPosts } from "./chance.js";
import { PARTNERS } from "./chooser.js";
import { PRIOR_POSTS, type Company } from "./company.js";
import type { Decision } from "./decide.js";
import { logPOfScore } from "./standing.js";

/** A function that says of an account, by number, how likely its score is without coordination, and which of the bounds says so. */
export function createLedgerChance(company: Company, decision: Decision): (account: number) => LedgerChance | undefined {
  const { usual, score, z, undecided } = decision;
  if (undecided !== undefined) return () => undefined;
  const nats = companyNats(company, decision.kept);
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
      companyNats: nats.all[account]!,
      companyNatsAmong: nats.among[account]!,
    };
  };
}

/** Nats between each account and its partners, and those whose partner it is: all of them, and those with accounts that are kept. */
function companyNats({ partners, nats, posts }: Company, kept: Uint8Array): { readonly all: Float64Array; readonly among: Float64Array } {
  const all = new Float64Array(posts.length);
  const among = new Float64Array(posts.length);
  partners.forEach((b, at) => {
    if (b < 0) return;
    const a = Math.floor(at / PARTNERS);
    all[a]! += nats[at]!;
    all[b]! += nats[at]!;
    if (kept[b] === 1) among[a]! += nats[at]!;
    if (kept[a] === 1) among[b]! += nats[at]!;
  });
  return { all, among };
}
