import type { Score, ScoreContext, ScoreValue } from "../model/score.js";
import { actsOnOthers, effectiveNumber, isActOnOthers, membersByTarget, turnoverOf, type ActOnOthers } from "./measures/acts.js";
import { channel, partOf, percent, scored } from "./measures/channel.js";
import { collect, count, ranked } from "./measures/tally.js";
import { findJoint, jointPart, membersLeast } from "./sightings/joint.js";
import { watch, type Seen } from "./sightings/watch.js";

const PRINCIPALS_NAMED = 10;
/** FRAUDAR's column weight: 1 / ln(d + 5) of a post that d accounts act on. */
const OFFSET = 5;

/** Accounts for rent: dense blocks with one customer's posts after the other's. */
export const purchasedEngagement: Score = {
  name: "purchased-engagement",
  tells: "kind",
  question: "How much of what members do together is to act on the posts of one account after the other, many members on each?",
  needs: ["reposts", "replies", "follows"],
  disarm: ["T0150.007", "T0093.002", "T0121"],
  sources:
    "Hooi et al. (2016), FRAUDAR: bounding graph fraud in the face of camouflage, KDD; Beutel et al. (2013), CopyCatch, WWW; De Cristofaro et al. (2014), Paying for likes?, IMC; Bay & Fredheim (2019), How social media companies are failing to " +
    "combat inauthentic behaviour online, NATO StratCom COE",
  refutedBy: "Fans and prize hunters go from one account to the next as well: they say so, write in their own words, and the public does the same with the same posts.",
  init: (context) => watch(context, () => true, measure),
};

function measure(seen: Seen, context: ScoreContext): ScoreValue {
  const acts = actsOnOthers(seen, context);
  if (acts.length === 0) return scored(undefined, "No member reposted, quoted or answered anybody outside the cluster.", [], { missing: ["reposts", "replies"] });
  const { own } = seen;
  const joint = findJoint(seen, context);
  const actPart = jointPart(joint, own, (sighting) => isActOnOthers(sighting, context.members));
  const repostPart = jointPart(joint, own, (sighting) => sighting.act === "repost" && isActOnOthers(sighting, context.members));
  const serving = servedTogether(acts, membersLeast(context));
  const turnover = turnoverOf(serving.acts);
  const density = densityOf(seen, serving, context);
  const served = new Map<string, number>();
  for (const { target } of serving.acts) if (target !== undefined) count(served, target);
  const several = ranked(new Map([...membersByTarget(serving.acts)].map(([target, by]) => [target, by.size]))).slice(0, PRINCIPALS_NAMED);
  const effective = effectiveNumber(served);
  const value = Number.isNaN(turnover) ? 0 : actPart * Math.sqrt(turnover * (0.5 + 0.5 * repostPart));
  return scored(
    value,
    `Several members together acted on ${serving.posts.size} posts of ${served.size} accounts; knowing when it was tells ${Number.isNaN(turnover) ? "nothing" : percent(turnover)} of whose post it was.`,
    [
      channel("acts", actPart, `${percent(actPart)} of what members do together is to repost, quote or answer others, ${percent(repostPart)} is to repost them.`),
      channel("density", density, `Of all pairs of a member and such a post ${percent(density)} are there, rarer posts counting for more.`),
      channel("turnover", turnover, Number.isNaN(turnover) ? "Fewer than two accounts were served, or too few posts." : `Knowing when it was tells ${percent(turnover)} of whose post it was, beyond chance: 0% where all are served all the time, 100% where one is after the other.`),
      channel("customers", served.size > 0 ? 1 - 1 / effective : undefined, `${served.size} accounts are served, as unevenly as if it were ${effective.toFixed(1)}.`),
      channel("churn", undefined, "The data doesn't say who followed whom and left again."),
    ],
    { missing: ["follows"], principals: several.map(([target]) => target) },
  );
}

interface Serving {
  readonly acts: readonly ActOnOthers[];
  /** Members by post acted on. */
  readonly posts: ReadonlyMap<number, ReadonlySet<string>>;
}

/** Acts on posts that enough members acted on. */
function servedTogether(acts: readonly ActOnOthers[], least: number): Serving {
  const posts = new Map<number, Set<string>>();
  for (const { actedOn, account } of acts) collect(posts, actedOn, account);
  for (const [post, members] of posts) if (members.size < least) posts.delete(post);
  return { acts: acts.filter(({ actedOn }) => posts.has(actedOn)), posts };
}

/** FRAUDAR's weighted edges of the block over those of a full one. */
function densityOf({ others }: Seen, { posts }: Serving, { members }: ScoreContext): number {
  const outside = new Map<number, number>();
  for (const { actedOn } of others) if (actedOn !== undefined && posts.has(actedOn)) count(outside, actedOn);
  let [edges, all] = [0, 0];
  for (const [post, by] of posts) {
    const weight = 1 / Math.log(OFFSET + by.size + (outside.get(post) ?? 0));
    edges += weight * by.size;
    all += weight * members.size;
  }
  return partOf(edges, all);
}
