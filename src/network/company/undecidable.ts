import type { CompanyColumns } from "./columns.js";
import { CROWD } from "./encounters.js";
import { QUARTERS, quartersOf } from "./quarters.js";

/** Fewer things bring everybody together, and tell nobody apart. */
const THINGS_MIN = 20;

/** Company is chosen on three quarters of time and tested on the fourth: what lies outside of one quarter may not be next to nothing. */
const ELSEWHERE_MIN = 0.05;

/** Part of the shares about whose company nothing is known beyond which too little is. */
const UNKNOWN_MAX = 0.5;

/**
 * Why the shares of a run can't carry a decision about anybody, whoever stands out; undefined if nothing speaks against it.
 * @param cappedPart part of the shares that are of things whose sharers weren't all collected
 */
export function undecidable(columns: CompanyColumns, cappedPart: number): string | undefined {
  const shares = columns.account.length;
  if (shares === 0) return "No two accounts share anything.";
  const things = columns.objectStart.length - 1;
  if (things < THINGS_MIN) return `Only ${things} things are shared by two accounts or more; ${THINGS_MIN} are needed to tell company from what everybody shares.`;
  const elsewhere = 1 - largestQuarter(columns) / shares;
  if (elsewhere < ELSEWHERE_MIN) return `${percent(1 - elsewhere)} of the shares lie in hours of one quarter, as in an export of a few hours: company is chosen on three quarters of time and tested on the fourth, so that there has to be something in both.`;
  const busy = sharesInBusyMoments(columns) / shares;
  if (busy > UNKNOWN_MAX) return `Times are too coarse: ${percent(busy)} of the shares have more than ${CROWD} others of the same thing at the very same time, so that nobody knows whom they were closest to.`;
  if (cappedPart > UNKNOWN_MAX) return `The sample is cut short: ${percent(cappedPart)} of the shares are of things whose sharers were collected up to a limit, so that nobody knows who else was close.`;
  return undefined;
}

function largestQuarter(columns: CompanyColumns): number {
  const sharesOf = new Int32Array(QUARTERS);
  for (const quarter of quartersOf(columns)) sharesOf[quarter]!++;
  return Math.max(...sharesOf);
}

/** Shares with more than {@link CROWD} others of the same thing at their own second: none of them is met. */
function sharesInBusyMoments({ seconds, objectStart }: CompanyColumns): number {
  let busy = 0;
  for (let o = 0; o + 1 < objectStart.length; o++) {
    for (let from = objectStart[o]!, to = from; from < objectStart[o + 1]!; from = to) {
      while (to < objectStart[o + 1]! && seconds[to] === seconds[from]) to++;
      if (to - from > CROWD + 1) busy += to - from;
    }
  }
  return busy;
}

function percent(part: number): string {
  return `${Math.round(100 * part)}%`;
}
