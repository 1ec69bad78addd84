import { postHash } from "../../content/postHash.js";
import { accountKey, type Account } from "../../model/account.js";

const BYSTANDERS_MAX = 500;

/** Profiles of accounts that are in no cluster: all of them, or those of the smallest hashes, so that neither the order of a file nor when an account was made decides. */
export function findBystanders(known: ReadonlyMap<string, Account>, isMember: (key: string) => boolean): readonly Account[] {
  const found: { readonly account: Account; readonly hash: number }[] = [];
  let most = Infinity;
  for (const account of known.values()) {
    const hash = postHash(account.platform, account.id);
    if (hash > most || isMember(accountKey(account.platform, account.id))) continue;
    found.push({ account, hash });
    if (found.length < 2 * BYSTANDERS_MAX) continue;
    keepFirst(found);
    most = found[BYSTANDERS_MAX - 1]!.hash;
  }
  keepFirst(found);
  return found.map(({ account }) => account);
}

function keepFirst(found: { readonly hash: number }[]): void {
  found.sort((a, b) => a.hash - b.hash);
  found.length = Math.min(found.length, BYSTANDERS_MAX);
}
