import type { Truth } from "../truth.js";

/** When a campaign was first detected. */
export interface CampaignDetection {
  readonly campaign: string;
  readonly kind: string;
  /** Accounts that acted for it. */
  readonly accounts: number;
  /** Posts made for it. */
  readonly actions: number;
  /** From its first action to the end of the first run that detected it; null if none did. */
  readonly hours: number | null;
  /** Its actions until then; null if no run detected it. */
  readonly actionsUntil: number | null;
}

/** Flags of a run over the posts up to a time. */
export interface TimedFlags {
  /** Unix seconds. */
  readonly toSeconds: number;
  /** By account of the truth. */
  readonly flagged: Uint8Array;
}

/** One flagged account may be flagged for anything. */
const FLAGGED_MIN = 2;

/**
 * Time to detection: a campaign is detected in the first run that flags at least `detectedShare` of the accounts
 * that had acted for it by then, and at least two. Campaigns that never acted are left out. A run sees all
 * posts up to its end, so what it tells is an upper bound: with a single run, the whole time until its end.
 *
 * @param runs in the order of time
 */
export function timeToDetection({ campaigns }: Truth, runs: readonly TimedFlags[], detectedShare: number): CampaignDetection[] {
  return campaigns
    .filter(({ actionSeconds }) => actionSeconds.length > 0)
    .map(({ campaign, kind, actionSeconds, actionAccount }) => {
      const active = new Set<number>();
      let detected: { readonly hours: number; readonly actionsUntil: number } | undefined;
      let done = 0;
      for (const { toSeconds, flagged } of runs) {
        for (; done < actionSeconds.length && actionSeconds[done]! <= toSeconds; done++) active.add(actionAccount[done]!);
        let named = 0;
        for (const account of active) named += flagged[account]!;
        if (named < FLAGGED_MIN || named < detectedShare * active.size) continue;
        detected = { hours: (toSeconds - actionSeconds[0]!) / 3600, actionsUntil: done };
        break;
      }
      const { hours = null, actionsUntil = null } = detected ?? {};
      return { campaign, kind, accounts: new Set(actionAccount).size, actions: actionSeconds.length, hours, actionsUntil };
    });
}
