import type { VoiceSeries } from "../model/findingPictures.js";
import type { Score, ScoreChannel, ScoreContext, ScoreValue } from "../model/score.js";
import { compareTexts } from "../model/order.js";
import { channel, concealing, figures, lacking, partOf, percent, scored } from "./measures/channel.js";
import { collect } from "./measures/tally.js";
import { tagUses, type TagUse } from "./measures/tagUse.js";
import { findJoint, jointPart, membersLeast } from "./sightings/joint.js";
import { watch, type Seen } from "./sightings/watch.js";

const SERIES_MAX = 5;
const DAY_SECONDS = 86_400;
/** Whoever deletes a post within this time took it back before it was old. */
const SOON_SECONDS = 86_400;
/** Part of what a burst under a tag is worth where neither its community nor its end tells that the tag was taken over. */
const PLAIN = 0.2;
/** Accounts outside that used a tag before members filled it, from which on there was a community to take it from. */
const COMMUNITY_MIN = 3;
/** What it tells that nobody outside had the tag before: announced events bring new tags as well. */
const OWN_TAG = 0.6;

/** A tag taken over, or a trend made. */
export const hijack: Score = {
  name: "hijack",
  tells: "kind",
  question: "How much of what members do together is to fill a tag in bursts, so that what is said under it is theirs?",
  needs: ["hashtags", "text", "deletions"],
  disarm: ["T0049.002", "T0015.001", "T0015.002"],
  sources:
    "Elmas, Overdorf, Özkalay & Aberer (2021), Ephemeral astroturfing attacks: the case of fake Twitter trends, EuroS&P (bursts that are deleted); Hadgu, Garimella & Weber (2013), Political hashtag hijacking; VanDam & Tan (2016), Detecting " +
    "hashtag hijacking from Twitter; Lin (1991), Divergence measures based on the Shannon entropy",
  refutedBy: "Counter-speech by an organic public and fans with an announced hour fill a tag as well: many others then post under it at the same time, and the members' words are those of its community.",
  init: (context) => watch(context, ({ byMember, hashtags }) => byMember || hashtags.length > 0, measure),
};

function measure(seen: Seen, context: ScoreContext): ScoreValue {
  const { own } = seen;
  if (own.every(({ hashtags }) => hashtags.length === 0)) return scored(undefined, "No member used a hashtag.", [], { missing: ["hashtags"] });
  const uses = tagUses(seen, membersLeast(context)).filter(({ busy }) => busy.size > 0);
  if (uses.length === 0) return scored(0, "No hashtag was used by several members within an hour.", []);
  const joint = findJoint(seen, context);
  const deletions = deletionsOf(seen, uses);
  const worth = new Map(uses.map((use) => [use.tag, worthOf(use, deletions)]));
  const bestOf = (hashtags: readonly string[]): number => Math.max(0, ...hashtags.map((tag) => worth.get(tag) ?? 0));
  const value = joint.total === 0 ? 0 : own.reduce((sum, sighting) => sum + joint.weight(sighting) * bestOf(sighting.hashtags), 0) / joint.total;
  const usePart = jointPart(joint, own, ({ hashtags }) => hashtags.some((tag) => worth.has(tag)));
  const importance = (use: TagUse): number => worth.get(use.tag)! * use.members.length;
  const sorted = [...uses].sort((a, b) => importance(b) - importance(a) || b.members.length - a.members.length || compareTexts(a.tag, b.tag));
  const top = sorted[0]!;
  const drift = weighted(uses, ({ drift: of }) => of);
  return scored(value, `Members posted under ${uses.length} tags in bursts, most of all ${top.members.length} times under ${top.tag}, where others posted ${top.others.length} times; ${percent(usePart)} of what members do together carries such a tag.`, channelsOf(uses, usePart, drift, deletions), {
    missing: lacking({ text: drift === undefined, deletions: deletions === undefined }),
    voice: sorted.slice(0, SERIES_MAX).map(seriesOf),
  });
}

/** What a tag's use is worth: a burst in which the voice is the members', more so where words drift, posts vanish, or the tag is their own. */
function worthOf(use: TagUse, deletions: number | undefined): number {
  const { voiceDuring, voiceElse, burst, drift = 0 } = use;
  // Fans make a tag theirs that others take up afterwards: nothing was taken over then, however different the words.
  const taken = use.usersBefore >= COMMUNITY_MIN ? Math.max(drift, voiceDuring - voiceElse) : OWN_TAG * (1 - repeatedPart(use));
  const signs = [Math.max(0, taken), deletions === undefined ? 0 : deletedPart(use, deletions)];
  // Of an operation a half may be found: the other half is then taken for the public.
  return burst * Math.sqrt(voiceDuring) * (PLAIN + (1 - PLAIN) * Math.max(...signs));
}

