import { gatherColumns, type CompanyColumns, type CompanyTrace } from "../../../src/network/company/columns.js";
import { collectShares, createSharedNames } from "../../../src/model/shares.js";
import { sortNames } from "../../../src/model/names.js";
import type { ShareRow } from "../../../src/testing/engineKit.js";

/** Columns of made-up shares; accounts are numbered by name. */
export interface NamedColumns {
  readonly columns: CompanyColumns;
  /** What they are made from. */
  readonly traces: readonly CompanyTrace[];
  readonly number: (account: string) => number;
  readonly name: (account: number) => string;
}

/** Things that are shared once and, in a second trace, habits. */
export function columnsOf(things: readonly ShareRow[], habits: readonly ShareRow[] = []): NamedColumns {
  const names = createSharedNames();
  const collectors = [things, habits].map((rows, trace) => {
    const collector = collectShares(trace === 0 ? "thing" : "habit", names);
    for (const [account, object, seconds, post] of rows) collector.add(names.accounts.intern(account), object, seconds, names.posts.intern(post));
    return collector;
  });
  const accounts = sortNames(names.accounts);
  const [thing, habit] = collectors.map((collector) => collector.finish({ accounts }));
  const traces = [
    { shares: thing!, habit: false },
    { shares: habit!, habit: true },
  ];
  return { columns: gatherColumns(traces), traces, number: (account) => accounts.names.find(account)!, name: (account) => accounts.names.name(account) };
}

/** Pairs of strangers who share one thing each, far from everybody else: they make the public larger. */
export function strangers(pairs: number): ShareRow[] {
  return Array.from({ length: pairs }, (_, i): ShareRow[] => [
    [`~x${i}`, `stranger ${i}`, 0, `x${i}`],
    [`~y${i}`, `stranger ${i}`, 0, `y${i}`],
  ]).flat();
}

/** The first hours of Unix time by quarter, written down: they have to stay what they are, or runs can't be repeated. */
export const HOURS = [
  [0, 6, 7, 10, 11, 16, 17, 19],
  [4, 5, 14, 15, 20, 21, 26, 30],
  [2, 13, 22, 25, 29, 33, 34, 35],
  [1, 3, 8, 9, 12, 18, 24, 31],
] as const;

/** Start of an hour of a quarter, in seconds: `hour(1, 0)` is the first one of the second quarter. */
export function hour(quarter: 0 | 1 | 2 | 3, n: number): number {
  return HOURS[quarter][n]! * 3600;
}
