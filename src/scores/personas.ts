import type { Account } from "../model/account.js";
import type { Score, ScoreContext, ScoreValue } from "../model/score.js";
import { quantile } from "../stats/quantile.js";
import { copiedBios } from "./measures/affiliation.js";
import { actsOnOthers, type ActOnOthers } from "./measures/acts.js";
import { channel, clamp, concealing, figures, lacking, partOf, percent, scored } from "./measures/channel.js";
import { collect, count, ranked } from "./measures/tally.js";
import { findJoint, jointPart } from "./sightings/joint.js";
import type { Sighting } from "./sightings/sighting.js";
import { watch, type Seen } from "./sightings/watch.js";

/** Posts from which an account's length of text and pace can be told. */
const POSTS_MIN = 5;
/** What answers in words of their own are worth without anything in profiles or paces: people do that too. */
const WORDS_ALONE = 0.7;

/** Invented persons that answer the same posts, and never in the same words. */
export const personas: Score = {
  name: "personas",
  tells: "kind",
  question: "How much of what members do together is to answer the same posts, each time in other words, by accounts that are made alike?",
  needs: ["replies", "text", "accounts"],
  disarm: ["T0143.002", "T0085.001", "T0144.002"],
  sources:
    "Linvill & Warren (2024), Digital yard signs, Clemson Media Forensics Hub; Yang & Menczer (2024), Anatomy of an AI-powered malicious social botnet; Cresci et al. (2017), Social fingerprinting: detection of spambot groups through DNA-inspired behavioral " +
    "modeling, IEEE TDSC; Goldstein et al. (2023), Generative language models and automated influence operations",
  refutedBy: "People who answer the same posts in words of their own look just like this: records can't tell who wrote a text, and the value stays low without copied profiles, accounts made in a row or an even pace.",
  init: (context) => watch(context, ({ byMember, act }) => byMember || act === "reply", measure),
};

function measure(seen: Seen, context: ScoreContext): ScoreValue {
  const { own, others } = seen;
  const answers = actsOnOthers(seen, context).filter(({ act, words }) => act !== "repost" && words !== "");
  if (answers.length === 0) return scored(undefined, "No member answered anybody outside the cluster in words.", [], { missing: ["replies", "text"] });
  const joint = findJoint(seen, context);
  const together = answeredTogether(answers);
  const prompts = jointPart(joint, together, () => true);
  const unlike = varietyOf(together);
  const target = ranked(targetsOf(together))[0]?.[1] ?? 0;
  const profiles = [...context.members].flatMap((member) => context.account(member) ?? []);
  const made = profileSigns(profiles, own.flatMap(({ sites }) => sites));
  const pace = evenness(own, others);
  const sign = Math.max(made.bios, made.avatars, made.rhythm ?? 0, pace.lengths ?? 0);
  // All on one person is harassment, not a choir.
  const spread = 1 - 0.5 * partOf(target, together.length);
  const repeated = together.length - unlike.distinct;
  return scored(
    prompts * unlike.value * spread * (WORDS_ALONE + (1 - WORDS_ALONE) * sign),
    `Members wrote ${together.length} answers to posts that several members answered, ${unlike.distinct} of them in words that no other has; that is ${percent(prompts)} of what they do together.`,
    [
      channel("samePrompts", prompts, `${percent(prompts)} of what members do together is to answer posts that several members answer.`),
      channel("neverAlike", together.length > 0 ? unlike.value : undefined, `${figures(repeated, together.length)} of these answers repeat another's text, beginning or end.`),
      concealing("bioReuse", profiles.length > 0 ? made.bios : undefined, `${figures(made.biosShared, made.biosKnown)} of the members' texts about themselves are another member's word for word.`),
      concealing("avatarReuse", made.avatarsKnown > 0 ? made.avatars : undefined, `${figures(made.avatarsShared, made.avatarsKnown)} of the members' pictures are another member's.`),
      channel("madeInARow", made.rhythm, made.rhythmMeaning),
      channel("evenLengths", pace.lengths, pace.lengthsMeaning),
      channel("evenActivity", pace.volumes, pace.volumesMeaning),
    ],
    { missing: lacking({ accounts: profiles.length === 0 }) },
  );
}

/** Two that answer one post, again and again, are as much as a part of a cluster shows. */
function answeredTogether(answers: readonly ActOnOthers[]): readonly ActOnOthers[] {
  const members = new Map<number, Set<string>>();
  for (const { actedOn, account } of answers) collect(members, actedOn, account);
  return answers.filter(({ actedOn }) => members.get(actedOn)!.size >= 2);
}