/** Part of all posts outside the bursts that were deleted within a day; undefined if the data shows no deletion at all. */
function deletionsOf({ own, others }: Seen, uses: readonly TagUse[]): number | undefined {
  const bursts = new Set(uses.flatMap(({ members, others: outside }) => [...members, ...outside]));
  const rest = [...own, ...others].filter((sighting) => !bursts.has(sighting));
  return [...own, ...others].some(({ deletedAfter }) => deletedAfter !== undefined) ? deletedOf(rest) : undefined;
}

function channelsOf(uses: readonly TagUse[], usePart: number, drift: number | undefined, deletions: number | undefined): readonly ScoreChannel[] {
  const sum = (of: (use: TagUse) => number): number => uses.reduce((all, use) => all + of(use), 0);
  const posts = sum(({ members }) => members.length);
  const mean = (of: (use: TagUse) => number): number => partOf(sum((use) => of(use) * use.members.length), posts);
  const [newcomers, users] = [sum((use) => use.newcomers), sum((use) => use.users)];
  const existing = uses.filter(({ before }) => before > 0);
  const born = sum(({ before, members }) => (before === 0 ? members.length : 0));
  const [during, elsewhere] = [mean(({ voiceDuring }) => voiceDuring), mean(({ voiceElse }) => voiceElse)];
  return [
    channel("usePart", usePart, `${percent(usePart)} of what members do together carries one of ${uses.length} tags.`),
    channel("voice", existing.length > 0 ? mean(({ before, voiceDuring, voiceElse }) => (before > 0 ? Math.max(0, voiceDuring - voiceElse) : 0)) : undefined, `In the hours of bursts ${percent(during)} of the posts under these tags are members', at other times ${percent(elsewhere)}.`),
    channel("newcomers", partOf(newcomers, users), `${figures(newcomers, users)} of the members who used these tags did so for the first time in a burst.`),
    channel("drift", drift, drift === undefined ? "Too few others wrote under these tags to compare words." : `Members' words under these tags are ${percent(drift)} of the way from those of others to wholly different ones, beyond what others differ among each other.`),
    channel("burst", mean(({ burst }) => burst), `${percent(mean(({ burst }) => burst))} of the members' posts under these tags fall in hours in which several members post.`),
    channel("repeatedText", mean(repeatedPart), `${percent(mean(repeatedPart))} of these posts have a text that several members posted.`),
    concealing("deletedSoon", deletions === undefined ? undefined : mean((use) => deletedPart(use, deletions)), deletions !== undefined ? `${percent(mean(({ members }) => deletedOf(members)))} of these posts were deleted within a day, and ${percent(deletions)} of those under no such tag.` : "The data doesn't say what was deleted."),
    channel("ownTag", partOf(born, posts), `${figures(born, posts)} of these posts are under tags that nobody outside used before, as far as the data shows.`),
  ];
}

function weighted(uses: readonly TagUse[], of: (use: TagUse) => number | undefined): number | undefined {
  let [sum, posts] = [0, 0];
  for (const use of uses) {
    const value = of(use);
    if (value === undefined) continue;
    sum += value * use.members.length;
    posts += use.members.length;
  }
  return posts === 0 ? undefined : sum / posts;
}

function deletedPart({ members }: TagUse, usual: number): number {
  return Math.max(0, deletedOf(members) - usual);
}

function deletedOf(sightings: TagUse["members"]): number {
  return partOf(sightings.filter(({ deletedAfter }) => deletedAfter !== undefined && deletedAfter <= SOON_SECONDS).length, sightings.length);
}

function repeatedPart({ members }: TagUse): number {
  const authors = new Map<number, Set<string>>();
  for (const { template, account } of members) if (template !== undefined) collect(authors, template, account);
  return partOf(members.filter(({ template }) => template !== undefined && authors.get(template)!.size >= 2).length, members.length);
}

function seriesOf({ tag, members, others }: TagUse): VoiceSeries {
  const days = new Map<number, { members: number; others: number }>();
  const note = (sightings: TagUse["members"], side: "members" | "others"): void => {
    for (const { seconds } of sightings) {
      const day = Math.floor(seconds / DAY_SECONDS);
      const counts = days.get(day) ?? { members: 0, others: 0 };
      days.set(day, counts);
      counts[side]++;
    }
  };
  note(members, "members");
  note(others, "others");
  return { hashtag: tag, days: [...days].sort(([a], [b]) => a - b).map(([day, counts]) => ({ day: dayName(day), ...counts })) };
}

/** Days outside the calendar are numbers. */
function dayName(day: number): string {
  const date = new Date(day * DAY_SECONDS * 1000);
  return Number.isNaN(date.getTime()) ? String(day) : date.toISOString().slice(0, 10);
}
