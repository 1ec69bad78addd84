import type { Reading } from "../../adapters/index.js";
import { accountKey, type Account } from "../../model/account.js";
import type { DetectOptions } from "../detect.js";

/** Accounts files, by `platform:id`; the first record of an account counts. */
export async function readAccounts(accounts: Reading, { signal, onProgress }: Pick<DetectOptions, "signal" | "onProgress">): Promise<ReadonlyMap<string, Account>> {
  const known = new Map<string, Account>();
  const progress = (done: number, total: number | undefined): void => onProgress?.({ stage: "accounts", done, total, unit: "bytes" });
  for await (const batch of accounts.batches(signal, progress)) {
    for (const account of batch.accounts) {
      const key = accountKey(account.platform, account.id);
      if (!known.has(key)) known.set(key, account);
    }
  }
  return known;
}
