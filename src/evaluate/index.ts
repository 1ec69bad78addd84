export type { Interval, Resampled } from "./bootstrap/intervals.js";
export { evaluate, type EvaluateSettings } from "./evaluate.js";
export { evaluateSettings } from "./evaluateSettings.js";
export type {
  ClusterCounts,
  Counts,
  Estimate,
  Evaluation,
  LookAlikeMeasurement,
  Measurement,
  OpenGroupMeasurement,
  WorldMeasurement,
} from "./evaluation.js";
export { FIGURE_NAMES, type FigureName, type Figures } from "./figures.js";
export type { EvaluationCase } from "./measureWorld.js";
export type { Calibration, CalibrationBin } from "./metrics/calibration.js";
export type { KindConfusion } from "./metrics/kindConfusion.js";
export type { CampaignDetection } from "./metrics/timeToDetection.js";
export { createPrediction, predictionOfRun, type PredictedCluster, type Prediction, type PredictionColumns } from "./prediction.js";
export type { TextPieces } from "./reading/eachLine.js";
export { readPredictionCsv, type PredictionTable } from "./reading/readPredictionCsv.js";
export { readTruth } from "./reading/readTruth.js";
export type { Truth, TruthCampaignActions, TruthConfounderMembers } from "./truth.js";
