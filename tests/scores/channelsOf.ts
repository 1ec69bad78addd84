import type { Score, ScoreValue } from "../../src/model/score.js";
import { scoreCase, type ScoreCase } from "../../src/testing/scoreKit.js";

/** What a score makes of the case whose name begins so, and its channels by name. */
export function channelsOf(score: Score, cases: readonly ScoreCase[], begin: string): { readonly value: ScoreValue; readonly of: Readonly<Record<string, number | undefined>> } {
  const one = cases.find((known) => known.case.startsWith(begin));
  if (!one) throw new Error(`No case begins with "${begin}".`);
  const value = scoreCase(score, one);
  return { value, of: Object.fromEntries(value.channels.map((channel) => [channel.name, channel.value])) };
}
