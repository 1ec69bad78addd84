import type { Cluster } from "../../model/cluster.js";
import type { Finding } from "../../model/finding.js";
import { createNames, type Names } from "../../model/names.js";
import { roundSeconds, roundWeight } from "../format/numbers.js";
import type { LedgerLine } from "../ledgerJsonl.js";
import type { RunFileTie } from "../runJson.js";
import { comparePosts, evidenceRows, type EvidencePost, type EvidenceRow } from "./evidenceRows.js";
import { layOut, type Edge } from "./networkLayout.js";
import type { BlockNetwork, BlockPosts, FindingBlock } from "./reportData.js";
import type { ReportSource, SourceAccount, SurroundingTie } from "./reportSource.js";

/** All that a source holds of one cluster. */
export interface ClusterMaterial {
  readonly cluster: Cluster;
  readonly finding: Finding | undefined;
  readonly ties: readonly RunFileTie[];
  readonly ledgers: readonly LedgerLine[];
  /** From a member to somebody else. */
  readonly surroundings: readonly SurroundingTie[];
}

/** A picture of more is a blot; how many there are is said beside it. */
const DRAWN = { ties: 3000, outsiders: 40 };

/** Characters that are kept of what people wrote: more than posts and names have, less than it takes to make a file that nobody can open. */
const LENGTHS = { text: 5000, label: 100, object: 500 };

const HOURS_A_WEEK = 168;
const SECONDS = { hour: 3600, week: 604_800 };
/** The first of January 1970 was a Thursday: Monday came three days before. */
const MONDAY_SHIFT = 3 * 86_400;

/** @param accounts by `platform:id` */
export function findingBlock(material: ClusterMaterial, accounts: ReadonlyMap<string, SourceAccount>, citedPosts: ReportSource["citedPosts"], seed: number): FindingBlock {
  const { cluster, finding, ties, ledgers } = material;
  const rows = evidenceRows(ties, ledgers, new Set(cluster.accounts));
  const names = createNames();
  for (const account of cluster.accounts) names.intern(account);
  const posts = postsOf(rows);
  const network = networkOf(material, names, seed);
  const block = columnsOf(rows, posts, names, citedPosts);
  const engagement = finding?.engagement;
  return {
    id: cluster.id,
    accounts: accountColumns(names, cluster.accounts.length, accounts, finding),
    ...block,
    network,
    latencies: engagement ? { members: engagement.memberLatencies.map(roundSeconds), others: engagement.otherLatencies.map(roundSeconds) } : null,
    activity: finding ? { counts: finding.activity, of: "all" } : { counts: weekOf(posts), of: "evidence" },
    paths: finding?.paths ?? [],
    voice: finding?.voice ?? [],
  };
}

/** Each post once, in the order of time. */
function postsOf(rows: readonly EvidenceRow[]): readonly EvidencePost[] {
  const posts = new Map<string, EvidencePost>();
  for (const { first, second } of rows) for (const post of [first, second]) posts.set(post.id, post);
  return [...posts.values()].sort(comparePosts);
}

function columnsOf(rows: readonly EvidenceRow[], posts: readonly EvidencePost[], names: Names, citedPosts: ReportSource["citedPosts"]): Pick<FindingBlock, "posts" | "rows" | "things"> {
  const things = createNames();
  const objects: { trace: string; object: string }[] = [];
  const thingOf = ({ trace, object }: EvidenceRow): number => {
    const thing = things.intern(JSON.stringify([trace, object]));
    objects[thing] ??= { trace, object };
    return thing;
  };
  const position = new Map(posts.map(({ id }, at) => [id, at]));
  return {
    posts: postColumns(posts, names, citedPosts),
    rows: {
      first: rows.map(({ first }) => position.get(first.id)!),
      second: rows.map(({ second }) => position.get(second.id)!),
      thing: rows.map(thingOf),
      log10Chance: rows.map(({ log10Chance }) => (log10Chance === undefined ? null : Math.round(log10Chance * 100) / 100)),
    },
    things: { trace: objects.map(({ trace }) => trace), object: objects.map(({ object }) => beginningOf(object, LENGTHS.object)) },
  };
}

