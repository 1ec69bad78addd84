import type { Score, ScoreContext, ScoreValue } from "../model/score.js";
import { channel, figures, partOf, percent, scored } from "./measures/channel.js";
import { collect, count } from "./measures/tally.js";
import { findJoint, membersLeast } from "./sightings/joint.js";
import { ofPublic } from "./sightings/ofPublic.js";
import type { Sighting } from "./sightings/sighting.js";
import { watch, type Seen } from "./sightings/watch.js";

const MOMENT_SECONDS = 900;

/** An alert, a goal, a debate: something outside that moves everybody at once. */
export const triggerEvent: Score = {
  name: "trigger-event",
  tells: "explanation",
  question: "How much of what members post about the same things falls in moments in which the public posts about them too?",
  needs: ["hashtags", "text", "urls", "reposts"],
  disarm: [],
  sources:
    "Sakaki, Okazaki & Matsuo (2010), Earthquake shakes Twitter users, WWW; Zhao et al. (2011), Human as real-time sensors of social and physical events; Murthy et al. (2019), MMWR 68(7), on the false missile alert in Hawaii; Wu & Huberman (2007)",
  refutedBy: "Members who post before the public does, or when nobody else has a reason to.",
  init: (context) => watch(context, (sighting) => sighting.things.length > 0 && ofPublic(context, sighting), measure),
};

function measure(seen: Seen, context: ScoreContext): ScoreValue {
  const { things } = findJoint(seen, context);
  const sharing = (sightings: readonly Sighting[]): readonly Sighting[] => sightings.filter((sighting) => sighting.things.some((thing) => things.has(thing)));
  const [inside, outside] = [sharing(seen.own), sharing(seen.others)];
  if (inside.length === 0) return scored(undefined, "Members have nothing in common.", [], { missing: ["hashtags", "reposts", "text", "urls"] });
  const [members, others] = [inside, outside].map(byMoment) as [ReadonlyMap<number, ReadonlySet<string>>, ReadonlyMap<number, ReadonlySet<string>>];
  const least = membersLeast(context);
  // The moment before counts too: whoever reacts a minute later may fall into the next one.
  const moved = (moment: number): number => Math.max(others.get(moment)?.size ?? 0, others.get(moment - 1)?.size ?? 0);
  const bursts = [...members].filter(([, accounts]) => accounts.size >= least).map(([moment]) => moment);
  const isBurst = new Set(bursts);
  const common = new Set(bursts.filter((moment) => moved(moment) >= least));
  const inBursts = inside.filter((sighting) => isBurst.has(momentOf(sighting)));
  const inCommon = inBursts.filter((sighting) => common.has(momentOf(sighting)));
  let [accountsInside, accountsOutside] = [0, 0];
  for (const moment of bursts) {
    accountsInside += members.get(moment)!.size;
    accountsOutside += moved(moment);
  }
  const publicPart = partOf(accountsOutside, accountsInside + accountsOutside);
  const days = new Map<number, number>();
  for (const moment of bursts) count(days, Math.floor((moment * MOMENT_SECONDS) / 86_400));
  return scored(partOf(inCommon.length, inside.length) * publicPart, `${bursts.length} times several members posted about the same things within a quarter of an hour; ${common.size} times others did so as well.`, [
    channel("moments", partOf(inCommon.length, inside.length), `${figures(inCommon.length, inside.length)} of the members' posts with something in common fall in moments in which several others post about it too.`),
    channel("public", publicPart, `${percent(publicPart)} of the accounts that post in the members' moments are no members.`),
    channel("bursts", partOf(inBursts.length, inside.length), `${figures(inBursts.length, inside.length)} of these posts fall in moments in which several members post, on ${days.size} days.`),
  ]);
}

function byMoment(sightings: readonly Sighting[]): ReadonlyMap<number, ReadonlySet<string>> {
  const moments = new Map<number, Set<string>>();
  for (const sighting of sightings) collect(moments, momentOf(sighting), sighting.account);
  return moments;
}

function momentOf({ seconds }: Sighting): number {
  return Math.floor(seconds / MOMENT_SECONDS);
}
