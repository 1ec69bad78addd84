import type { Learnt } from "./judge.js";

/**
 * Made by `node benchmarks/scores/learn.js sessions`; don't edit. Learnt on made-up worlds of the family sessions, seeds 1, 2, 3, 4, 5, 6, 7, 8: 88 campaigns and
 * 115 innocent crowds. `npm run bench -- scores` tests it on the other family.
 */
export const TRAINED: Learnt = {
  inauthenticity: {"intercept":-1.4183,"weights":[1.0359,1.8349,-2.3214],"baseRate":0.41026,"calibration":[[-3.8884,0,0.013158,0.094891],[-2.7252,0,0.013158,0.094891],[-2.6626,0.013965,0.076087,0.22222],[-1.3057,0.013965,0.076087,0.22222],[-1.2982,0.040474,0.20588,0.45646],[-0.83739,0.040474,0.20588,0.45646],[-0.80993,0.25461,0.43548,0.62573],[0.55316,0.25461,0.43548,0.62573],[0.57947,0.11812,0.5,0.88188],[0.88239,0.11812,0.5,0.88188],[0.96385,0.5,0.80769,0.97914],[2.0518,0.5,0.80769,0.97914],[2.1241,0.75127,0.92857,0.99873],[3.8871,0.75127,0.92857,0.99873],[3.9833,0.88056,0.98333,1],[7.0429,0.88056,0.98333,1]]},
  attribution: {"none":0.75042,"kinds":{"amplification":[-1.7504,7.924],"copypasta":[-1.7726,8.5959],"hijack":[-2.3095,10.119],"impersonation":[-2.9218,8.9843],"laundering":[-2.1364,9.2027],"personas":[-1.377,10.116],"purchased-engagement":[-1.6698,8.7414],"sleeper":[-2.3769,9.6777],"troll-farm":[-2.436,11.107]},"others":[-2.0834,9.3853]},
};
