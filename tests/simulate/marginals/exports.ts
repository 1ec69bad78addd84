import { readTable } from "../../parity/readTable.js";
import type { Share } from "./measures.js";

/** What accounts of real exports passed on, by the name of the part. */
export function realShares(): Readonly<Record<string, readonly Share[]>> {
  const russian = readTable("coortweet/russian_coord_tweets.csv.gz").map((row) => ({
    account: row.account_id!,
    object: row.object_id!,
    at: Number(row.timestamp_share),
  }));
  return { "Russian reposts": russian, ...germanShares() };
}

/** The export repeats a post for each combination of its objects. */
function germanShares(): Readonly<Record<string, readonly Share[]>> {
  const rows = readTable("coortweet/german_elections.csv.gz");
  const shares: Record<string, Share[]> = {};
  const seen = new Set<string>();
  for (const [column, object] of [["url_id", "links"], ["hashtag_id", "tags"], ["domain_id", "domains"]] as const) {
    for (const row of rows) {
      const key = `${column}\t${row[column]}\t${row.account_id}\t${row.post_id}`;
      if (row[column] === "" || seen.has(key)) continue;
      seen.add(key);
      const name = `German ${object} on ${row.account_id!.startsWith("tw_") ? "Twitter" : "Facebook"}`;
      (shares[name] ??= []).push({ account: row.account_id!, object: row[column]!, at: Number(row.timestamp) });
    }
  }
  return shares;
}