function postColumns(posts: readonly EvidencePost[], names: Names, citedPosts: ReportSource["citedPosts"]): BlockPosts {
  const isDeleted = ({ id }: EvidencePost): boolean => (citedPosts.get(id)?.deletedAt ?? undefined) !== undefined;
  const texts = posts.map((post) => (isDeleted(post) ? null : (citedPosts.get(post.id)?.text ?? null)));
  return {
    id: posts.map(({ id }) => id),
    account: posts.map(({ account }) => names.intern(account)),
    seconds: posts.map(({ seconds }) => (Number.isFinite(seconds) ? roundSeconds(seconds) : null)),
    text: texts.map((text) => (text === null ? null : beginningOf(text, LENGTHS.text))),
    cutFrom: texts.map((text) => (text !== null && text.length > LENGTHS.text ? text.length : null)),
    deleted: posts.map((post) => (isDeleted(post) ? 1 : 0)),
  };
}

function accountColumns(names: Names, members: number, accounts: ReadonlyMap<string, SourceAccount>, finding: Finding | undefined): FindingBlock["accounts"] {
  const key = Array.from({ length: names.size }, (_, number) => names.name(number));
  const rows = key.map((account) => accounts.get(account));
  return {
    key,
    label: rows.map((row) => (row?.label === undefined ? null : beginningOf(row.label, LENGTHS.label))),
    members,
    flagged: rows.map((row) => (row?.flagged ? 1 : 0)),
    log10EValue: rows.map((row) => (row ? roundWeight(row.log10EValue) : null)),
    role: key.map((account) => finding?.roles[account] ?? null),
  };
}

/** Cut between characters, never inside one. */
function beginningOf(text: string, length: number): string {
  if (text.length <= length) return text;
  const last = text.charCodeAt(length - 1);
  return `${text.slice(0, last >= 0xd800 && last <= 0xdbff ? length - 1 : length)}…`;
}

/** Members with all of their strongest ties, and those outside whom they are tied to most. */
function networkOf({ cluster, ties, surroundings }: ClusterMaterial, names: Names, seed: number): BlockNetwork {
  const members = new Set(cluster.accounts);
  const outsider = ({ source, target }: SurroundingTie): string => (members.has(source) ? target : source);
  const sums = new Map<string, number>();
  for (const tie of surroundings) sums.set(outsider(tie), (sums.get(outsider(tie)) ?? 0) + tie.weight);
  const shown = new Set([...sums].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, DRAWN.outsiders).map(([account]) => account));
  const drawn = [...ties, ...surroundings.filter((tie) => shown.has(outsider(tie)))].sort((a, b) => b.weight - a.weight).slice(0, DRAWN.ties);
  const nodes = createNames();
  for (const account of [...cluster.accounts, ...shown]) nodes.intern(account);
  const edges: Edge[] = drawn.map(({ source, target, weight }) => ({ source: nodes.intern(source), target: nodes.intern(target), weight: roundWeight(weight) }));
  return {
    node: Array.from({ length: nodes.size }, (_, number) => names.intern(nodes.name(number))),
    ...layOut(nodes.size, edges, seed),
    source: edges.map(({ source }) => source),
    target: edges.map(({ target }) => target),
    weight: edges.map(({ weight }) => weight),
    ties: ties.length + surroundings.length,
  };
}

/** How many posts fall into each hour of the week. */
function weekOf(posts: readonly EvidencePost[]): readonly number[] {
  const counts = new Array<number>(HOURS_A_WEEK).fill(0);
  for (const { seconds } of posts) {
    if (Number.isNaN(seconds)) continue;
    const ofWeek = (((seconds + MONDAY_SHIFT) % SECONDS.week) + SECONDS.week) % SECONDS.week;
    counts[Math.floor(ofWeek / SECONDS.hour)]!++;
  }
  return counts;
}
