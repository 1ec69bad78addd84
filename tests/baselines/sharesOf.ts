import { collectShares, createSharedNames, type Shares } from "../../src/model/shares.js";

/** Shares of accounts 0 to `accounts` - 1, whose names are in the reverse order of their numbers. */
export function sharesOf(rows: readonly (readonly [account: number, object: string, seconds: number])[], accounts: number): Shares {
  const names = createSharedNames();
  for (let id = 0; id < accounts; id++) names.accounts.intern(`x:${String(accounts - id).padStart(3, "0")}`);
  const collector = collectShares("object", names, "keep");
  rows.forEach(([account, object, seconds], i) => collector.add(account, object, seconds, names.posts.intern(`p${i}`)));
  return collector.finish();
}
