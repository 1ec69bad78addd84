import type { Score, ScoreContext, ScoreValue } from "../model/score.js";
import { jensenShannon } from "../stats/jensenShannon.js";
import { channel, clamp, concealing, figures, lacking, meanOfKnown, partOf, percent, scored } from "./measures/channel.js";
import { byHour } from "./measures/hours.js";
import { append, count, ranked } from "./measures/tally.js";
import { findJoint } from "./sightings/joint.js";
import type { Sighting } from "./sightings/sighting.js";
import { watch, type Seen } from "./sightings/watch.js";

/** Posts on either side of a change, below which nothing has changed. */
const POSTS_MIN = 6;
/** Part of an account's posts that its habit has to have on either side. */
const HABIT_MIN = 0.7;
/** Divergence beyond that of every other post from the rest, from which on rhythm or topic count as changed. */
const DIVERGENCE_MIN = 0.25;
const YEAR_SECONDS = 31_557_600;
const HOURS_PER_BIN = 3;

/** Old accounts that become somebody else, and join a cluster. */
export const takeover: Score = {
  name: "takeover",
  tells: "kind",
  question: "How many members changed language, client, rhythm or topic at once, just when they joined the others?",
  needs: ["accounts", "client", "lang", "text"],
  disarm: ["T0150.005", "T0150.004"],
  sources:
    "Egele, Stringhini, Kruegel & Vigna (2013), COMPA: detecting compromised accounts on social networks, NDSS; Elmas, Overdorf & Aberer (2023), Misleading repurposing on Twitter, ICWSM; European Union, Code of Conduct on Disinformation (2025), commitment 14 " +
    "(account takeovers); Lin (1991) for the divergence",
  refutedBy: "People move, buy another telephone and find a cause: one change alone is no takeover; the owner can say whose account it is.",
  init: (context) => watch(context, () => true, measure),
};

interface Change {
  readonly lang: boolean | undefined;
  readonly client: boolean | undefined;
  readonly rhythm: boolean;
  readonly topic: boolean | undefined;
  readonly count: number;
}

function measure(seen: Seen, context: ScoreContext): ScoreValue {
  const { own } = seen;
  const joint = findJoint(seen, context);
  const posts = new Map<string, Sighting[]>();
  for (const sighting of own) append(posts, sighting.account, sighting);
  const changes = new Map<string, Change>();
  for (const [account, of] of posts) {
    const at = of.findIndex((sighting) => joint.weight(sighting) > 0);
    if (at >= POSTS_MIN && of.length - at >= POSTS_MIN) changes.set(account, changeOf(of.slice(0, at), of.slice(at)));
  }
  if (own.length === 0) return scored(undefined, "No member posted.", [], { missing: ["text"] });
  const all = [...changes.values()];
  // A new cause brings new words and, with them, other hours: it takes another tongue or another device besides.
  const taken = [...changes].filter(([, { count: of, lang, client }]) => of >= 2 && (lang === true || client === true));
  const ages = taken.flatMap(([account]) => context.account(account)?.createdAt ?? []);
  const old = ages.filter((born) => context.toSeconds - born >= YEAR_SECONDS).length;
  const oldPart = ages.length > 0 ? partOf(old, ages.length) : undefined;
  const known = (of: (change: Change) => boolean | undefined): readonly (boolean | undefined)[] => all.map(of).filter((value) => value !== undefined);
  const changed = (name: string, what: string, values: readonly (boolean | undefined)[]) => {
    const yes = values.filter((value) => value === true).length;
    return channel(name, values.length > 0 ? partOf(yes, values.length) : undefined, `${figures(yes, values.length)} of the members with posts before and after have another ${what} since they joined the others.`);
  };
  const [langs, clients, topics] = [known(({ lang }) => lang), known(({ client }) => client), known(({ topic }) => topic)];
  return scored(
    partOf(taken.length, context.members.size) * (meanOfKnown([oldPart]) ?? 1),
    `${figures(changes.size, context.members.size)} of the members have posts enough before and after they joined the others; ${taken.length} of them changed in two respects or more, ${percent(partOf(taken.length, context.members.size))} of all.`,
    [
      changed("language", "language", langs),
      changed("client", "client", clients),
      changed("rhythm", "time of the day", known(({ rhythm }) => rhythm)),
      changed("topic", "vocabulary", topics),
      concealing("borrowedAccounts", changes.size > 0 ? partOf(taken.length, changes.size) : undefined, `${figures(taken.length, changes.size)} of the members with posts before and after changed in two respects or more, language or client among them: who posts now is seen as who posted before.`),
      channel("age", oldPart, ages.length > 0 ? `${figures(old, ages.length)} of those that changed are a year old or more.` : "Nobody's age is known among those that changed."),
    ],
    { missing: lacking({ accounts: oldPart === undefined, client: clients.length === 0, lang: langs.length === 0, text: topics.length === 0 }) },
  );
}

function changeOf(before: readonly Sighting[], after: readonly Sighting[]): Change {
  const lang = habitChanged(before, after, ({ lang: of, act }) => (act === "repost" ? undefined : of));
  const client = habitChanged(before, after, ({ client: of }) => of);
  const rhythm = diverges(before, after, hoursOf) === true;
  const topic = diverges(before, after, wordsOf);
  return { lang, client, rhythm, topic, count: [lang, client, rhythm, topic].filter((changed) => changed === true).length };
}

/** Whether most posts have one habit before and another one after; undefined if too few show any. */
function habitChanged(before: readonly Sighting[], after: readonly Sighting[], of: (sighting: Sighting) => string | undefined): boolean | undefined {
  const [a, b] = [before, after].map((sightings) => {
    const counts = new Map<string, number>();
    for (const sighting of sightings) {
      const habit = of(sighting);
      if (habit !== undefined) count(counts, habit);
    }
    const all = [...counts.values()].reduce((sum, n) => sum + n, 0);
    return all < POSTS_MIN ? undefined : { top: ranked(counts)[0]!, all };
  });
  if (!a || !b) return undefined;
  return a.top[0] !== b.top[0] && a.top[1] >= HABIT_MIN * a.all && b.top[1] >= HABIT_MIN * b.all;
}

/** Whether both sides differ more than every other post of the account differs from the rest; undefined if a side has nothing to compare. */
function diverges(before: readonly Sighting[], after: readonly Sighting[], of: (sightings: readonly Sighting[]) => ReadonlyMap<number, number>): boolean | undefined {
  const size = Math.min(before.length, after.length);
  const [a, b] = [before.slice(-size), after.slice(0, size)];
  const mixed = [...a, ...b];
  const seen = jensenShannon(of(a), of(b));
  const usual = jensenShannon(of(mixed.filter((_, i) => i % 2 === 0)), of(mixed.filter((_, i) => i % 2 === 1)));
  if (Number.isNaN(seen) || Number.isNaN(usual)) return undefined;
  return clamp(seen - usual) >= DIVERGENCE_MIN;
}

function hoursOf(sightings: readonly Sighting[]): ReadonlyMap<number, number> {
  const bins = new Map<number, number>();
  byHour(sightings.map(({ seconds }) => seconds)).forEach((n, hour) => count(bins, Math.floor(hour / HOURS_PER_BIN), n));
  return bins;
}

function wordsOf(sightings: readonly Sighting[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { words } of sightings) for (let i = 0; i < words.length; i++) count(counts, words.charCodeAt(i));
  return counts;
}
