import type { AttributionModel } from "./attribution.js";
import type { InauthenticityModel } from "./inauthenticity.js";

/**
 * Made by `node benchmarks/scores/learn.js sessions 6`; don't edit. Learnt on made-up worlds of the family sessions, seeds 1 to 6: 66 campaigns and
 * 122 innocent crowds. `npm run bench -- scores` tests it on the other family.
 */
export const TRAINED: { readonly family: string; readonly inauthenticity: InauthenticityModel; readonly attribution: AttributionModel } = {
  family: "sessions",
  inauthenticity: {"intercept":-0.12613,"weights":[0.96133,0,0,-1.2107],"baseRate":0.35106,"calibration":[[-1.0622,0,0.017241,0.25],[-0.55267,0,0.017241,0.25],[-0.53321,0.0042107,0.21429,0.64123],[-0.43533,0.0042107,0.21429,0.64123],[-0.43155,0.11281,0.29545,0.52175],[-0.28854,0.11281,0.29545,0.52175],[-0.27768,0.24306,0.33854,0.4411],[0.30179,0.24306,0.33854,0.4411],[0.31568,0.052745,0.41667,0.85337],[0.32456,0.052745,0.41667,0.85337],[0.32481,0.15165,0.42308,0.72333],[0.37541,0.15165,0.42308,0.72333],[0.38993,0.47349,0.83333,0.99684],[0.51735,0.47349,0.83333,0.99684],[0.52385,0.75295,0.96429,1],[0.79911,0.75295,0.96429,1]]},
  attribution: {"none":-0.45567,"kinds":{"amplification":[-1.5569,5.2059],"copypasta":[-1.6894,2.9206],"hijack":[-1.8246,4.9714],"laundering":[-2.4734,5.1635]},"others":[-1.8861,4.5653]},
};
