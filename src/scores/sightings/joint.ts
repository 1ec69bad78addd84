import type { ScoreContext } from "../../model/score.js";
import { collect } from "../measures/tally.js";
import type { Sighting } from "./sighting.js";
import type { Seen } from "./watch.js";

/** What members do together, as against what each does alone. */
export interface Joint {
  /** Of a member's post, 0 (nothing in it is shared with other members) to 1 (all who share it are members). */
  weight(sighting: Sighting): number;
  /** Sum of the weights of members' posts. */
  readonly total: number;
  /** Things that enough members share, each with who shares it inside and outside the cluster. */
  readonly things: ReadonlyMap<string, Sharers>;
}

export interface Sharers {
  readonly members: ReadonlySet<string>;
  readonly others: ReadonlySet<string>;
}

/** Two people may have a thing in common; from three on it is joint. */
const MEMBERS_MIN = 3;

/** From how many members on a thing is theirs together; a pair is all that it can be. */
export function membersLeast({ members }: Pick<ScoreContext, "members">): number {
  return Math.min(MEMBERS_MIN, Math.max(2, members.size));
}

/**
 * Weighs members' posts by the thing in them that is most their own: of all accounts that share it, the part that are members, if enough are. Members lead
 * ordinary lives too, some as camouflage: what a cluster is, is told from what it does together. If nothing is joint every post counts.
 */
export function findJoint({ own, others }: Seen, context: Pick<ScoreContext, "members">): Joint {
  const known = jointOf.get(own)?.get(others);
  if (known) return known;
  const joint = weighed(own, others, thingsInside(own, membersLeast(context)));
  const of = jointOf.get(own) ?? new WeakMap<readonly Sighting[], Joint>();
  jointOf.set(own, of.set(others, joint));
  return joint;
}

/** Scores of a cluster mostly ask about the same lists. */
const jointOf = new WeakMap<readonly Sighting[], WeakMap<readonly Sighting[], Joint>>();
const insideOf = new WeakMap<readonly Sighting[], ReadonlyMap<string, ReadonlySet<string>>>();

/** Of each thing that enough members share, who does. */
function thingsInside(own: readonly Sighting[], least: number): ReadonlyMap<string, ReadonlySet<string>> {
  const known = insideOf.get(own);
  if (known) return known;
  const inside = new Map<string, Set<string>>();
  for (const { account, things } of own) for (const thing of things) collect(inside, thing, account);
  for (const [thing, accounts] of inside) if (accounts.size < least) inside.delete(thing);
  insideOf.set(own, inside);
  return inside;
}

function weighed(own: readonly Sighting[], others: readonly Sighting[], inside: ReadonlyMap<string, ReadonlySet<string>>): Joint {
  const outside = new Map<string, Set<string>>();
  for (const { account, things } of others) for (const thing of things) if (inside.has(thing)) collect(outside, thing, account);
  // By list of things: of most posts it is one of few.
  const weights = new Map<Sighting["things"], number>();
  let total = 0;
  for (const { things } of own) {
    let weight = weights.get(things);
    if (weight === undefined) weights.set(things, (weight = weightOf(things, inside, outside)));
    total += weight;
  }
  const things = new Map([...inside].map(([thing, members]) => [thing, { members, others: outside.get(thing) ?? new Set<string>() }]));
  return total > 0 ? { weight: (sighting) => weights.get(sighting.things) ?? 0, total, things } : { weight: ({ byMember }) => (byMember ? 1 : 0), total: own.length, things };
}

function weightOf(things: Sighting["things"], inside: ReadonlyMap<string, ReadonlySet<string>>, outside: ReadonlyMap<string, ReadonlySet<string>>): number {
  let weight = 0;
  for (const thing of things) {
    const members = inside.get(thing)?.size ?? 0;
    if (members > 0) weight = Math.max(weight, members / (members + (outside.get(thing)?.size ?? 0)));
  }
  return weight;
}

/** Part of what members do together that fits. */
export function jointPart(joint: Joint, own: readonly Sighting[], fits: (sighting: Sighting) => boolean): number {
  let sum = 0;
  for (const sighting of own) if (fits(sighting)) sum += joint.weight(sighting);
  return joint.total === 0 ? 0 : sum / joint.total;
}
