import type { Account } from "../model/account.js";
import type { EngagementPanel } from "../model/findingPictures.js";
import type { Score, ScoreChannel, ScoreContext, ScoreValue } from "../model/score.js";
import { gini } from "../stats/gini.js";
import { quantileOfSorted } from "../stats/quantile.js";
import { superiorityOfSorted } from "../stats/superiority.js";
import { actsOnOthers, effectiveNumber, jointReposts, membersByTarget, repostLatencies, turnoverOf, type ActOnOthers, type JointReposts, type Latencies } from "./measures/acts.js";
import { channel, concealing, duration, figures, lacking, meanOfKnown, partOf, percent, scored } from "./measures/channel.js";
import { pushedPages, type PushedPages } from "./measures/pushedPages.js";
import { rhythmOf } from "./measures/rhythm.js";
import { count, ranked } from "./measures/tally.js";
import { undisclosedSites } from "./measures/undisclosedSites.js";
import { findJoint, jointPart, membersLeast } from "./sightings/joint.js";
import { watch, type Seen } from "./sightings/watch.js";

const PRINCIPALS_NAMED = 10;
/** Fewer times than this on one side are no distribution. */
const TIMES_MIN = 5;
const LATENCIES_SHOWN = 2000;

/** Accounts that repost the same few, or link to the same few sites, and are most of who does. */
export const amplification: Score = {
  name: "amplification",
  tells: "kind",
  question: "How much of what members do together is to push a few accounts by reposts, or a few sites by links, in the public's stead?",
  needs: ["reposts", "urls", "client", "accounts"],
  disarm: ["T0049.003", "T0060"],
  sources:
    "Schoch et al. (2022), Coordination patterns reveal online political astroturfing across the world, Scientific Reports 12 (co-reposts); Schliebs et al. (2021), China's public diplomacy operations, Oxford Internet " +
    "Institute; Giglietto et al. (2020), It takes a village to manipulate the media, and Luceri et al. (2024), Unmasking the web of deceit, WWW (links shared together); Cresci et al. (2017), Social fingerprinting, IEEE TDSC; McGraw & Wong (1992) for times held against those of the public",
  refutedBy: "Reposters who say whose side they are on, repost much else and take as long as the public does are a following, not amplifiers; who links to a site that others link to as much reads it.",
  init: (context) => watch(context, () => true, measure),
};

function measure(seen: Seen, context: ScoreContext): ScoreValue {
  const { own, others } = seen;
  const acts = actsOnOthers(seen, context);
  const reposts = acts.filter(({ act }) => act === "repost");
  const joint = findJoint(seen, context);
  const pushed = pushedPages(seen, context, joint);
  if (reposts.length === 0 && pushed.pages === 0) return scored(undefined, "No member reposted anybody outside the cluster, and no page was linked to by several.", [], { missing: ["reposts", "urls"] });
  const repostPart = jointPart(joint, own, ({ act, target }) => act === "repost" && !(target !== undefined && context.members.has(target)));
  const latencies = repostLatencies(seen);
  const channels = [...reach(seen, reposts, context), concentration(acts), ...speed(latencies), ...machinery(seen, context), ...pages(seen, pushed, context)];
  const value = (name: string): number | undefined => channels.find((one) => one.name === name)?.value;
  const [turnover, several] = [turnoverOf(acts), membersByTarget(acts)];
  const principals = ranked(new Map([...several].flatMap(([target, by]) => (by.size >= membersLeast(context) ? [[target, by.size] as const] : [])))).slice(0, PRINCIPALS_NAMED);
  const form = meanOfKnown([value("engagementShare"), value("concentration"), value("latency")]) ?? 0;
  // Who serves one account after the other is for rent: see purchased engagement.
  const lasting = 1 - 0.5 * (Number.isNaN(turnover) ? 0 : turnover);
  const byReposts = repostPart * form * lasting;
  const seenText = pushed.value > byReposts ? `${pushed.inside} of the members' posts and ${pushed.outside} of others' link to ${pushed.pages} pages of ${pushed.sites.length} sites that several members link to in words of their own, most of all ${pushed.sites[0]!}; that is ${percent(pushed.part)} of what members do together.` : `${figures(reposts.length, own.length)} of the members' posts are reposts of others, and ${percent(repostPart)} of what they do together; the public on the same posts is ${others.length} posts.`;
  return scored(Math.max(byReposts, pushed.value), seenText, channels, {
    missing: lacking({ client: value("clientUniformity") === undefined, accounts: value("undeclaredAutomation") === undefined || (pushed.pages > 0 && value("pushesUndisclosedSites") === undefined) }),
    principals: principals.map(([account]) => account),
    engagement: panel(latencies, jointReposts(reposts, context)),
  });
}

function reach({ own, others }: Seen, reposts: readonly ActOnOthers[], context: ScoreContext): readonly ScoreChannel[] {
  const members = new Map<number, number>();
  for (const { actedOn } of reposts) count(members, actedOn);
  const outside = new Map<number, number>();
  for (const { act, actedOn } of others) if (act === "repost" && members.has(actedOn!)) count(outside, actedOn!);
  const joint = [...members].filter(([, n]) => n >= membersLeast(context));
  const inside = joint.reduce((sum, [, n]) => sum + n, 0);
  const public_ = joint.reduce((sum, [post]) => sum + (outside.get(post) ?? 0), 0);
  const alone = joint.filter(([post]) => !outside.has(post)).length;
  const within = own.filter(({ target }) => target !== undefined && context.members.has(target)).length;
  const acting = own.filter(({ actedOn }) => actedOn !== undefined).length;
  return [
    channel("engagementShare", joint.length > 0 ? partOf(inside, inside + public_) : undefined, `Members made ${inside} and the public ${public_} of the reposts of ${joint.length} posts that several members reposted.`),
    channel("unfollowed", joint.length > 0 ? partOf(alone, joint.length) : undefined, `${figures(alone, joint.length)} of these posts were reposted by nobody outside the cluster.`),
    channel("reciprocity", partOf(within, acting), `${figures(within, acting)} of the members' reposts, quotes and answers go to other members.`),
  ];
}

