import { NEGATIVE, NEUTRAL, type Matched } from "../match.js";

/** What kinds of operation accounts were taken for, against what they are. Numbers of accounts. */
export interface KindConfusion {
  /** Kinds of campaigns, then `open` for members of open groups and `organic` for the others. */
  readonly truths: readonly string[];
  /** Kinds that the prediction names, then `none` for accounts without a flag or in a cluster without a kind. */
  readonly called: readonly string[];
  /** A row for each of `truths`, a column for each of `called`. */
  readonly accounts: readonly (readonly number[])[];
}

/**
 * Confusion of kinds over all accounts of several worlds; an account is called what its cluster is called.
 * @returns null if no cluster has a kind
 */
export function kindConfusion(worlds: readonly Matched[]): KindConfusion | null {
  const named = new Set(worlds.flatMap(({ prediction }) => prediction.clusters.flatMap(({ kind }) => kind ?? [])));
  if (named.size === 0) return null;
  const kinds = new Set(worlds.flatMap(({ truth }) => truth.campaigns.map(({ kind }) => kind)));
  const truths = [...[...kinds].sort(), "open", "organic"];
  const called = [...[...named].sort(), "none"];
  const accounts = truths.map(() => called.map(() => 0));
  for (const { truth, prediction, side, flagged, cluster } of worlds) {
    const rowOf = truth.campaigns.map(({ kind }) => truths.indexOf(kind));
    const columnOf = prediction.clusters.map(({ kind }) => (kind === null ? named.size : called.indexOf(kind)));
    for (let account = 0; account < side.length; account++) {
      const row = side[account] === NEGATIVE ? kinds.size + 1 : side[account] === NEUTRAL ? kinds.size : rowOf[truth.campaign[account]!]!;
      const isCalled = flagged[account] === 1 && cluster[account]! >= 0;
      accounts[row]![isCalled ? columnOf[cluster[account]!]! : named.size]!++;
    }
  }
  return { truths, called, accounts };
}
