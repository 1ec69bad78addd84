import { usualScore } from "../network/company/standing.js";
import type { FindingsFileEntry, LedgerFileEntry, LedgerFileMember, LedgerLine, RunFileCluster } from "../reports/index.js";
import { decidedBy, describeChance, describeClasses, describeCrowds, divisionOf, inShort, probability, short } from "./describeChance.js";
import { discounts, explanations, refutations } from "./describeDoubts.js";
import { printable } from "./printable.js";
import { quantity } from "./quantity.js";
import type { ResultRow, ResultsHead } from "./readResults.js";

/** Texts out of somebody's data are cut to this length. */
const NAME_LENGTH = 80;

/** A ledger that lists at most so many posts; the others are counted in `rest`. */
export function cutLedger(ledger: LedgerLine, most: number): LedgerLine {
  const { entries, rest } = ledger;
  if (entries.length <= most) return ledger;
  const cut = entries.slice(most);
  const cutAt = (quarter: number, rank: number): number => cut.reduce((sum, entry) => sum + (entry.quarter === quarter ? (entry.others[rank - 1] ?? 0) : 0), 0);
  const crowds = ledger.crowds.map((crowd) => ({ ...crowd, unlisted: crowd.unlisted + cutAt(crowd.quarter, crowd.rank) }));
  return { ...ledger, crowds, entries: entries.slice(0, most), rest: { posts: rest.posts + cut.length, nats: rest.nats + cut.reduce((sum, { nats }) => sum + nats, 0) } };
}

/** Why an account is flagged, or isn't, for people. */
export function describeAccount(row: ResultRow, ledger: LedgerLine | undefined, head: ResultsHead, finding?: FindingsFileEntry): string {
  const { clusterId, coordination, log10EValue } = row;
  const cluster = head.clusters.find(({ id }) => id === clusterId);
  const place = cluster ? ` in cluster ${cluster.id} with ${quantity(cluster.accounts.length - 1, "other")}` : "";
  const standing = `  coordination ${short(coordination)}, log10 of the e-value ${short(log10EValue)}`;
  if (!ledger) return lines([`${name(row.account)}: ${row.flagged ? "" : "not "}flagged${place && `,${place}`}`, standing, ...whyNot(row, cluster, head)]);
  return lines([
    `${name(row.account)}: flagged,${place || " in no cluster"}`,
    ...inShort(ledger, head.evidence),
    ...describeClasses(ledger),
    standing,
    ...describeScore(ledger, head),
    "",
    "How likely that is without coordination",
    ...describeChance(ledger, head.evidence, head.settings.fdr).map(bullet),
    "",
    "Whom its posts met, by place in line",
    ...describeCrowds(ledger, head.evidence),
    "",
    "Posts that count most",
    ...ledger.entries.flatMap((entry, i) => describeEntry(entry, i + 1, ledger)),
    ...describeRest(ledger),
    ...doubts([ledger], head, finding),
  ]);
}

function doubts(ledgers: readonly LedgerLine[], head: ResultsHead, finding: FindingsFileEntry | undefined): string[] {
  const otherwise = finding ? ["", "What else explains it", ...explanations(finding).map(bullet)] : [];
  return ["", "What was discounted", ...discounts(ledgers, head, finding).map(bullet), ...describeCautions(head), ...otherwise, "", "What would refute it", ...refutations(finding).map(bullet)];
}

function describeCautions({ cautions }: ResultsHead): string[] {
  return cautions.length === 0 ? [] : ["", "What about the data makes it less sure", ...cautions.map(({ meaning }) => bullet(printable(meaning)))];
}

/** Why a cluster is flagged, or isn't: each member on a line, with its posts that count most. */
export function describeClusterLedgers(cluster: RunFileCluster, ledgers: readonly LedgerLine[], head: ResultsHead, finding?: FindingsFileEntry): string {
  const top = cluster.topObjects[0];
  const shared = top ? [`  most share ${printable(top.trace)} ${name(top.object)}: ${quantity(top.members, "member")} of ${quantity(top.sharers, "sharer")}`] : [];
  const standing = `  coordination ${short(cluster.coordination)}, log10 of the e-value ${short(cluster.log10EValue)}`;
  const title = `Cluster ${printable(cluster.id)}: ${cluster.flagged ? "flagged" : "not flagged"}, ${quantity(cluster.accounts.length, "account")}`;
  if (!cluster.flagged) return lines([title, standing, ...shared, ...whyNot({ flagged: false }, cluster, head)]);
  return lines([
    title,
    standing,
    ...shared,
    ...usualOf(ledgers, head),
    "  The cluster's e-value is the mean of its members'; each member is flagged by evidence of its own.",
    ...new Set(ledgers.flatMap(describeClasses)),
    "",
    ...ledgers.flatMap((ledger) => [
      `${name(ledger.account)}: score ${short(ledger.score)}, ${short(ledger.z)} standard deviations above what is usual; ${quantity(ledger.posts, "post")}`,
      `  p = ${probability(ledger.chance.log10P)}, by ${decidedBy(ledger)}; log10 of the e-value ${short(ledger.log10EValue)}`,
      ...inShort(ledger, head.evidence).slice(0, 1),
      ...ledger.entries.map((entry) => `  ${entry.time ?? "no time"}  post ${name(entry.post)}: ${describeMeeting(entry, ledger)}`),
    ]),
    ...doubts(ledgers, head, finding),
    "One account in full: lockstep explain RUN_DIR --account platform:id",
  ]);
}

