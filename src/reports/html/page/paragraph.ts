import type { FindingHead } from "../reportData.js";
import { chance, count, counted, duration, utcDay } from "./figures.js";
import { inertText } from "./inert.js";
import { texts } from "./texts.js";

/** What was seen and how rare it is, in figures and plain words. */
export function paragraphOf({ accounts, flaggedAccounts, facts, log10EValue, judgement }: FindingHead): string {
  const words = texts.paragraph;
  const seen = judgement ? inertText(judgement.prose, 2000) : "";
  return [
    seen === "" ? whatTheyDid(accounts, facts) : seen,
    seen === "" && facts.memberLatencySeconds !== null && facts.otherLatencySeconds !== null ? words.latencies(duration(facts.memberLatencySeconds), duration(facts.otherLatencySeconds)) : "",
    seen === "" && log10EValue > 0 ? words.chance(chance(-log10EValue)) : "",
    flaggedAccounts < accounts ? words.notFlagged(count(flaggedAccounts), count(accounts)) : "",
    facts.fromSeconds !== null && facts.toSeconds !== null ? words.span(utcDay(facts.fromSeconds), utcDay(facts.toSeconds)) : "",
  ].filter((sentence) => sentence !== "").join(" ");
}

function whatTheyDid(accounts: number, facts: FindingHead["facts"]): string {
  const words = texts.paragraph;
  const who = counted(accounts, texts.words.account);
  if (facts.trace === null) return words.noEvidence(who);
  const { did, thing } = texts.traces[facts.trace] ?? texts.traceOther;
  const gap = facts.gapSeconds === null ? "" : words.gap(duration(facts.gapSeconds));
  return `${words.whoDidWhat(who, did, counted(facts.things, thing), count(facts.posts))}${gap}.`;
}
