import { entropy } from "../../stats/entropy.js";
import type { ScoreContext } from "../../model/score.js";
import { membersLeast } from "../sightings/joint.js";
import type { Sighting } from "../sightings/sighting.js";
import type { Seen } from "../sightings/watch.js";
import { collect, count } from "./tally.js";

/** A member's repost, quote or answer of somebody outside. */
export type ActOnOthers = Sighting & { readonly actedOn: number };

/** Members' acts on posts that aren't members'. */
export function actsOnOthers({ own }: Seen, { members }: ScoreContext): readonly ActOnOthers[] {
  return own.filter((sighting) => isActOnOthers(sighting, members));
}

export function isActOnOthers(sighting: Sighting, members: ScoreContext["members"]): sighting is ActOnOthers {
  return sighting.actedOn !== undefined && !(sighting.target !== undefined && members.has(sighting.target));
}

/** Seconds from a post to its repost, by members and by others, of posts that both repost; ascending. */
export interface Latencies {
  readonly members: Float64Array;
  readonly others: Float64Array;
}

/** A post that members reposted: its time, or that of its first repost where the data lacks it. */
interface Reposted {
  seconds: number;
  known: boolean;
}

/**
 * Of the posts that members reposted and whose time is known. Where the data lacks the original the first repost stands in for it, and isn't
 * counted: a delay after a common beginning still tells the fast from the slow.
 */
export function repostLatencies({ own, others }: Seen): Latencies {
  const reposted = new Map<number, Reposted>();
  for (const { act, actedOn } of own) if (act === "repost" && !reposted.has(actedOn!)) reposted.set(actedOn!, { seconds: Infinity, known: false });
  for (const side of [own, others]) {
    for (const { post, seconds } of side) {
      const original = reposted.get(post);
      if (!original) continue;
      original.seconds = seconds;
      original.known = true;
    }
  }
  const repostsOf = (side: readonly Sighting[]): readonly Repost[] => {
    const found: Repost[] = [];
    for (const { act, actedOn, seconds } of side) {
      const original = act === "repost" ? reposted.get(actedOn!) : undefined;
      if (!original) continue;
      if (!original.known) original.seconds = Math.min(original.seconds, seconds);
      found.push({ original, seconds });
    }
    return found;
  };
  const [members, public_] = [repostsOf(own), repostsOf(others)];
  return { members: latenciesOf(members), others: latenciesOf(public_) };
}

interface Repost {
  readonly original: Reposted;
  readonly seconds: number;
}

function latenciesOf(reposts: readonly Repost[]): Float64Array {
  const latencies = new Float64Array(reposts.length);
  let found = 0;
  for (const { original, seconds } of reposts) {
    const latency = seconds - original.seconds;
    if (latency > 0 || (latency === 0 && original.known)) latencies[found++] = latency;
  }
  return latencies.subarray(0, found).sort();
}

/** Posts that several members reposted, and how many accounts wrote them; undefined where the data doesn't hold all of these posts. */
export interface JointReposts {
  readonly posts: number;
  readonly accounts: number | undefined;
}

export function jointReposts(reposts: readonly ActOnOthers[], context: Pick<ScoreContext, "members">): JointReposts {
  const reposters = new Map<number, { readonly accounts: Set<string>; author: string | undefined }>();
  for (const { actedOn, account, target } of reposts) {
    const known = reposters.get(actedOn);
    if (known) {
      known.accounts.add(account);
      known.author = target;
    } else reposters.set(actedOn, { accounts: new Set([account]), author: target });
  }
  const authors = [...reposters.values()].filter(({ accounts }) => accounts.size >= membersLeast(context)).map(({ author }) => author);
  const isKnown = authors.every((author) => author !== undefined);
  return { posts: authors.length, accounts: isKnown ? new Set(authors).size : undefined };
}

/** How many accounts it would be if all were served alike: the exponential of the entropy (Hill's number of order 1). */
export function effectiveNumber(counts: ReadonlyMap<unknown, number>): number {
  return Math.exp(entropy(counts.values()));
}

/**
 * How much the time of a post tells whose it is: the mutual information of target and time slice over the entropy of targets, less its expected
 * value by chance (Miller & Madow 1955). Near 1 where one account is served after the other, 0 where all are served all the time.
 * Each post acted on counts once; NaN if there are fewer than two targets or few posts.
 */
export function turnoverOf(acts: readonly ActOnOthers[]): number {
  const first = new Map<number, { readonly target: string; readonly seconds: number }>();
  for (const { actedOn, target, seconds } of acts) if (target !== undefined && !first.has(actedOn)) first.set(actedOn, { target, seconds });
  const posts = new Map<string, number>();
  for (const { target } of first.values()) count(posts, target);
  const main = new Set([...posts].filter(([, n]) => n >= POSTS_OF_TARGET_MIN).map(([target]) => target));
  const kept = [...first.values()].filter(({ target }) => main.has(target));
  if (main.size < 2 || kept.length < POSTS_MIN) return NaN;
  const slices = main.size;
  const [cells, inSlice, ofTarget] = [new Map<string, number>(), new Map<number, number>(), new Map<string, number>()];
  kept.forEach(({ target }, i) => {
    const slice = Math.floor((i * slices) / kept.length);
    count(cells, `${slice} ${target}`);
    count(inSlice, slice);
    count(ofTarget, target);
  });
  const chance = (main.size - 1) ** 2 / (2 * kept.length);
  const information = entropy(inSlice.values()) + entropy(ofTarget.values()) - entropy(cells.values()) - chance;
  return Math.max(0, information / entropy(ofTarget.values()));
}

const POSTS_OF_TARGET_MIN = 2;
const POSTS_MIN = 6;

/** Members by the account that they act on. */
export function membersByTarget(acts: readonly ActOnOthers[]): ReadonlyMap<string, ReadonlySet<string>> {
  const by = new Map<string, Set<string>>();
  for (const { target, account } of acts) if (target !== undefined) collect(by, target, account);
  return by;
}