function whyNot({ flagged }: Pick<ResultRow, "flagged">, cluster: RunFileCluster | undefined, head: ResultsHead): string[] {
  if (flagged) return ["  It is flagged, but ledger.jsonl has no line for it: is the file whole?"];
  const { undecided } = head.evidence;
  if (undecided !== null) return [`  The run is undecided, so that nobody is flagged: ${undecided}`, ...describeCautions(head)];
  return [
    cluster ? "  The cluster is made of ties, which chance, news and friends may explain: no evidence names it." : "  Nothing that it shares brings it together with others more closely than is usual, or with too few, or with accounts most of which don't stand out.",
    ...usual({ classes: 1 }, head),
    "  Ledgers are written for flagged accounts only; run.ledger(account) of the library has everybody's.",
    ...describeCautions(head),
  ];
}

/** What is usual in the divisions that some ledgers are about, each once. */
function usualOf(ledgers: readonly LedgerLine[], head: ResultsHead): string[] {
  const known = ledgers.length > 0 ? ledgers : [{ classes: 1 }];
  return [...new Set(known.flatMap((ledger) => usual(ledger, head)))];
}

/** An example of an account that does much. */
const MANY_POSTS = 100;

function usual(ledger: Pick<LedgerLine, "classes">, { evidence, settings }: ResultsHead): string[] {
  const { tested, usualMedian, usualScale, usualLevel, usualSlope } = divisionOf(ledger, evidence);
  const ofActive = usualScore({ median: usualMedian, level: usualLevel, slope: usualSlope }, MANY_POSTS);
  const active = ofActive > usualMedian ? `; ${short(ofActive)} is usual of accounts with ${MANY_POSTS} posts` : "";
  const { log10PLine } = evidence;
  return [
    `  Usual in this run${ledger.classes === 1 ? "" : ` within a class of ${ledger.classes}`}: ${short(usualMedian)} nats a post (median of ${quantity(tested, "account")}; standard deviation ${short(usualScale)}${active}). Nats measure surprise: each one more is 2.7 times rarer.`,
    log10PLine === null ? "  Nobody stands out." : `  Flagged are p-values of ${probability(log10PLine)} and less: ${short(Number(settings.fdr) * 100)}% of the flagged may be innocent on average (fdr).`,
  ];
}

function describeScore(ledger: LedgerLine, head: ResultsHead): string[] {
  const { score, z, surprise, partners, posts } = ledger;
  const best = partners.map((partner) => partner.surprise).sort((a, b) => b - a).slice(0, 5);
  const around = best.reduce((sum, value) => sum + value, 0) / 5;
  return [
    `  Score ${short(score)} nats a post, ${short(z)} standard deviations above what is usual.`,
    ...usual(ledger, head),
    `  The score is half its own surprise (${short(surprise)} over ${quantity(posts, "post")} and two blank ones) and half that of its five best partners (mean ${short(around)}).`,
    "",
    "Company that it keeps",
    ...partners.map(({ account, nats, surprise: own }) => `  ${name(account)}: ${short(nats)} nats over all meetings; its own surprise ${short(own)}`),
  ];
}

function describeEntry(entry: LedgerFileEntry, number: number, ledger: LedgerLine): string[] {
  const { post, time, members, passedOver, passedOverMore, trace, object } = entry;
  return [
    `${number}. ${time ?? "no time"}  post ${name(post)} shares ${printable(trace)} ${name(object)}`,
    `   ${describeMeeting(entry, ledger)}`,
    ...members.map((member) => `     ${describeMember(member, time)}`),
    ...(passedOver.length > 0 ? [`   passed over in the same post: ${passedOver.map((one) => `${printable(one.trace)} ${name(one.object)} (${short(one.nats)})`).join(", ")}${passedOverMore > 0 ? ` and ${passedOverMore} more` : ""}`] : []),
  ];
}

function describeMeeting({ met, rank, expected, nats, quarter, members }: LedgerFileEntry, { circles, classes }: LedgerLine): string {
  const ofClass = classes === 1 ? "" : " of its class";
  const closest = rank === 1 ? `as the one${ofClass} who shared it closest in time` : `among the ${rank}${ofClass} who shared it closest in time`;
  const others = new Set(members.map(({ account }) => account)).size;
  return `met ${others} of the ${circles[quarter]!.accounts.length} others${met > others ? `, ${met} times,` : ""} ${closest}; by chance: ${short(expected)} (${short(nats)} nats)`;
}

function describeMember({ account, post, time, gapSeconds, rank, tied }: LedgerFileMember, own: string | null): string {
  const when = gapSeconds === 0 ? "at the same time" : `${gap(gapSeconds)} ${(time ?? "") < (own ?? "") ? "earlier" : "later"}`;
  return `${time ?? "no time"}  ${name(account)}, post ${name(post)}: ${when}, place ${rank}${tied > 1 ? ` with ${tied} at this distance` : ""}`;
}

function gap(seconds: number): string {
  if (seconds < 120) return `${short(seconds)} s`;
  return seconds < 7200 ? `${short(seconds / 60)} min` : `${short(seconds / 3600)} h`;
}

function describeRest({ entries, rest, postsAlone }: LedgerLine): string[] {
  const alone = `  ${quantity(postsAlone, "post")} met nobody of its company and ${postsAlone === 1 ? "counts" : "count"} 0.`;
  if (rest.posts === 0) return [alone];
  return [`  … and ${quantity(rest.posts, "post")} more with ${short(rest.nats)} nats together${entries.length > 0 ? `, none above ${short(entries.at(-1)!.nats)}` : ""}.`, alone];
}

function name(text: string): string {
  return printable(text, NAME_LENGTH);
}

function bullet(text: string): string {
  return `- ${text}`;
}

function lines(all: readonly string[]): string {
  return `${all.join("\n")}\n`;
}
