export { simulate, type SimulateSettings, type WorldRecord } from "./simulate.js";
export { simulateSettings } from "./settings.js";
export { evasionSettings } from "./evasion/evasion.js";
export { campaigns } from "./campaigns/index.js";
export { families } from "./families/index.js";
export { lookAlikes } from "./lookAlikes/index.js";
export type {
  AttackerThroughput,
  CampaignKind,
  CampaignRole,
  ConfounderSort,
  TruthAccount,
  TruthCampaign,
  TruthConfounder,
  TruthMembers,
  TruthPost,
  TruthRecord,
  TruthWorld,
} from "../model/truth.js";
