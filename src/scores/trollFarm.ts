import { foldCase } from "../content/foldCase.js";
import { copiedBios } from "./measures/affiliation.js";
import type { Score, ScoreChannel, ScoreContext, ScoreValue } from "../model/score.js";
import { actsOnOthers, membersByTarget } from "./measures/acts.js";
import { channel, clamp, concealing, figures, lacking, meanOfKnown, partOf, percent, scored } from "./measures/channel.js";
import { byHour } from "./measures/hours.js";
import { shiftsOf } from "./measures/shifts.js";
import { count, ranked } from "./measures/tally.js";
import { findJoint, jointPart, membersLeast } from "./sightings/joint.js";
import type { Sighting } from "./sightings/sighting.js";
import { watch, type Seen } from "./sightings/watch.js";

/** Accounts made within this time of each other were made in one go. */
const BURST_SECONDS = 14 * 86_400;
const WORDED_MIN = 5;
/** What working hours are worth without common targets or invented persons. */
const HOURS_ALONE = 0.4;
/** What invented persons are worth beside common targets: they are made for all kinds of operation. */
const PROFILES = 0.5;

/** People paid to answer, in shifts, as persons that they aren't. */
export const trollFarm: Score = {
  name: "troll-farm",
  tells: "kind",
  question: "Do members keep the hours of a workplace, with common targets and persons made for the purpose?",
  needs: ["replies", "accounts", "lang"],
  disarm: ["T0049.001", "T0091.003", "T0116.001", "T0143.002"],
  sources:
    "Linvill & Warren (2020), Troll factories: manufacturing specialized disinformation on Twitter, Political Communication 37; US Senate Select Committee on Intelligence (2019), Report on active measures, volume 2; Nizzoli et al. (2021), Coordinated behavior " +
    "on social media in 2019 UK general election, ICWSM; Keller et al. (2020) on office hours of paid astroturfers",
  refutedBy: "Press offices, newsrooms and people who post at work keep the same hours: they say for whom they work, and answer whoever writes to them.",
  init: (context) => watch(context, ({ byMember, lang }) => byMember || lang !== undefined, measure),
};

function measure(seen: Seen, context: ScoreContext): ScoreValue {
  const { own } = seen;
  if (own.length === 0) return scored(undefined, "No member posted.", [], { missing: ["replies"] });
  const shifts = shiftsOf(own);
  const answers = actsOnOthers(seen, context).filter(({ act }) => act === "reply" || act === "quote");
  const joint = findJoint(seen, context);
  const least = membersLeast(context);
  const common = new Set([...membersByTarget(answers)].filter(([, by]) => by.size >= least).map(([target]) => target));
  const shared = answers.filter(({ target }) => target !== undefined && common.has(target));
  const answerPart = Math.max(jointPart(joint, answers, () => true), partOf(answers.length, own.length));
  const sharedPart = partOf(shared.length, own.length);
  const profiles = profileChannels(seen, context);
  const hours = meanOfKnown([shifts.block, shifts.weekend]) ?? 0;
  const persons = Math.max(sharedPart, PROFILES * Math.max(...profiles.map(({ value }) => value ?? 0)));
  return scored(
    hours * (HOURS_ALONE + (1 - HOURS_ALONE) * persons),
    `Half of the ${shifts.measured} members with enough posts have ${percent(shifts.inShift)} of them or more in nine hours of the day; ${figures(shared.length, own.length)} of all posts answer ${common.size} accounts that several members answer.`,
    [
      channel("shift", shifts.block, `Half of the ${shifts.measured} members who posted in twelve hours or more have ${percent(shifts.inShift)} of them or more in nine hours in a row; 70% is usual.`),
      channel("weekend", shifts.weekend, shifts.weekend === undefined ? "The data doesn't span a week, or there are too few posts." : `The two emptiest days in a row are ${percent(shifts.weekend)} emptier than others, while all other days are worked on.`),
      channel("break", shifts.lunch, shifts.lunch === undefined ? "There are too few posts to see a break." : `The emptiest hour in the middle of the common shift is ${percent(shifts.lunch)} emptier than the hours around it.`),
      channel("sharedTargets", sharedPart, `${figures(shared.length, own.length)} of the members' posts answer or quote accounts that several members answer or quote; ${percent(answerPart)} answer somebody.`),
      ...profiles,
    ],
    { missing: lacking({ accounts: profiles[0]!.value === undefined, lang: profiles[2]!.value === undefined }) },
  );
}

