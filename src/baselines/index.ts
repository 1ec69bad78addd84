import type { Baseline } from "../model/baseline.js";
import { coornet } from "./coornet.js";
import { coortweet } from "./coortweet.js";
import { cosine } from "./cosine.js";
import { fraudar } from "./fraudar.js";
import { fsaV } from "./fsaV.js";
import { nodePruning } from "./nodePruning.js";
import { rarityCloseness } from "./rarityCloseness.js";
import { svn } from "./svn.js";
import { synchrotrap } from "./synchrotrap.js";
import { toolkit } from "./toolkit.js";

/** Every published method, and the floor that they are held against, sorted by name. */
export const baselines: readonly Baseline[] = [coornet, coortweet, cosine, fraudar, fsaV, nodePruning, rarityCloseness, svn, synchrotrap, toolkit];

export { networkOfPairs } from "./coortweet/networkOfPairs.js";
export { accountVerdicts } from "./verdict/accountVerdicts.js";
