import type { BaselineAccounts } from "../../model/baseline.js";
import type { Shares } from "../../model/shares.js";

/**
 * The accounts that shared anything, in columns. Those with a group are the named ones.
 * @param score by account number
 * @param group by account number; -1 for none
 */
export function judgedAccounts({ account: sharer, accounts }: Shares, score: Float64Array, group: Int32Array): BaselineAccounts {
  const shares = new Uint8Array(accounts.size);
  for (let row = 0; row < sharer.length; row++) shares[sharer[row]!] = 1;
  const account = Uint32Array.from(shares.keys()).filter((id) => shares[id] === 1);
  const judged = {
    account,
    score: new Float64Array(account.length),
    named: new Uint8Array(account.length),
    group: new Int32Array(account.length),
  };
  account.forEach((id, i) => {
    judged.score[i] = score[id]!;
    judged.group[i] = group[id]!;
    judged.named[i] = group[id]! < 0 ? 0 : 1;
  });
  return judged;
}
