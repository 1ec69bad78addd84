import { splitAccountKey } from "../../model/account.js";
import type { BaselineNetwork, BaselinePairs } from "../../model/baseline.js";
import type { Names } from "../../model/names.js";
import { csvLine } from "../csv/csvLine.js";

/** How accounts are written: by id alone, or `platform:id` where there are several platforms. */
export type AccountNaming = "id" | "platform-and-id";

/**
 * A method's network as CSV, one edge a line: `source,target,weight`, then the method's own columns.
 * Numbers are written in full, to be compared with other tools to the last digit.
 *
 * @param columns names of the method's columns, in output order
 */
export function* edgesCsv(network: BaselineNetwork, columns: readonly string[], accounts: Names, naming: AccountNaming): Iterable<string> {
  const name = accountName(accounts, naming);
  const values = columns.map((column) => network.columns[column]!);
  yield csvLine(["source", "target", "weight", ...columns]);
  for (let i = 0; i < network.source.length; i++) {
    const own = values.map((column) => column[i]);
    yield csvLine([name(network.source[i]!), name(network.target[i]!), network.weight[i], ...own]);
  }
}

/** The pairs of shares that edges are made of, one a line; `source` shared first. */
export function* pairsCsv(pairs: BaselinePairs, accounts: Names, posts: Names, naming: AccountNaming): Iterable<string> {
  const name = accountName(accounts, naming);
  yield csvLine(["object", "source", "target", "sourcePost", "targetPost", "gapSeconds"]);
  for (let i = 0; i < pairs.length; i++) {
    yield csvLine([
      pairs.object(i),
      name(pairs.source[i]!),
      name(pairs.target[i]!),
      posts.name(pairs.sourcePost[i]!),
      posts.name(pairs.targetPost[i]!),
      pairs.gapSeconds[i],
    ]);
  }
}

function accountName(accounts: Names, naming: AccountNaming): (id: number) => string {
  return naming === "id" ? (id) => splitAccountKey(accounts.name(id)).accountId : (id) => accounts.name(id);
}
