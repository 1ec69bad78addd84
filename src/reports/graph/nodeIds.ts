import { accountKey } from "../../model/account.js";
import type { AccountRow } from "../../model/run.js";
import { escapeXml } from "../xml/escapeXml.js";

/**
 * One escaped XML id per account: its key. Two keys that differ only in characters which
 * XML can't hold would become one node, so the later one gets an apostrophe more.
 */
export function nodeIds(accounts: readonly AccountRow[]): readonly string[] {
  const taken = new Set<string>();
  return accounts.map(({ platform, accountId }) => {
    let id = escapeXml(accountKey(platform, accountId));
    while (taken.has(id)) id += "&#39;";
    taken.add(id);
    return id;
  });
}
