import { compareTexts } from "../model/order.js";
import type { Score, ScoreContext, ScoreValue } from "../model/score.js";
import { channel, figures, partOf, percent, scored } from "./measures/channel.js";
import { append, collect } from "./measures/tally.js";
import { findJoint, jointPart, membersLeast, type Joint } from "./sightings/joint.js";
import type { Sighting } from "./sightings/sighting.js";
import { watch, type Seen } from "./sightings/watch.js";

const HOUR_SECONDS = 3600;

/** Many who address one person, who is named in no output. */
export const harassment: Score = {
  name: "harassment",
  tells: "kind",
  question: "How much of what members do together is to address one and the same person, and how much of what that person gets is theirs?",
  needs: ["replies", "mentions"],
  disarm: ["T0048", "T0049.005"],
  sources:
    "Mariconti et al. (2019), You know what to do: proactive detection of YouTube videos targeted by coordinated hate attacks, CSCW; OSCE/ODIHR (2023), Guidelines for observation of election campaigns on social networks (women " +
    "politicians and journalists as targets); Keller et al. (2020), Political astroturfing on Twitter",
  refutedBy: "Voters answer a candidate in crowds after a debate, and supporters cheer: many others then address the same person in the same hours, or members repost what the person says. What was said isn't read here.",
  init: (context) => watch(context, ({ byMember, act, targets }) => byMember || (act !== "repost" && targets.length > 0), measure),
};

interface Pressure {
  readonly target: string;
  readonly posts: readonly Sighting[];
  readonly authors: number;
  readonly aim: number;
  readonly stream: number;
  readonly burst: number;
  readonly othersBurst: number;
  readonly others: number;
  /** Part of the members that address the person who also repost it. */
  readonly support: number;
  readonly value: number;
}

function measure(seen: Seen, context: ScoreContext): ScoreValue {
  const { own, others } = seen;
  const inside = addressed(own, context);
  if (inside.size === 0) return scored(undefined, "No member's post addresses anybody outside the cluster whom the data names.", [], { missing: ["mentions", "replies"] });
  const outside = addressed(others, context);
  const joint = findJoint(seen, context);
  const supporters = new Map<string, Set<string>>();
  for (const { act, target, account } of own) if (act === "repost" && target !== undefined) collect(supporters, target, account);
  const pressures = [...inside]
    .filter(([, posts]) => new Set(posts.map(({ account }) => account)).size >= membersLeast(context))
    .map(([target, posts]) => pressureOf({ target, posts, others: outside.get(target) ?? [], supporters: supporters.get(target) ?? new Set(), joint }));
  const [top] = pressures.sort((a, b) => b.value - a.value || b.posts.length - a.posts.length || compareTexts(a.target, b.target));
  if (!top) return scored(0, "Nobody outside the cluster was addressed by several members.", []);
  return scored(
    top.value,
    `${top.authors} members addressed one person, who isn't named here, in ${top.posts.length} posts; others did so in ${top.others}.`,
    [
      channel("aim", top.aim, `${percent(top.aim)} of what members do together answers or mentions this person.`),
      channel("stream", top.stream, `${figures(top.posts.length, top.posts.length + top.others)} of the posts that address this person are members'.`),
      channel("crowd", partOf(top.authors, context.members.size), `${figures(top.authors, context.members.size)} of the members address this person.`),
      channel("burst", top.burst, `${percent(top.burst)} of the members' posts to this person fall in hours in which several members write to it, and ${percent(top.othersBurst)} of others'.`),
      channel("unsupported", 1 - top.support, `${percent(top.support)} of these members also repost what this person says.`),
    ],
    { protectedTargets: pressures.filter(({ value }) => value > 0).map(({ target }) => target) },
  );
}

/** Posts by whom they answer, quote or mention outside the cluster; reposts address nobody. */
function addressed(sightings: readonly Sighting[], { members }: ScoreContext): ReadonlyMap<string, readonly Sighting[]> {
  const found = new Map<string, Sighting[]>();
  for (const sighting of sightings) {
    if (sighting.act === "repost") continue;
    const targets = new Set([...sighting.mentions, ...(sighting.target === undefined ? [] : [sighting.target])]);
    for (const target of targets) if (target !== sighting.account && !members.has(target)) append(found, target, sighting);
  }
  return found;
}

interface Stream {
  readonly target: string;
  readonly posts: readonly Sighting[];
  readonly others: readonly Sighting[];
  readonly supporters: ReadonlySet<string>;
  readonly joint: Joint;
}

function pressureOf({ target, posts, others, supporters, joint }: Stream): Pressure {
  const authors = new Set(posts.map(({ account }) => account));
  const byHour = new Map<number, Set<string>>();
  for (const { seconds, account } of posts) collect(byHour, Math.floor(seconds / HOUR_SECONDS), account);
  const inBurst = ({ seconds }: Sighting): boolean => (byHour.get(Math.floor(seconds / HOUR_SECONDS))?.size ?? 0) > 1;
  const aim = jointPart(joint, posts, () => true);
  const stream = partOf(posts.length, posts.length + others.length);
  const [burst, othersBurst] = [posts, others].map((of) => partOf(of.filter(inBurst).length, of.length)) as [number, number];
  const support = partOf([...authors].filter((account) => supporters.has(account)).length, authors.size);
  return { target, posts, authors: authors.size, aim, stream, burst, othersBurst, others: others.length, support, value: aim * Math.sqrt(stream * burst) * (1 - support) };
}