function profileChannels({ own, others }: Seen, { members, account, bystanders }: ScoreContext): readonly [ScoreChannel, ScoreChannel, ScoreChannel, ScoreChannel] {
  const profiles = [...members].flatMap((member) => account(member) ?? []);
  const born = profiles.flatMap(({ createdAt }) => (createdAt === undefined ? [] : [createdAt])).sort((a, b) => a - b);
  // Not those whom members meet: of an operation a half may be found, which meets the other one.
  const outside = bystanders.flatMap(({ createdAt }) => createdAt ?? []).sort((a, b) => a - b);
  const [inBurst, publicBurst] = [born, outside].map((times) => partOf(inOneGo(times) - 1, times.length - 1)) as [number, number];
  const isTold = born.length >= WORDED_MIN && outside.length >= OTHERS_MIN;
  const reused = copiedBios(profiles, own.flatMap(({ sites }) => sites));
  const foreign = foreignTongue(own, (key) => account(key)?.lang);
  const publicPart = foreignPosts(others, (key) => account(key)?.lang);
  const misplaced = misplacedHours(own, others);
  return [
    concealing("madeTogether", isTold ? inBurst - publicBurst : undefined, `${figures(inOneGo(born), born.length)} of the members' accounts with a known beginning were made within two weeks, and ${percent(publicBurst)} of ${outside.length} accounts that are in no cluster.`),
    concealing("personaReuse", profiles.length > 0 ? partOf(reused, profiles.length) : undefined, `${figures(reused, profiles.length)} of the members have a text about themselves that another member has word for word.`),
    channel("foreignTongue", foreign.known > 0 ? Math.max(0, partOf(foreign.foreign, foreign.known) - publicPart) : undefined, `${figures(foreign.foreign, foreign.known)} of the members write mostly in another language than their profile's; of others' posts ${percent(publicPart)} are in another.`),
    concealing("misplacedHours", misplaced.value, misplaced.meaning),
  ];
}

/** Most accounts made within two weeks. */
function inOneGo(born: readonly number[]): number {
  let [most, from] = [0, 0];
  born.forEach((seconds, i) => {
    while (seconds - born[from]! > BURST_SECONDS) from++;
    most = Math.max(most, i - from + 1);
  });
  return most;
}

function foreignTongue(own: readonly Sighting[], langOf: (account: string) => string | undefined): { readonly known: number; readonly foreign: number } {
  const written = new Map<string, Map<string, number>>();
  for (const { account, lang, act } of own) {
    if (lang === undefined || act === "repost") continue;
    const counts = written.get(account) ?? new Map<string, number>();
    written.set(account, counts);
    count(counts, primary(lang));
  }
  let [known, foreign] = [0, 0];
  for (const [account, counts] of written) {
    const [claimed, [most, posts]] = [langOf(account), ranked(counts)[0]!];
    if (!claimed || posts < WORDED_MIN) continue;
    known++;
    if (primary(claimed) !== most) foreign++;
  }
  return { known, foreign };
}

/** Part of the posts whose language isn't that of their author's profile. */
function foreignPosts(sightings: readonly Sighting[], langOf: (account: string) => string | undefined): number {
  let [known, foreign] = [0, 0];
  for (const { account, lang, act } of sightings) {
    const claimed = langOf(account);
    if (lang === undefined || !claimed || act === "repost") continue;
    known++;
    if (primary(claimed) !== primary(lang)) foreign++;
  }
  return partOf(foreign, known);
}

/** `en` of `en-GB`. */
function primary(lang: string): string {
  return foldCase(lang).split(/[-_]/)[0]!;
}

/** How much of the members' day falls into the night of others who write their language, beyond what all hours alike would bring: a claimed home in another time zone. */
function misplacedHours(own: readonly Sighting[], others: readonly Sighting[]): { readonly value: number | undefined; readonly meaning: string } {
  const [tags, langs] = [new Map<string, number>(), new Map<string, number>()];
  for (const { lang } of own) if (lang !== undefined) count(tags, lang);
  for (const [tag, posts] of tags) count(langs, primary(tag), posts);
  const [top] = ranked(langs);
  // Of tags there are few, of posts many: each is taken apart once.
  const isTop = new Map<string, boolean>();
  const writesTop = (lang: string): boolean => {
    if (!isTop.has(lang)) isTop.set(lang, primary(lang) === top![0]);
    return isTop.get(lang)!;
  };
  const same = top ? others.filter(({ lang }) => lang !== undefined && writesTop(lang)) : [];
  const accounts = new Set(same.map(({ account }) => account)).size;
  if (!top || own.length < OTHERS_MIN || accounts < OTHERS_MIN) return { value: undefined, meaning: "Too few others write the members' language to compare the hours of the day." };
  const [inside, outside] = [own, same].map((of) => byHour(of.map(({ seconds }) => seconds))) as [Float64Array, Float64Array];
  const night = quietest(outside);
  const [part, usual] = [inPart(inside, night, own.length), NIGHT_HOURS / inside.length];
  return { value: clamp((part - usual) / (1 - usual)), meaning: `${percent(part)} of the members' posts fall into the six quietest hours in a row of ${accounts} others who write in the same language, and ${percent(inPart(outside, night, same.length))} of theirs.` };
}

const OTHERS_MIN = 20;
const NIGHT_HOURS = 6;

/** The first of the quietest hours in a row. */
function quietest(hours: Float64Array): number {
  let [best, least] = [0, Infinity];
  for (let from = 0; from < hours.length; from++) {
    const sum = inPart(hours, from, 1);
    if (sum < least) [best, least] = [from, sum];
  }
  return best;
}

function inPart(hours: Float64Array, from: number, all: number): number {
  let sum = 0;
  for (let i = 0; i < NIGHT_HOURS; i++) sum += hours[(from + i) % hours.length]!;
  return sum / all;
}
