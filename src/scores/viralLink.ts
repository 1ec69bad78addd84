import type { Score, ScoreContext, ScoreValue } from "../model/score.js";
import { channel, partOf, percent, scored } from "./measures/channel.js";
import { count } from "./measures/tally.js";
import { findJoint } from "./sightings/joint.js";
import { ofPublic } from "./sightings/ofPublic.js";
import { watch, type Seen } from "./sightings/watch.js";

/** One thing that went around. */
export const viralLink: Score = {
  name: "viral-link",
  tells: "explanation",
  question: "How much of what members have in common is one single link, text or post that others spread too?",
  needs: ["urls", "reposts", "text"],
  disarm: [],
  sources:
    "Wu & Huberman (2007), Novelty and collective attention, PNAS 104; Adamic et al. (2016), Information evolution in social networks, WSDM; Goel, Anderson, Hofman & Watts (2016), The structural virality of online diffusion, Management Science 62",
  refutedBy: "Members who have many other things in common, on other days, that hardly anybody outside spreads.",
  init: (context) => watch(context, (sighting) => sighting.things.length > 0 && ofPublic(context, sighting), measure),
};

/** What members have in common by trace: a tag or a person addressed is a subject, not a thing that goes around. */
const SPREAD = /^(?:link|media|object|quote|repost|text) /;

function measure(seen: Seen, context: ScoreContext): ScoreValue {
  const { things } = findJoint(seen, context);
  const spread = new Map([...things].filter(([thing]) => SPREAD.test(thing)));
  if (spread.size === 0) return scored(undefined, "Members have no link, text or post in common.", [], { missing: ["urls", "reposts", "text"] });
  const posts = new Map<string, number>();
  for (const sighting of seen.own) for (const thing of sighting.things) if (spread.has(thing)) count(posts, thing);
  const shared = seen.own.filter((sighting) => sighting.things.some((thing) => spread.has(thing))).length;
  const publicPart = (thing: string): number => partOf(spread.get(thing)!.others.size, spread.get(thing)!.others.size + spread.get(thing)!.members.size);
  let [top, most] = ["", -1];
  for (const [thing, n] of posts) {
    const worth = n * publicPart(thing);
    if (worth > most || (worth === most && thing < top)) [top, most] = [thing, worth];
  }
  const [part, outside] = [partOf(posts.get(top)!, shared), publicPart(top)];
  const { members, others } = spread.get(top)!;
  return scored(part * outside, `Of ${shared} posts with something that members have in common ${posts.get(top)!} have one and the same thing, which ${members.size} members and ${others.size} others spread.`, [
    channel("singleThing", part, `${percent(part)} of the posts with something in common have the one thing that others spread most.`),
    channel("public", outside, `${percent(outside)} of those who spread it are no members: ${others.size} accounts.`),
  ]);
}
