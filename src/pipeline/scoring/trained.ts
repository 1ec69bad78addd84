import type { Learnt } from "./judge.js";

/**
 * Made by `node benchmarks/scores/learn.js sessions`; don't edit. Learnt on made-up worlds of the family sessions, seeds 1, 2, 3, 4, 5, 6, 7, 8: 88 campaigns and
 * 115 innocent crowds. `npm run bench -- scores` tests it on the other family.
 */
export const TRAINED: Learnt = {
  inauthenticity: {"intercept":-2.1455,"weights":[2.0094,3.3785,-0.97215],"baseRate":0.41026,"calibration":[[-3.6343,0,0.01087,0.11111],[-2.6242,0,0.01087,0.11111],[-2.4749,0.0015811,0.088235,0.30232],[-2.2638,0.0015811,0.088235,0.30232],[-2.2494,0.052735,0.13393,0.5],[-0.31825,0.052735,0.13393,0.5],[-0.2662,0.43032,0.65909,0.85412],[2.3332,0.43032,0.65909,0.85412],[2.3868,0.65217,0.99153,1],[16.37,0.65217,0.99153,1]]},
  attribution: {"none":0.70449,"kinds":{"amplification":[-1.8419,8.1952],"copypasta":[-1.5634,9.7187],"hijack":[-2.4622,9.9961],"impersonation":[-2.9962,9.2753],"laundering":[-1.7283,10.315],"personas":[-1.4418,10.432],"purchased-engagement":[-1.7322,8.995],"sleeper":[-2.4728,9.9188],"troll-farm":[-2.4657,11.407]},"others":[-2.0783,9.8059]},
};
