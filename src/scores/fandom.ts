import { foldCase } from "../content/foldCase.js";
import { compareTexts } from "../model/order.js";
import type { Score, ScoreContext, ScoreValue } from "../model/score.js";
import { channel, figures, partOf, percent, scored } from "./measures/channel.js";
import { collect, count } from "./measures/tally.js";
import { findJoint, jointPart, membersLeast } from "./sightings/joint.js";
import { ofPublic } from "./sightings/ofPublic.js";
import type { Sighting } from "./sightings/sighting.js";
import { watch, type Seen } from "./sightings/watch.js";

const [HOUR_SECONDS, DAY_SECONDS] = [3600, 86_400];
/** Part of what fans do together that is for each other, from which on they are as sociable as can be told; campaigns have next to nothing of it. */
const SOCIABLE = 0.15;

/** People who like the same thing, agree on an hour, and cheer each other on. */
export const fandom: Score = {
  name: "fandom",
  tells: "explanation",
  question: "Do members celebrate one thing together, in words of their own, with each other and with others who like it?",
  needs: ["hashtags", "text", "accounts"],
  disarm: [],
  sources:
    "Recuero, Amaral & Monteiro (2012), Fandoms, trending topics and social capital in Twitter; Park et al. (2021), Armed in ARMY, CHI; Nizzoli et al. (2021), Coordinated behavior on social media in 2019 UK general election, ICWSM (genuine communities among the coordinated)",
  refutedBy: "Members who never speak to each other, whom nobody outside joins, and who dropped the subject as soon as the burst was over.",
  init: (context) => watch(context, (sighting) => sighting.byMember || ((sighting.engages || sighting.hashtags.length > 0) && ofPublic(context, sighting)), measure),
};

function measure({ own, others }: Seen, context: ScoreContext): ScoreValue {
  const { members, account } = context;
  const users = new Map<string, Set<string>>();
  for (const sighting of own) for (const tag of sighting.hashtags) collect(users, tag, sighting.account);
  const [top] = [...users].filter(([, by]) => by.size >= membersLeast(context)).sort(([a, m], [b, n]) => n.size - m.size || compareTexts(a, b));
  if (!top) return scored(users.size === 0 ? undefined : 0, users.size === 0 ? "No member used a hashtag." : "No hashtag is used by several members.", [], users.size === 0 ? { missing: ["hashtags"] } : {});
  const [tag] = top;
  const isTagged = ({ hashtags }: Sighting): boolean => hashtags.includes(tag);
  const tagged = own.filter(isTagged);
  const outside = others.filter(isTagged);
  const isForMembers = ({ target }: Sighting): boolean => target !== undefined && members.has(target);
  const inside = own.filter(isForMembers).length;
  const joint = findJoint({ own, others }, context);
  const part = jointPart(joint, own, (sighting) => isTagged(sighting) || isForMembers(sighting));
  const eachOther = Math.max(jointPart(joint, own, isForMembers), partOf(inside, tagged.length + inside));
  const mutual = Math.min(1, eachOther / SOCIABLE);
  const words = ownWords(tagged);
  // Who uses a tag at other hours than members do isn't at the party.
  const hours = new Set(tagged.map(hourOf));
  const joiners = new Set(outside.filter((sighting) => hours.has(hourOf(sighting))).map((sighting) => sighting.account)).size;
  const [joined, days] = [partOf(joiners, joiners + members.size), new Set(tagged.map(({ seconds }) => Math.floor(seconds / DAY_SECONDS))).size];
  const span = Math.max(1, Math.ceil((context.toSeconds - context.fromSeconds) / DAY_SECONDS));
  const announced = announcements([...tagged, ...outside], tagged);
  const named = naming(context, tag);
  // Campaigns have words of their own and a public beside them too; bots cheer each other on: it takes both, and of what else clubs are one thing is enough.
  const other = Math.max(words, joined, named ?? 0);
  return scored(
    part * Math.sqrt(mutual * other),
    `${figures(tagged.length, own.length)} of the members' posts carry the tag ${tag}, and ${inside} are reposts of or answers to other members; ${joiners} accounts outside use it in the same hours.`,
    [
      channel("oneThing", part, `${percent(part)} of what members do together carries the tag that most use, or is for other members.`),
      channel("eachOther", mutual, `${inside} of the members' posts are for other members, ${percent(eachOther)} of what they do together; among fans it is a seventh or more.`),
      channel("ownWords", words, `${percent(words)} of the members' texts under the tag are no other member's.`),
      channel("joined", joined, `${joiners} accounts outside the cluster of ${members.size} use the tag in the same hours.`),
      channel("announced", announced ? 1 : 0, announced ? "An hour was named under the tag before the members' busiest one." : "No hour was named under the tag before the members' busiest one."),
      channel("lasting", partOf(days, span), `Members used the tag on ${days} of ${span} days.`),
      channel("inProfiles", named, named === undefined ? "Nothing is known of the members' profiles." : `${percent(named)} of the members with a known profile name the tag there.`),
    ],
    { missing: [...members].some((member) => account(member) !== undefined) ? [] : ["accounts"] },
  );
}

function hourOf({ seconds }: Sighting): number {
  return Math.floor(seconds / HOUR_SECONDS);
}

function ownWords(tagged: readonly Sighting[]): number {
  const authors = new Map<string, Set<string>>();
  const keyOf = ({ template, words }: Sighting): string => (template === undefined ? `words ${words}` : `text ${template}`);
  const texts = tagged.filter(({ words }) => words !== "");
  for (const sighting of texts) collect(authors, keyOf(sighting), sighting.account);
  return partOf(texts.filter((sighting) => authors.get(keyOf(sighting))!.size === 1).length, texts.length);
}

/** Whether a post under the tag names an hour of the clock before the hour in which members post most. */
function announcements(sightings: readonly Sighting[], tagged: readonly Sighting[]): boolean {
  const hours = new Map<number, number>();
  for (const { seconds } of tagged) count(hours, Math.floor(seconds / HOUR_SECONDS));
  let [busiest, most] = [0, 0];
  for (const [hour, n] of hours) if (n > most) [busiest, most] = [hour, n];
  return sightings.some(({ namesHour, seconds }) => namesHour && seconds < busiest * HOUR_SECONDS);
}

function naming({ members, account }: ScoreContext, tag: string): number | undefined {
  const profiles = [...members].flatMap((member) => account(member) ?? []);
  if (profiles.length === 0) return undefined;
  const word = tag.replace(/\d+$/, "");
  return partOf(profiles.filter(({ bio = "", name = "", handle = "" }) => foldCase(`${bio} ${name} ${handle}`).includes(word)).length, profiles.length);
}
