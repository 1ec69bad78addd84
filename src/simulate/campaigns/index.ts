import type { Campaign } from "../stage/campaign.js";
import { amplification } from "./amplification.js";
import { copypasta } from "./copypasta.js";
import { harassment } from "./harassment.js";
import { hijack } from "./hijack.js";
import { impersonation } from "./impersonation.js";
import { laundering } from "./laundering.js";
import { personas } from "./personas.js";
import { purchasedEngagement } from "./purchasedEngagement.js";
import { sleeper } from "./sleeper.js";
import { slowDrip } from "./slowDrip.js";
import { takeover } from "./takeover.js";
import { trend } from "./trend.js";
import { trollFarm } from "./trollFarm.js";

/** Every kind of operation, sorted by name. */
export const campaigns: readonly Campaign[] = [
  amplification,
  copypasta,
  harassment,
  hijack,
  impersonation,
  laundering,
  personas,
  purchasedEngagement,
  sleeper,
  slowDrip,
  takeover,
  trend,
  trollFarm,
];
