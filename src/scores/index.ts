import type { Score } from "../model/score.js";
import { amplification } from "./amplification.js";
import { commonOwnership } from "./commonOwnership.js";
import { copypasta } from "./copypasta.js";
import { declaredAutomation } from "./declaredAutomation.js";
import { fandom } from "./fandom.js";
import { harassment } from "./harassment.js";
import { hijack } from "./hijack.js";
import { impersonation } from "./impersonation.js";
import { laundering } from "./laundering.js";
import { personas } from "./personas.js";
import { petition } from "./petition.js";
import { purchasedEngagement } from "./purchasedEngagement.js";
import { sleeper } from "./sleeper.js";
import { takeover } from "./takeover.js";
import { triggerEvent } from "./triggerEvent.js";
import { trollFarm } from "./trollFarm.js";
import { viralLink } from "./viralLink.js";

/** Kinds of operation and innocent explanations, sorted by the names of their files. */
export const scores: readonly Score[] = [
  amplification,
  commonOwnership,
  copypasta,
  declaredAutomation,
  fandom,
  harassment,
  hijack,
  impersonation,
  laundering,
  personas,
  petition,
  purchasedEngagement,
  sleeper,
  takeover,
  triggerEvent,
  trollFarm,
  viralLink,
];
