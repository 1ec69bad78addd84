import type { LedgerCrowd } from "../../model/ledger.js";
import { DAY_SECONDS, type CompanyColumns } from "./columns.js";
import { CLOSEST } from "./encounters.js";
import { natsOfMeeting } from "./surprise.js";

/** How many were met at rank 1, 2 to {@link CLOSEST} or later. */
export type RankCounts = number[];

export function noRanks(): RankCounts {
  return Array<number>(CLOSEST).fill(0);
}

/** Ranks beyond the closest are ties; they count as the last of them. */
export function addRank(counts: RankCounts, rank: number): void {
  counts[Math.min(rank, CLOSEST) - 1]!++;
}

/** What an account's posts met in one quarter of time. */
export interface QuarterCrowd {
  /** Part of all shares that are the circle's; 0 for one that is none. */
  readonly chance: number;
  readonly others: RankCounts;
  /** Those of the circle among `others`. */
  readonly met: RankCounts;
  /** Those of `others` in posts that the ledger lists. */
  readonly listed: RankCounts;
}

/** The places in line at which anybody was met, the first quarter first; a quarter without a circle has none. */
export function describeCrowds(quarters: readonly QuarterCrowd[]): readonly LedgerCrowd[] {
  return quarters.flatMap(({ chance, others, met, listed }, quarter) => {
    if (chance === 0) return [];
    return others.flatMap((count, i) => {
      const rank = i + 1;
      return count === 0 ? [] : [{ quarter, rank, others: count, unlisted: count - listed[i]!, met: met[i]!, expected: count * chance, nats: natsOfMeeting(1, rank * chance) }];
    });
  });
}

/** Whether somebody within a day of the share in a row isn't met since too many stand at one distance. @param met how many are */
export function isBusy({ account, seconds, post, object, objectStart }: CompanyColumns, row: number, met: number): boolean {
  if (met >= CLOSEST) return false;
  let others = 0;
  for (const step of [-1, 1]) {
    for (let j = row + step; j >= objectStart[object[row]!]! && j < objectStart[object[row]! + 1]! && Math.abs(seconds[j]! - seconds[row]!) <= DAY_SECONDS; j += step) {
      if (account[j] === account[row] || post[j] === post[row]) continue;
      if (++others > met) return true;
    }
  }
  return false;
}
