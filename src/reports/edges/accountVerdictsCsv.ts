import { splitAccountKey } from "../../model/account.js";
import type { BaselineAccounts } from "../../model/baseline.js";
import type { Names } from "../../model/names.js";
import { csvLine } from "../csv/csvLine.js";

/**
 * A published method's verdicts in the columns of a run's `accounts.csv`, one account a line in the order of
 * their numbers, so that both can be measured by the same command.
 *
 * `coordination` is the method's score divided by the largest one, in full: that keeps the order of accounts and
 * brings it into 0 to 1, but compares with no other method's. `flagged` is what the method names. Groups are `c1`, `c2`, … as
 * the method numbers them.
 *
 * @param accounts everybody who shared something; those without a verdict score 0
 */
export function* accountVerdictsCsv(verdicts: BaselineAccounts, accounts: Names): Iterable<string> {
  const { account, score, named, group } = verdicts;
  let top = 0;
  for (let row = 0; row < score.length; row++) if (score[row]! > top) top = score[row]!;
  yield csvLine(["platform", "accountId", "clusterId", "coordination", "flagged"]);
  for (let id = 0, row = 0; id < accounts.size; id++) {
    const { platform, accountId } = splitAccountKey(accounts.name(id));
    if (account[row] !== id) {
      yield csvLine([platform, accountId, undefined, 0, false]);
      continue;
    }
    const cluster = group[row]! < 0 ? undefined : `c${group[row]! + 1}`;
    yield csvLine([platform, accountId, cluster, top === 0 ? 0 : score[row]! / top, named[row] === 1]);
    row++;
  }
}
