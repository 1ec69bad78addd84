import type { Score } from "../model/score.js";
import { amplification } from "./amplification.js";
import { commonOwnership } from "./commonOwnership.js";
import { copypasta } from "./copypasta.js";
import { declaredAutomation } from "./declaredAutomation.js";
import { harassment } from "./harassment.js";
import { hijack } from "./hijack.js";
import { laundering } from "./laundering.js";

/** Kinds of operation and innocent explanations, sorted by name. */
export const scores: readonly Score[] = [amplification, commonOwnership, copypasta, declaredAutomation, harassment, hijack, laundering];
