import { usualScore } from "../network/company/standing.js";
import type { LedgerLine } from "../reports/index.js";
import { grouped, quantity } from "./quantity.js";
import type { ResultsHead } from "./readResults.js";

type Evidence = ResultsHead["evidence"];
type Around = NonNullable<LedgerLine["chance"]["around"]>;
type Community = NonNullable<LedgerLine["chance"]["community"]>;

/** What is usual in the division that a ledger is about. */
export function divisionOf({ classes }: Pick<LedgerLine, "classes">, { divisions }: Evidence): Evidence["divisions"][number] {
  return divisions.find((division) => division.classes === classes) ?? divisions[0]!;
}

/** Who the others are that a ledger tells of, where that isn't everybody. */
export function describeClasses({ classes }: Pick<LedgerLine, "classes">): string[] {
  if (classes === 1) return [];
  return [
    `  Told among its class: accounts are divided into ${grouped(classes)} by a hash of their names, and others means those of its own, since whom one of a large group meets among everybody is somebody else each time.`,
  ];
}

/** What an accusation comes down to, in two sentences without statistics. */
export function inShort(ledger: LedgerLine, evidence: Evidence): string[] {
  const { crowds, circles, chance } = ledger;
  const { usualExcess } = divisionOf(ledger, evidence);
  const { tested } = evidence;
  const sum = (of: (crowd: LedgerLine["crowds"][number]) => number): number => crowds.reduce((total, crowd) => total + of(crowd), 0);
  const company = new Set(circles.flatMap(({ accounts }) => accounts)).size;
  const blind = sum(({ expected }) => expected);
  return [
    `  In short: of the ${quantity(sum(({ others }) => others), "other")} who shared the same things closest in time to it, ${grouped(sum(({ met }) => met))} were of the ${quantity(company, "account")} that it was expected to meet, ` +
      `named from what they did in other hours. Blind chance would make that ${short(blind)}; the interests that people here have in common, ${short(blind * usualExcess)}.`,
    `  By this run's reckoning about ${oneIn(chance.log10P)} accounts that don't coordinate would score as high; of the ${grouped(tested)} that were tested, ${short(tested * 10 ** chance.log10P)}.`,
  ];
}

/** Which of the three decided, in words that follow "decided by". */
export function decidedBy({ chance }: Pick<LedgerLine, "chance">): string {
  return { standing: "what is usual in this run", crowds: "whom its posts met", posts: "how many posts it has" }[chance.decidedBy];
}

/** How a p-value comes about: the three that have to agree, the run's line, and what else is asked of a flagged account. */
export function describeChance(ledger: LedgerLine, evidence: Evidence, fdr: unknown): string[] {
  const { chance, score, z, posts } = ledger;
  const { usualMedian, usualScale, usualLevel, usualSlope, usualExcess, sharesPerPost } = divisionOf(ledger, evidence);
  const { tested, passed, log10PLine, log10POfCommunities } = evidence;
  const { log10P, divisions, log10PStanding, log10PCrowds, log10PPosts, nats, log10POwn, companyNats, companyNatsInside, around, community } = chance;
  const usual = usualScore({ median: usualMedian, level: usualLevel, slope: usualSlope }, posts);
  const floor = 1 / Math.sqrt(posts + 2);
  const spread = floor > usualScale ? `${short(floor)}, what chance alone leaves over ${quantity(posts, "post")}` : `${short(usualScale)}, this public's spread`;
  const line = log10PLine === null ? [] : [`The run flags p-values of ${probability(log10PLine)} and less, which ${grouped(passed)} of ${quantity(tested, "tested account")} have: so many that ${short(Number(fdr) * 100)}% of them may be innocent (fdr).`];
  const inside = companyNats > 0 ? companyNatsInside / companyNats : 0;
  return [
    `Held against this run's public: ${short(score)} is ${short(z)} standard deviations above the usual ${short(usual)}${usual > usualMedian ? " of accounts with as many posts" : ""} (one is ${spread}). p = ${probability(log10PStanding)}.`,
    `Given whom its posts met, at ${short(usualExcess)} times blind chance: ${short(nats)} nats in all (score × ${quantity(posts, "post")} and two blank ones). p = ${probability(log10PCrowds)}.`,
    `Given only how many posts it has, with ${short(sharesPerPost)} things each on average, whomever they met: p = ${probability(log10PPosts)}.`,
    `What speaks least against it counts: the larger of the first and twice the smaller of the other two${divisions > 1 ? `; times ${divisions}, since accounts were looked at in so many divisions and the best one counts${describeQuiet(evidence)}` : ""}. p = ${probability(log10P)}, by ${decidedBy({ chance })}.`,
    ...line,
    `On its own surprise alone, without its partners': p = ${probability(log10POwn)}; no more than 0.05 is let pass.`,
    ...(around ? [`By the measure of those around it${divisionOfAround(around, ledger)}, whom it meets besides its company: they meet that company with a chance of up to ${short(Math.max(...around.chances))} a meeting, which leaves a score of ${short(around.score)}. p = ${probability(around.log10P)}.`] : []),
    ...(community ? [describeCommunity(community, inside, log10POfCommunities, fdr)] : []),
  ];
}

