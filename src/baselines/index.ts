import type { Baseline } from "../model/baseline.js";
import { coornet } from "./coornet.js";
import { coortweet } from "./coortweet.js";
import { cosine } from "./cosine.js";
import { svn } from "./svn.js";
import { toolkit } from "./toolkit.js";

/** Every published method, sorted by name. */
export const baselines: readonly Baseline[] = [coornet, coortweet, cosine, svn, toolkit];

export { networkOfPairs } from "./coortweet/networkOfPairs.js";
export { accountVerdicts } from "./verdict/accountVerdicts.js";
