import { accountKey } from "../model/account.js";
import type { Report } from "../model/report.js";
import { csvLine } from "./csv/csvLine.js";
import { roundSeconds, roundWeight } from "./format/numbers.js";
import { orderNetwork } from "./graph/orderNetwork.js";

/** `clusterId` is set where both accounts are in that cluster. */
export const tiesCsv: Report = {
  name: "tiesCsv",
  file: "ties.csv",
  holds: "one row per tied pair of accounts: weights, counts, gaps, and who came first how often",
  *write(run) {
    const { network } = run;
    const traceWeights = Object.values(network.traceWeight);
    yield csvLine([
      ...["source", "target", "weight"],
      ...Object.keys(network.traceWeight).map((trace) => `weight_${trace}`),
      ...["coShares", "objects", "meanGapSeconds", "minGapSeconds", "sourceFirst", "targetFirst", "clusterId"],
    ]);
    const ordered = orderNetwork(run);
    for (let i = 0; i < ordered.row.length; i++) {
      const row = ordered.row[i]!;
      const source = ordered.accounts[ordered.source[i]!]!;
      const target = ordered.accounts[ordered.target[i]!]!;
      const first = [network.sourceFirst[row], network.targetFirst[row]];
      if (ordered.swapped[i] === 1) first.reverse();
      yield csvLine([
        accountKey(source.platform, source.accountId),
        accountKey(target.platform, target.accountId),
        roundWeight(network.weight[row]!),
        ...traceWeights.map((weight) => roundWeight(weight[row]!)),
        network.coShares[row],
        network.objects[row],
        roundSeconds(network.meanGapSeconds[row]!),
        roundSeconds(network.minGapSeconds[row]!),
        ...first,
        source.clusterId === target.clusterId ? source.clusterId : undefined,
      ]);
    }
  },
};
