import type { FindingHead, JudgedScore, Judgement } from "../reportData.js";
import { chance, count, counted, duration, utcDay } from "./figures.js";
import { texts } from "./texts.js";

/** What was done and how rare that is, in figures and plain words: what every card opens with. */
export function paragraphOf({ accounts, flaggedAccounts, facts, log10EValue }: FindingHead): string {
  const words = texts.paragraph;
  return [
    whatTheyDid(accounts, facts),
    log10EValue > 0 ? words.chance(chance(-log10EValue)) : "",
    flaggedAccounts < accounts ? words.notFlagged(count(flaggedAccounts), count(accounts)) : "",
    facts.fromSeconds !== null && facts.toSeconds !== null ? words.span(utcDay(facts.fromSeconds), utcDay(facts.toSeconds)) : "",
  ].filter((sentence) => sentence !== "").join(" ");
}

function whatTheyDid(accounts: number, facts: FindingHead["facts"]): string {
  const words = texts.paragraph;
  const who = counted(accounts, texts.words.account);
  if (facts.trace === null) return words.noEvidence(who);
  if (facts.trace === "repost" && facts.reposted) return `${reposted(who, facts.reposted)}${howSoon(facts)}.`;
  const { did, thing } = texts.traces[facts.trace] ?? texts.traceOther;
  return `${words.whoDidWhat(who, did, counted(facts.things, thing), count(facts.posts))}${apart(facts)}.`;
}

function reposted(who: string, { posts, accounts }: NonNullable<FindingHead["facts"]["reposted"]>): string {
  return texts.paragraph.whoReposted(who, counted(posts, texts.words.post), accounts === null ? "" : counted(accounts, texts.words.account));
}

/** Beside the public where it was counted; where nobody knows when the posts were made, how far members are apart. */
function howSoon(facts: FindingHead["facts"]): string {
  const { memberLatencySeconds: members, otherLatencySeconds: others } = facts;
  if (members === null) return apart(facts);
  return others === null ? texts.paragraph.soon(duration(members)) : texts.paragraph.soonerThan(duration(members), duration(others));
}

function apart({ gapSeconds }: FindingHead["facts"]): string {
  return gapSeconds === null ? "" : texts.paragraph.gap(duration(gapSeconds));
}

/** The score that the finding is named after, else the highest, and the likeliest innocent explanation if anything was seen of it. */
export function leadingScores({ kind, kinds, explanations }: Judgement): { readonly kind: JudgedScore | undefined; readonly explanation: JudgedScore | undefined } {
  const [explanation] = explanations;
  return { kind: kinds.find(({ name }) => name === kind) ?? kinds[0], explanation: (explanation?.value ?? 0) > 0 ? explanation : undefined };
}
