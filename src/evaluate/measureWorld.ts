import { LockstepError } from "../model/errors.js";
import { campaignsAgainstClusters } from "./clusters/campaignClusters.js";
import { match, type Matched } from "./match.js";
import { adjustedMutualInformation } from "./metrics/adjustedMutualInformation.js";
import { adjustedRand } from "./metrics/adjustedRand.js";
import { clusterPurity, type ClusterPurity } from "./metrics/clusterPurity.js";
import { timeToDetection, type CampaignDetection } from "./metrics/timeToDetection.js";
import type { Prediction } from "./prediction.js";
import type { Truth } from "./truth.js";

/** A world and what one method said of it. */
export interface EvaluationCase {
  readonly truth: Truth;
  /**
   * One, or one for each of several growing parts of the same posts. The one that saw the latest post is measured; the
   * others only tell when campaigns were first detected.
   */
  readonly predictions: readonly [Prediction, ...Prediction[]];
}

/** A world with everything measured in it that needs more than sums. */
export interface MeasuredWorld extends Matched {
  readonly purity: ClusterPurity;
  readonly adjustedRand: number | null;
  readonly adjustedMutualInformation: number | null;
  readonly detections: readonly CampaignDetection[];
  /** Whether there was one run only. */
  readonly isSingleRun: boolean;
}

/**
 * Measures one world.
 * @throws LockstepError `truth-mismatch`; `input-schema` for several predictions of which one doesn't say, or two say the
 * same of, where their posts end
 */
export function measureWorld({ truth, predictions }: EvaluationCase, detectedShare: number): MeasuredWorld {
  const timed = inOrderOfTime(truth, predictions).map(({ prediction, toSeconds }) => ({ toSeconds, ...match(truth, prediction) }));
  const { toSeconds: _, ...matched } = timed.at(-1)!;
  const table = campaignsAgainstClusters(matched);
  return {
    ...matched,
    purity: clusterPurity(matched),
    adjustedRand: adjustedRand(table),
    adjustedMutualInformation: adjustedMutualInformation(table),
    detections: timeToDetection(truth, timed, detectedShare),
    isSingleRun: predictions.length === 1,
  };
}

function inOrderOfTime(truth: Truth, predictions: readonly Prediction[]): { readonly prediction: Prediction; readonly toSeconds: number }[] {
  const timed = predictions.map((prediction) => {
    // A table of verdicts doesn't say what its method saw; alone, it is taken to have seen everything.
    const toSeconds = prediction.toSeconds ?? (predictions.length === 1 ? truth.world.toSeconds : undefined);
    if (toSeconds === undefined) {
      throw new LockstepError("input-schema", `${prediction.name} doesn't say where its posts end, so it can't be put in order with the other runs on ${truth.name}. Evaluate it by itself.`);
    }
    return { prediction, toSeconds };
  });
  timed.sort((a, b) => a.toSeconds - b.toSeconds);
  for (const [i, { prediction, toSeconds }] of timed.entries()) {
    if (toSeconds !== timed[i - 1]?.toSeconds) continue;
    throw new LockstepError(
      "input-schema",
      `${timed[i - 1]!.prediction.name} and ${prediction.name} end with the same post. Several runs on one truth have to be on growing parts of its posts; evaluate other methods by themselves.`,
    );
  }
  return timed;
}
