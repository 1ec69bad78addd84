import type { Kind, Probability, Verdict } from "../../model/finding.js";
import type { ScoreNeed } from "../../model/score.js";
import { attribute, type AttributionModel } from "./attribution.js";
import { featuresOf, OF_PERSONS, OPEN } from "./features.js";
import type { Valued } from "./finding.js";
import { inauthenticity, type InauthenticityModel } from "./inauthenticity.js";
import { TRAINED } from "./trained.js";

/** What is concluded from the scores of a cluster. */
export interface Judgement {
  readonly inauthenticity: Probability;
  readonly verdict: Verdict;
  /** One sentence. */
  readonly because: string;
  readonly kind: Kind | undefined;
  readonly kindProbability: number | undefined;
}

/** What was learnt beforehand. */
export interface Learnt {
  readonly inauthenticity: InauthenticityModel;
  /** For data that can't show whether a cluster is open about itself, such as posts without profiles. */
  readonly withoutProfiles: InauthenticityModel;
  readonly attribution: AttributionModel;
}

export interface JudgeSettings {
  /** Part of coordinated clusters taken to be inauthentic before one looks. */
  readonly inauthenticBaseRate: number;
}

/** What is judged: whether the evidence of timing names it, and what the data has of anybody. */
export interface Judged {
  readonly flagged: boolean;
  /** Why the run can't decide on anybody, if so. */
  readonly undecided?: string | undefined;
  readonly met: ReadonlySet<ScoreNeed>;
}

/** Of the probability of being inauthentic: more likely than not. */
const THRESHOLD = 0.5;
/** An explanation of as much is clear; a channel or a kind of more, so that two of four who happen to be alike are none. */
const CLEAR = 0.5;

/**
 * Concludes on a cluster from the values of its scores. Being called inauthentic takes an interval above one half, two clear channels of different
 * names, and a clear sign that something is hidden: the probability alone has been learnt on made-up worlds.
 */
export function judge(cluster: Judged, valued: readonly Valued[], { inauthenticBaseRate }: JudgeSettings, learnt: Learnt = TRAINED): Judgement {
  const features = featuresOf(valued, cluster.met, learnt.attribution);
  const probability = inauthenticity(features.showsOpenness ? learnt.inauthenticity : learnt.withoutProfiles, features, inauthenticBaseRate);
  // What isn't shown to be coordinated is no operation of any kind.
  const { kind, probability: kindProbability } = cluster.flagged ? attribute(learnt.attribution, valued) : { kind: undefined, probability: undefined };
  const { verdict, because } = decide(cluster, probability, valued, kind, features.seen.hiding);
  return { inauthenticity: probability, verdict, because, kind, kindProbability };
}

function decide({ flagged, undecided }: Judged, { low, high }: Probability, valued: readonly Valued[], kind: Kind | undefined, hidden: number): Pick<Judgement, "verdict" | "because"> {
  if (undecided !== undefined) return { verdict: "undecided", because: `The run can't decide on anybody: ${undecided}` };
  if (!flagged) return { verdict: "undecided", because: "The evidence doesn't name this cluster: whether it is coordinated at all isn't known." };
  const open = valued.find(({ score, value }) => OPEN.includes(score.name) && (value.value ?? 0) >= CLEAR);
  // Who clearly hides something isn't open, whatever a profile says.
  if (open && hidden <= CLEAR) return { verdict: "coordinated-disclosed", because: `It says so itself: ${open.value.seen}` };
  const clear = clearChannels(valued, kind);
  const hiding = clear.find(({ hides }) => hides);
  if (high < THRESHOLD) return { verdict: "coordinated-unclear", because: `It is coordinated, and little points to hiding who is behind it: at most ${percent(high)} likely.` };
  if (low <= THRESHOLD) return { verdict: "undecided", because: `What was seen leaves it between ${percent(low)} and ${percent(high)} likely to be inauthentic.` };
  if (!hiding) return { verdict: "coordinated-unclear", because: "It looks like an operation, but nothing was seen that hides who is behind it." };
  // What profiles show is one thing, however often it shows.
  const other = clear.find(({ name, ofPersons }) => name !== hiding.name && !(ofPersons && hiding.ofPersons));
  if (!other) return { verdict: "coordinated-unclear", because: `Only one thing speaks for it: ${hiding.meaning}` };
  return { verdict: "inauthentic", because: `At least ${percent(low)} likely, by several channels, and something is hidden: ${hiding.meaning} ${other.meaning}` };
}

interface ClearChannel {
  readonly name: string;
  readonly meaning: string;
  readonly value: number;
  readonly hides: boolean;
  readonly ofPersons: boolean;
}

/**
 * Channels that are clearly above what the public does, strongest first: of kinds of operation that were clearly seen or that the cluster is taken for, and, if it is taken
 * for any, those of the persons that members claim to be. What hides a kind of operation counts only where that kind was clearly seen.
 */
function clearChannels(valued: readonly Valued[], kind: Kind | undefined): readonly ClearChannel[] {
  const found = valued.flatMap(({ score, value: { value: whole = 0, channels } }) => {
    if (score.tells !== "kind") return [];
    const isSeen = whole > CLEAR;
    return channels.flatMap(({ name, meaning, value = 0, conceals }): ClearChannel[] => {
      const ofPersons = OF_PERSONS.includes(name);
      const counts = isSeen || (ofPersons ? kind !== undefined : score.name === kind);
      return value > CLEAR && counts ? [{ name, meaning, value, hides: conceals === true && (ofPersons || isSeen), ofPersons }] : [];
    });
  });
  return found.sort((a, b) => b.value - a.value);
}

function percent(part: number): string {
  return `${Math.round(part * 100)}%`;
}