function targetsOf(answers: readonly ActOnOthers[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { target } of answers) if (target !== undefined) count(counts, target);
  return counts;
}

/** Part of the answers that share neither the whole nor the first or last words with another. */
function varietyOf(answers: readonly Sighting[]): { readonly value: number; readonly distinct: number } {
  const uses = new Map<string, number>();
  const keysOf = ({ template, opening, closing, words }: Sighting): readonly string[] =>
    template === undefined ? [`words ${words}`] : [`text ${template}`, ...(opening === undefined ? [] : [`opening ${opening}`, `closing ${closing!}`])];
  for (const answer of answers) for (const key of keysOf(answer)) count(uses, key);
  const distinct = answers.filter((answer) => keysOf(answer).every((key) => uses.get(key) === 1)).length;
  return { value: partOf(distinct, answers.length), distinct };
}

interface ProfileSigns {
  readonly bios: number;
  readonly biosShared: number;
  readonly biosKnown: number;
  readonly avatars: number;
  readonly avatarsShared: number;
  readonly avatarsKnown: number;
  readonly rhythm: number | undefined;
  readonly rhythmMeaning: string;
}

function profileSigns(profiles: readonly Account[], sites: readonly string[]): ProfileSigns {
  const shared = (texts: readonly string[]): number => {
    const counts = new Map<string, number>();
    for (const text of texts) count(counts, text);
    return texts.filter((text) => counts.get(text)! > 1).length;
  };
  const [copied, bios] = [copiedBios(profiles, sites), profiles.filter(({ bio }) => bio)];
  const avatars = profiles.flatMap(({ avatarHash }) => (avatarHash ? [avatarHash] : []));
  const made = profiles.flatMap(({ createdAt }) => (createdAt === undefined ? [] : [createdAt])).sort((a, b) => a - b);
  const gaps = made.slice(1).map((seconds, i) => seconds - made[i]!);
  const mean = partOf(gaps.reduce((a, b) => a + b, 0), gaps.length);
  // Times between births at random vary as much as their mean; those of accounts made one after the other less.
  const variation = mean > 0 ? Math.sqrt(gaps.reduce((sum, gap) => sum + (gap - mean) ** 2, 0) / gaps.length) / mean : 0;
  const enough = gaps.length >= POSTS_MIN;
  return {
    ...{ bios: partOf(copied, profiles.length), biosShared: copied, biosKnown: bios.length },
    ...{ avatars: partOf(shared(avatars), profiles.length), avatarsShared: shared(avatars), avatarsKnown: avatars.length },
    rhythm: enough ? clamp(1 - variation) : undefined,
    rhythmMeaning: enough ? `The times between the making of the members' accounts vary by ${percent(variation)} of their mean; at random it would be about 100%.` : "Too few of the members' accounts have a known beginning.",
  };
}

/** How much less lengths of text vary within accounts, and numbers of posts among them, than with the public. */
function evenness(own: readonly Sighting[], others: readonly Sighting[]): { readonly lengths: number | undefined; readonly lengthsMeaning: string; readonly volumes: number | undefined; readonly volumesMeaning: string } {
  const spread = (values: readonly number[]): number => partOf(quantile(values, 0.75) - quantile(values, 0.25), quantile(values, 0.5));
  const lengthsOf = (sightings: readonly Sighting[]): readonly number[] => sightings.filter(({ words }) => words !== "").map(({ words }) => words.length);
  const [inside, outside] = [lengthsOf(own), lengthsOf(others)];
  const enough = inside.length >= POSTS_MIN && outside.length >= POSTS_MIN;
  const counts = new Map<string, number>();
  for (const { account } of own) count(counts, account);
  const volumes = [...counts.values()];
  const mean = partOf(own.length, volumes.length);
  // Of equally busy accounts the numbers of posts would vary as Poisson's do.
  const variance = partOf(volumes.reduce((sum, n) => sum + (n - mean) ** 2, 0), volumes.length);
  const known = volumes.length >= POSTS_MIN && mean >= POSTS_MIN;
  const lengths = enough ? clamp(1 - partOf(spread(inside), spread(outside))) : undefined;
  return {
    lengths,
    lengthsMeaning: enough ? `The middle half of the members' texts differ in length by ${percent(spread(inside))} of the median, those of others who answered by ${percent(spread(outside))}.` : "There are too few texts to compare lengths.",
    volumes: known ? clamp(1 / Math.max(1, variance / mean)) : undefined,
    volumesMeaning: known ? `Numbers of posts vary ${(variance / mean).toFixed(1)} times as much among members as they would if all were equally busy.` : "There are too few posts to compare how busy members are.",
  };
}
