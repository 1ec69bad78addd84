export {
  read,
  readSettings,
  type Batch,
  type Reading,
  type ReadOptions,
  type ReadProgress,
  type ReadSettings,
  type ReadSource,
} from "./adapters/index.js";
export type { Account } from "./model/account.js";
export type { Caution, CautionSign } from "./model/caution.js";
export type { Cluster, ClusterObject, CoShare, ObjectTag } from "./model/cluster.js";
export type { Engine, PairRequest, PairResult } from "./model/engine.js";
export { LockstepError, type ErrorCode } from "./model/errors.js";
export { EXPLANATIONS, KINDS, VERDICTS, type CitedPost, type Explanation, type Exposure, type Finding, type FindingScore, type Kind, type Probability, type Verdict } from "./model/finding.js";
export type { EngagementPanel, LaunderingPath, LaunderingStep, VoiceSeries } from "./model/findingPictures.js";
export type { Input } from "./model/input.js";
export type { AccountLedger, LedgerChance, LedgerCircle, LedgerCrowd, LedgerEntry, LedgerMeeting, LedgerMember, LedgerPartner } from "./model/ledger.js";
export type { Names } from "./model/names.js";
export type { Network } from "./model/network.js";
export type { Original, OriginalStep } from "./model/original.js";
export type { Media, Post } from "./model/post.js";
export type { AccountRow, EvidenceSummary, InputSummary, Rejection, RowCounts, Run, RunHead, TimeForm, TraceSummary } from "./model/run.js";
export type { Concern, Score, ScoreChannel, ScoreContext, ScoreNeed, ScoreState, ScoreValue } from "./model/score.js";
export type { ClusterSensitivity, Sensitivity, SensitivityRepetition } from "./model/sensitivity.js";
export type { Shares } from "./model/shares.js";
export type { Limit, Ties } from "./model/ties.js";
export type { Trace } from "./model/trace.js";
export { VERSION } from "./model/version.js";
export { detect, type DetectOptions, type DetectSettings } from "./pipeline/detect.js";
export { detectSettings } from "./pipeline/detectSettings.js";
export { explainObject, type ExplainedPost, type ExplainOptions } from "./pipeline/explainObject.js";
export type { Progress } from "./pipeline/progress.js";
export { runBaseline, type BaselineOptions, type BaselineResult } from "./pipeline/runBaseline.js";
