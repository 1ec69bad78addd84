import { foldCase } from "../../content/foldCase.js";
import { accountKey, type Account } from "../../model/account.js";
import type { Names } from "../../model/names.js";

/** Whom a mention means: handles where an accounts file gave them, then ids of accounts of the run. */
export interface Handles {
  /** `platform:id`; undefined if nobody of that name is known. */
  find(platform: string, mention: string): string | undefined;
  /** The names, folded, by which an account may be mentioned. @param key `platform:id` */
  namesOf(key: string): readonly string[];
}

/** @param accounts of the run; @param known accounts files, by `platform:id` */
export function createHandles(accounts: Names, known: ReadonlyMap<string, Account>): Handles {
  const keys = new Map<string, string>();
  for (const [key, { platform, handle }] of known) if (handle !== undefined && handle !== "") keys.set(accountKey(platform, foldCase(handle)), key);
  return {
    find(platform, mention) {
      const folded = accountKey(platform, foldCase(mention));
      const byHandle = keys.get(folded);
      if (byHandle !== undefined) return byHandle;
      const exact = accountKey(platform, mention);
      return [exact, folded].find((key) => accounts.find(key) !== undefined || known.has(key));
    },
    namesOf(key) {
      const colon = key.indexOf(":");
      const handle = known.get(key)?.handle;
      return [...new Set([key.slice(colon + 1), ...(handle === undefined ? [] : [handle])].map(foldCase))];
    },
  };
}
