import type { FindingsFileEntry, LedgerLine } from "../reports/index.js";
import { printable } from "./printable.js";
import { grouped, quantity } from "./quantity.js";
import type { ResultsHead } from "./readResults.js";

/** Others within a day that make a thing news. */
const CROWDED = 20;

/** Whoever owns accounts openly needs no other explanation. */
const COMMON_OWNERSHIP = "common-ownership";

/** What isn't held against accounts, in sentences: of one ledger, or of all of a cluster. */
export function discounts(ledgers: readonly LedgerLine[], { settings }: ResultsHead, finding: FindingsFileEntry | undefined): string[] {
  const entries = ledgers.flatMap((ledger) => ledger.entries);
  const passedOver = entries.reduce((sum, one) => sum + one.passedOver.length + one.passedOverMore, 0);
  const crowded = entries.filter(({ crowd }) => crowd >= CROWDED).length;
  const busy = ledgers.reduce((sum, { busyShares }) => sum + busyShares, 0);
  const habits = Array.isArray(settings.habits) ? settings.habits.filter((trace) => typeof trace === "string") : [];
  return [
    "The same session: company was chosen in other hours than those in which meeting it counts.",
    `Several things in one post: the most surprising counts (${grouped(passedOver)} passed over in the posts above).`,
    `Breaking news: a meeting counts by how many others shared the same as close or closer (${grouped(crowded)} of the posts above had ${CROWDED} or more others within a day).`,
    `Busy crowds: where more than fifty shared a thing at one distance in time, nobody counts as met (${quantity(busy, "share")} of all that it rests on).`,
    ...(habits.length > 0 ? [`Habits: of a ${habits.map((trace) => printable(trace)).join(", ")} only each account's first share counts; of anything else the first a day.`] : []),
    "A post that several accounts carry as one is no meeting.",
    `A declared common owner: not discounted from the numbers, since the posts don't say who owns an account. ${declaredOwner(finding)}`,
  ];
}

function declaredOwner(finding: FindingsFileEntry | undefined): string {
  const score = finding?.explanations.find(({ name }) => name === COMMON_OWNERSHIP);
  if (!score || score.value === null) return "Look at the profiles.";
  return `What the profiles declare was looked for apart: ${Math.round(100 * score.value)} of 100. ${printable(score.seen)}`;
}

/** Innocent explanations that were looked for, the best first. */
export function explanations({ explanations: found }: FindingsFileEntry): string[] {
  return found.map(({ name, value, seen }) => `${printable(name)} (${value === null ? "the data can't say" : `${Math.round(100 * value)} of 100`}): ${printable(seen)}`);
}

/** What would refute that accounts are coordinated, in sentences. */
export function refutations(finding: FindingsFileEntry | undefined): string[] {
  return [...new Set([...REFUTATIONS, ...(finding?.refutedBy.map((text) => printable(text)) ?? [])])];
}

const REFUTATIONS = [
  "The same accounts meeting as closely on things that they all follow anyway: one feed, one alert, one leader whom they repeat.",
  "A common owner who says so: a newsroom, a club, bots that declare themselves.",
  "A time zone, a shift or a schedule that brings them together.",
  "An export collected around these accounts, in which nobody else is the usual public.",
];
