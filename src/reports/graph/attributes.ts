import type { Network } from "../../model/network.js";
import type { AccountRow } from "../../model/run.js";
import { roundProbability, roundSeconds, roundWeight } from "../format/numbers.js";

/** A typed column of nodes or edges. The types are words of both GEXF and GraphML. */
export interface Attribute<T> {
  readonly name: string;
  readonly type: "string" | "integer" | "double" | "boolean";
  /** Undefined where it has no value. */
  value(of: T): string | number | boolean | undefined;
}

/** What a node says about its account besides its label. */
export const nodeAttributes: readonly Attribute<AccountRow>[] = [
  { name: "platform", type: "string", value: (account) => account.platform },
  { name: "accountId", type: "string", value: (account) => account.accountId },
  { name: "cluster", type: "string", value: (account) => account.clusterId },
  { name: "coordination", type: "double", value: (account) => roundProbability(account.coordination) },
  { name: "flagged", type: "boolean", value: (account) => account.flagged },
];

/** What people read in the picture: name or handle where there is one, else the id. */
export function nodeLabel(account: AccountRow): string {
  return account.label ?? account.accountId;
}

/** What an edge says about its tie besides its weight. Values take a row of the network. */
export function edgeAttributes(network: Network): readonly Attribute<number>[] {
  return [
    ...Object.entries(network.traceWeight).map(
      ([trace, weight]): Attribute<number> => ({ name: `weight_${trace}`, type: "double", value: (row) => roundWeight(weight[row]!) }),
    ),
    { name: "coShares", type: "integer", value: (row) => network.coShares[row] },
    { name: "objects", type: "integer", value: (row) => network.objects[row] },
    { name: "meanGapSeconds", type: "double", value: (row) => roundSeconds(network.meanGapSeconds[row]!) },
  ];
}
