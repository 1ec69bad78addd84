import type { Kind, Probability, Verdict } from "../../model/finding.js";
import type { ScoreNeed } from "../../model/score.js";
import { attribute, type AttributionModel } from "./attribution.js";
import { featuresOf, OPEN } from "./features.js";
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
  readonly attribution: AttributionModel;
}

export interface JudgeSettings {
  /** Part of coordinated clusters taken to be inauthentic before one looks. */
  readonly inauthenticBaseRate: number;
}

/** What is judged: whether the evidence of timing names it, and what the data has of anybody. */
export interface Judged {
  readonly flagged: boolean;
  readonly met: ReadonlySet<ScoreNeed>;
}

/** Of the probability of being inauthentic: more likely than not. */
const THRESHOLD = 0.5;
/** An explanation of as much is clear; a channel or a kind of more, so that two of four who happen to be alike are none. */
const CLEAR = 0.5;
/** Clear channels that have to agree, whatever the probability says. */
const CHANNELS_MIN = 2;

/**
 * Concludes on a cluster from the values of its scores. Being called inauthentic takes an interval above one half, two clear channels of different
 * names, and a clear sign that something is hidden: the probability alone has been learnt on made-up worlds.
 */
export function judge(cluster: Judged, valued: readonly Valued[], { inauthenticBaseRate }: JudgeSettings, learnt: Learnt = TRAINED): Judgement {
  const probability = inauthenticity(learnt.inauthenticity, featuresOf(valued, cluster.met, learnt.attribution), inauthenticBaseRate);
  const { verdict, because } = decide(cluster.flagged, probability, valued);
  // What isn't shown to be coordinated is no operation of any kind.
  const { kind, probability: kindProbability } = cluster.flagged ? attribute(learnt.attribution, valued) : { kind: undefined, probability: undefined };
  return { inauthenticity: probability, verdict, because, kind, kindProbability };
}

function decide(flagged: boolean, { low, high }: Probability, valued: readonly Valued[]): Pick<Judgement, "verdict" | "because"> {
  if (!flagged) return { verdict: "undecided", because: "The evidence doesn't name this cluster: whether it is coordinated at all isn't known." };
  const open = valued.find(({ score, value }) => OPEN.includes(score.name) && (value.value ?? 0) >= CLEAR);
  if (open) return { verdict: "coordinated-disclosed", because: `It says so itself: ${open.value.seen}` };
  const clear = clearChannels(valued);
  const hiding = clear.find(({ conceals }) => conceals === true);
  if (high < THRESHOLD) return { verdict: "coordinated-unclear", because: `It is coordinated, and little points to hiding who is behind it: at most ${percent(high)} likely.` };
  if (low <= THRESHOLD) return { verdict: "undecided", because: `What was seen leaves it between ${percent(low)} and ${percent(high)} likely to be inauthentic.` };
  if (!hiding) return { verdict: "coordinated-unclear", because: "It looks like an operation, but nothing was seen that hides who is behind it." };
  if (new Set(clear.map(({ name }) => name)).size < CHANNELS_MIN) return { verdict: "coordinated-unclear", because: `Only one thing speaks for it: ${hiding.meaning}` };
  const others = clear.filter(({ name }) => name !== hiding.name).map(({ meaning }) => meaning);
  return { verdict: "inauthentic", because: `At least ${percent(low)} likely, by several channels, and something is hidden: ${hiding.meaning} ${others[0]!}` };
}

/** Channels that are clearly above what the public does, of kinds of operation that were clearly seen, strongest first. */
function clearChannels(valued: readonly Valued[]) {
  return valued
    .filter(({ score, value }) => score.tells === "kind" && (value.value ?? 0) > CLEAR)
    .flatMap(({ value }) => value.channels)
    .filter(({ value }) => (value ?? 0) > CLEAR)
    .sort((a, b) => b.value! - a.value!);
}

function percent(part: number): string {
  return `${Math.round(part * 100)}%`;
}
