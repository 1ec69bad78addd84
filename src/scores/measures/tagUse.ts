import { jensenShannon } from "../../stats/jensenShannon.js";
import type { Sighting } from "../sightings/sighting.js";
import type { Seen } from "../sightings/watch.js";
import { append, collect, count } from "./tally.js";

const HOUR_SECONDS = 3600;
/** Posts with words on each side below which no drift can be told from chance. */
const WORDED_MIN = 8;
/** Posts drawn from each side. */
const WORDED_MAX = 200;
const NULL_DRAWS = 10;

/** A tag that several members use. */
export interface TagUse {
  readonly tag: string;
  readonly members: readonly Sighting[];
  readonly others: readonly Sighting[];
  /** Hours since 1970 in which several members posted under it. */
  readonly busy: ReadonlySet<number>;
  /** Members' part of all posts under it, in busy hours and in all other ones. */
  readonly voiceDuring: number;
  readonly voiceElse: number;
  /** Part of members' posts under it that fall in busy hours. */
  readonly burst: number;
  /** Members who used it whose first post under it falls in a busy hour, and those who used it. */
  readonly newcomers: number;
  readonly users: number;
  /** Posts by others under it before the first busy hour. */
  readonly before: number;
  /** Accounts that wrote them. */
  readonly usersBefore: number;
  /** Divergence of members' words from those of others, beyond that of others from each other; undefined where there are too few. */
  readonly drift: number | undefined;
}

/** @param least members that have to use a tag, and to post under it in an hour that counts as busy */
export function tagUses({ own, others }: Seen, least: number): readonly TagUse[] {
  const [inside, outside, users] = [new Map<string, Sighting[]>(), new Map<string, Sighting[]>(), new Map<string, Set<string>>()];
  for (const sighting of own) {
    for (const tag of sighting.hashtags) {
      append(inside, tag, sighting);
      collect(users, tag, sighting.account);
    }
  }
  const used = [...inside].filter(([tag]) => users.get(tag)!.size >= least);
  for (const sighting of others) for (const tag of sighting.hashtags) if ((users.get(tag)?.size ?? 0) >= least) append(outside, tag, sighting);
  return used.map(([tag, posts]) => useOf(tag, posts, outside.get(tag) ?? [], least));
}

function useOf(tag: string, members: readonly Sighting[], others: readonly Sighting[], least: number): TagUse {
  const authors = new Map<number, Set<string>>();
  for (const sighting of members) collect(authors, hourOf(sighting), sighting.account);
  const busy = new Set([...authors].filter(([, by]) => by.size >= least).map(([hour]) => hour));
  const isBusy = (sighting: Sighting): boolean => busy.has(hourOf(sighting));
  const [during, othersDuring] = [members.filter(isBusy).length, others.filter(isBusy).length];
  const from = Math.min(...busy) * HOUR_SECONDS;
  const earlier = others.filter(({ seconds }) => seconds < from);
  const first = new Map<string, Sighting>();
  for (const sighting of members) if (!first.has(sighting.account)) first.set(sighting.account, sighting);
  return {
    ...{ tag, members, others, busy },
    voiceDuring: share(during, othersDuring),
    voiceElse: share(members.length - during, others.length - othersDuring),
    burst: during / members.length,
    newcomers: [...first.values()].filter(isBusy).length,
    users: first.size,
    before: earlier.length,
    usersBefore: new Set(earlier.map(({ account }) => account)).size,
    drift: driftOf(members.filter(isBusy), others),
  };
}

function share(members: number, others: number): number {
  return members === 0 ? 0 : members / (members + others);
}

function hourOf({ seconds }: Sighting): number {
  return Math.floor(seconds / HOUR_SECONDS);
}

/**
 * Few words diverge from many, and from each other, by chance alone: so both sides are given equally many posts, and the divergence of halves of the
 * public, drawn anew ten times, is what is usual. Draws go by hashes of posts, so that the same data gives the same value.
 */
function driftOf(members: readonly Sighting[], others: readonly Sighting[]): number | undefined {
  const worded = (sightings: readonly Sighting[]): Sighting[] => sightings.filter(({ words }) => words !== "");
  const [inside, outside] = [worded(members), worded(others)];
  const size = Math.min(inside.length, Math.floor(outside.length / 2), WORDED_MAX);
  if (size < WORDED_MIN) return undefined;
  const shuffled = (sightings: readonly Sighting[], draw: number): readonly Sighting[] =>
    sightings.map((sighting) => ({ sighting, place: scramble(sighting.post, draw) })).sort((a, b) => a.place - b.place || a.sighting.post - b.sighting.post).map(({ sighting }) => sighting);
  let [seen, usual] = [0, 0];
  for (let draw = 0; draw < NULL_DRAWS; draw++) {
    const drawn = shuffled(outside, draw);
    const half = wordsOf(drawn.slice(0, size));
    seen += jensenShannon(wordsOf(shuffled(inside, draw).slice(0, size)), half) / NULL_DRAWS;
    usual += jensenShannon(wordsOf(drawn.slice(size, 2 * size)), half) / NULL_DRAWS;
  }
  return usual >= 1 ? 0 : Math.max(0, (seen - usual) / (1 - usual));
}

function wordsOf(sightings: readonly Sighting[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { words } of sightings) for (let i = 0; i < words.length; i++) count(counts, words.charCodeAt(i));
  return counts;
}

/** MurmurHash3's finaliser of the low 32 bits of a hash. */
function scramble(hash: number, draw: number): number {
  let x = (hash % 4294967296) ^ Math.imul(draw + 1, 0x9e3779b1);
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return (x ^ (x >>> 16)) >>> 0;
}