function pages({ own, others }: Seen, { part, share, inside, outside, pages: number, lasting }: PushedPages, context: ScoreContext): readonly ScoreChannel[] {
  const undisclosed = undisclosedSites(own, others, context);
  return [
    channel("pageShare", share, `Members made ${inside} and the public ${outside} of the posts that link to ${number} pages that several members link to.`),
    channel("pagePart", part, `${percent(part)} of what members do together links to these pages in words of the member's own.`),
    channel("pageAfterPage", number > 0 ? lasting : undefined, `${number} pages were pushed, as evenly as if it were ${(1 / (1 - lasting)).toFixed(1)}.`),
    // Hidden is what is pushed: of accounts that repost, sites say nothing.
    concealing("pushesUndisclosedSites", undisclosed.value === undefined || number === 0 ? undefined : undisclosed.value * part, undisclosed.meaning),
  ];
}

function concentration(acts: readonly ActOnOthers[]): ScoreChannel {
  const served = new Map<string, number>();
  for (const { target } of acts) if (target !== undefined) count(served, target);
  const all = [...served.values()].reduce((sum, n) => sum + n, 0);
  const effective = effectiveNumber(served);
  const unequal = gini([...served.values()]);
  const value = all < 2 ? undefined : 1 - (effective - 1) / (all - 1);
  return channel("concentration", value, `${all} reposts, quotes and answers go to ${served.size} accounts, as unevenly as if it were ${effective.toFixed(1)} (Gini ${(Number.isNaN(unequal) ? 0 : unequal).toFixed(2)}).`);
}

function speed({ members, others }: Latencies): readonly ScoreChannel[] {
  const enough = members.length >= TIMES_MIN && others.length >= TIMES_MIN;
  const spread = (times: Float64Array): number => Math.log1p(quantileOfSorted(times, 0.75)) - Math.log1p(quantileOfSorted(times, 0.25));
  const faster = enough ? 2 * superiorityOfSorted(members, others) - 1 : undefined;
  const narrower = enough ? 1 - partOf(spread(members), spread(others)) : undefined;
  const medians = `half of the members' reposts came within ${members.length > 0 ? duration(quantileOfSorted(members, 0.5)) : "an unknown time"}, half of the public's within ${others.length > 0 ? duration(quantileOfSorted(others, 0.5)) : "an unknown time"}`;
  return [
    channel("latency", faster, `After the post ${medians} (${members.length} and ${others.length} reposts).`),
    channel("regularity", narrower, enough ? `The middle half of the members' times spans a factor of ${Math.exp(spread(members)).toFixed(1)}, of the public's ${Math.exp(spread(others)).toFixed(1)}.` : "There are too few times to compare."),
  ];
}

function machinery({ own, others }: Seen, { account, members }: ScoreContext): readonly ScoreChannel[] {
  const rhythm = rhythmOf(own);
  const known = [...members].filter((member) => account(member) !== undefined);
  const undeclared = known.filter((member) => rhythm.machines.has(member) && !isDeclared(account(member))).length;
  const [inside, outside] = [own, others].map((sightings) => {
    const clients = new Map<string, number>();
    for (const { client } of sightings) if (client !== undefined) count(clients, client);
    return clients;
  }) as [Map<string, number>, Map<string, number>];
  const [top] = ranked(inside);
  const sum = (counts: ReadonlyMap<string, number>): number => [...counts.values()].reduce((a, b) => a + b, 0);
  const [clientsInside, clientsOutside] = [sum(inside), sum(outside)];
  const publicPart = top ? partOf(outside.get(top[0]) ?? 0, clientsOutside) : 0;
  const measured = rhythm.measured > 0;
  return [
    channel("roundTheClock", measured ? partOf(rhythm.sleepless, rhythm.measured) : undefined, `${rhythm.sleepless} of ${rhythm.measured} members with 50 posts or more have a seventh of them or more in their five quietest hours of the day.`),
    channel("metronomic", measured ? partOf(rhythm.metronomic, rhythm.measured) : undefined, `${rhythm.metronomic} of ${rhythm.measured} members with 50 posts or more post more evenly than people do.`),
    concealing("undeclaredAutomation", measured && known.length > 0 ? partOf(undeclared, members.size) : undefined, `${figures(undeclared, members.size)} of the members are seen to keep such a rhythm, and their profiles don't say that they are automated.`),
    channel("clientUniformity", top ? partOf(top[1], clientsInside) * (1 - publicPart) : undefined, top ? `One client sent ${figures(top[1], clientsInside)} of the members' posts and ${percent(publicPart)} of the public's.` : "No post names its client."),
  ];
}

/** Labelled as automated, or an owner's: an outlet's system posts at all hours. */
function isDeclared(profile: Account | undefined): boolean {
  return profile?.automated === true || profile?.owner !== undefined;
}

function panel({ members, others }: Latencies, reposted: JointReposts): EngagementPanel {
  return { ...reposted, memberLatencies: thinned(members), otherLatencies: thinned(others) };
}

/** Evenly spread over all, the smallest and the largest included. @param sorted ascending */
function thinned(sorted: Float64Array): readonly number[] {
  if (sorted.length <= LATENCIES_SHOWN) return Array.from(sorted);
  return Array.from({ length: LATENCIES_SHOWN }, (_, i) => sorted[Math.round((i * (sorted.length - 1)) / (LATENCIES_SHOWN - 1))]!);
}