/** What divisions were looked at in part only. */
function describeQuiet({ divisionsLeftOut }: Evidence): string {
  return divisionsLeftOut.length === 0 ? "" : ` (that into ${divisionsLeftOut.join(" and that into ")} classes only in part: nobody stands out in a fourth of it)`;
}

/** Named only if it isn't the one that all else is about. */
function divisionOfAround({ classes }: Around, ledger: LedgerLine): string {
  if (classes === ledger.classes) return "";
  return classes === 1 ? ", among everybody together" : `, among its class of ${classes}`;
}

function describeCommunity({ accounts, passed, log10P, log10PAround }: Community, inside: number, log10POfCommunities: number | null | undefined, fdr: unknown): string {
  const around = log10PAround === undefined ? "" : `, and ${probability(log10PAround)} by the measure of those around (${short(Number(fdr))} is let pass)`;
  return `It is of a community of ${quantity(accounts, "account")} that stand out at all, of which ${grouped(passed)} are below the run's line, with p = ${probability(log10P)} in the middle (the median; ${probability(log10POfCommunities ?? 0)} is let pass, by the number of communities)${around}; of the company that it keeps ${short(100 * inside)}% (in nats) is in there. Half has to be in either, unless it would pass if nobody else did.`;
}

const ORDINALS = ["first", "second", "third", "fourth"];

/** A table: place by place whom it met, and whom chance would bring. */
export function describeCrowds(ledger: LedgerLine, evidence: Evidence): string[] {
  const { crowds, circles, shares } = ledger;
  const { usualExcess } = divisionOf(ledger, evidence);
  return circles.flatMap(({ accounts, shares: ofCircle }, quarter) => {
    const places = crowds.filter((crowd) => crowd.quarter === quarter);
    if (places.length === 0) return [];
    return [
      `  In the ${ORDINALS[quarter]} quarter of hours its company is ${quantity(accounts.length, "account")} with ${grouped(ofCircle)} of ${quantity(Math.round(shares), "share")}, named from the other three.`,
      ...places.map(
        ({ rank, others, met, expected, nats }) =>
          `    place ${rank}${rank === 8 ? " or later" : ""}: met ${quantity(others, "other")}, ${grouped(met)} of its company; by blind chance ${short(expected)}, as usual here ${short(expected * usualExcess)} (${short(nats)} nats each)`,
      ),
    ];
  });
}

/** `1 in 77,400`, or a power of ten where nobody could read the number. */
function oneIn(log10P: number): string {
  return log10P > -9 ? `1 in ${grouped(Number((10 ** -log10P).toPrecision(3)))}` : `1 in 10^${Math.floor(-log10P)}`;
}

/** Three digits; a power of ten where numbers end. */
export function probability(log10P: number): string {
  return log10P > -300 ? short(10 ** log10P) : `10^${log10P.toFixed(0)}`;
}

/** Three digits that count. */
export function short(value: number): string {
  return String(Number(value.toPrecision(3)));
}
