import { PARTNERS } from "./chooser.js";
import { chanceOf, createCircles } from "./circles.js";
import type { CompanyColumns } from "./columns.js";
import type { ColumnsOf } from "./columnsOf.js";
import { PRIOR_POSTS, type Company } from "./company.js";
import { createCrowd, encountersOf, type Encounters } from "./encounters.js";
import { QUARTERS, quartersOfAccounts } from "./quarters.js";
import { scoreOf } from "./standing.js";
import { createSurprise } from "./surprise.js";

/** What an account would come to if those around were the measure of its circles. */
export interface Around {
  /** By quarter of time the chance that one who is met is of the circle; 0 where there is none. */
  readonly chances: readonly number[];
  /** Nats a post, as {@link Company.surprise}. */
  readonly surprise: number;
  /** As `scoreCompany`, of its partners' surprise by the same measure. */
  readonly score: number;
}

/** Asks for some accounts, by number, what they come to by the measure of those around. */
export type LookAround = (company: Company, accounts: readonly number[]) => ReadonlyMap<number, Around>;

/**
 * What some accounts, by number, come to if those around their circles are the measure. Blind chance knows no neighbourhoods: in a small
 * language, or on a small platform, everybody meets the same few again and again. So the chance that one met is of the circle is at least what
 * it is for those whom the account meets besides: the median, over those others, of the part of their own meetings that are with the
 * circle. As many others as the circle has members count as if they met none, so that few can't say much.
 *
 * The circle itself is left out: a campaign would be its own measure.
 * @param columns that the company was measured on
 * @param salt of the quarters of time that it was measured in
 * @param countOf as {@link createCounts}
 */
export function lookAround(columns: CompanyColumns, company: Company, accounts: readonly number[], salt = 0, countOf = createCounts(columns)): ReadonlyMap<number, Around> {
  const { partners, outside, posts } = company;
  const withPartners = new Set(accounts.flatMap((a) => [a, ...listed(partners, a)]));
  const circles = circlesOf(outside, withPartners, columns.accounts);
  const concerned = new Set(withPartners);
  for (const ofQuarters of circles.values()) for (const circle of ofQuarters) for (const b of circle) concerned.add(b);
  const encounters = encountersOf(columns, concerned);
  const measure = createSurprise(columns, encounters, quartersOfAccounts(columns, withPartners, salt));
  const partAround = createParts(columns, encounters, countOf);
  const measured = new Map<number, Omit<Around, "score">>();
  for (const [a, ofQuarters] of circles) {
    const chances = ofQuarters.map((circle) => {
      const blind = chanceOf(circle, columns);
      return blind === 0 ? 0 : Math.max(blind, partAround(a, circle));
    });
    const nats = ofQuarters.reduce((sum, circle, q) => sum + measure(a, q, circle, chances[q]!), 0);
    measured.set(a, { chances, surprise: nats / (posts[a]! + PRIOR_POSTS) });
  }
  const scoreAround = (a: number): number => {
    const around = new Float64Array(PARTNERS);
    listed(partners, a).forEach((b, k) => (around[k] = measured.get(b)!.surprise));
    return scoreOf(measured.get(a)!.surprise, around);
  };
  return new Map(accounts.map((a) => [a, { ...measured.get(a)!, score: scoreAround(a) }]));
}

/** The partners of an account in a list of all. */
function listed(partners: Int32Array, a: number): readonly number[] {
  return Array.from(partners.subarray(a * PARTNERS, (a + 1) * PARTNERS)).filter((b) => b >= 0);
}

/** Circles of some accounts, one for each quarter of time. */
function circlesOf(outside: readonly Int32Array[], accounts: Iterable<number>, all: number): ReadonlyMap<number, readonly (readonly number[])[]> {
  const circleOf = outside.map((partners) => createCircles(partners, all));
  const ofQuarter = (a: number, q: number): readonly number[] => {
    const into: number[] = [];
    circleOf[q]!(a, into);
    return into;
  };
  return new Map(Array.from(accounts, (a) => [a, Array.from({ length: QUARTERS }, (_, q) => ofQuarter(a, q))]));
}

/** A function that gives the median part of meetings with a circle among those whom an account meets besides. */
function createParts(columns: CompanyColumns, encounters: Encounters, countOf: (account: number) => number): (account: number, circle: readonly number[]) => number {
  const isInside = new Uint8Array(columns.accounts);
  const meetings = new Int32Array(columns.accounts);
  return (a, circle) => {
    for (const c of circle) isInside[c] = 1;
    for (const c of circle) visitMet(columns, encounters, c, (b) => meetings[b]!++);
    const others = new Set<number>();
    visitMet(columns, encounters, a, (b) => {
      if (isInside[b] === 0) others.add(b);
    });
    // As often as they meet the circle, it meets them: whom else they meet has to be counted only.
    const among = Array.from(others).filter((b) => meetings[b]! > 0);
    const middle = Math.floor((circle.length + others.size) / 2);
    const zeros = circle.length + others.size - among.length;
    // Counting costs most, and mostly half of them met nobody of the circle: then the median is 0 whatever the others' parts are.
    const part = middle < zeros ? 0 : Float64Array.from(among, (b) => Math.min(1, meetings[b]! / Math.max(1, countOf(b)))).sort()[middle - zeros]!;
    for (const c of circle) visitMet(columns, encounters, c, (b) => (meetings[b] = 0));
    for (const c of circle) isInside[c] = 0;
    return part;
  };
}

function visitMet({ accountStart }: CompanyColumns, { start, length, other }: Encounters, a: number, onMet: (b: number) => void): void {
  for (let at = accountStart[a]!; at < accountStart[a + 1]!; at++) {
    for (let e = start[at]!; e < start[at]! + length[at]!; e++) onMet(other[e]!);
  }
}

/** A function that counts whom an account meets, those met again again. */
function createCounts(columns: CompanyColumns): (account: number) => number {
  const { accountStart, accountRows } = columns;
  const crowd = createCrowd(columns);
  const known = new Map<number, number>();
  const count = (a: number): number => {
    let sum = 0;
    for (let at = accountStart[a]!; at < accountStart[a + 1]!; at++) sum += crowd.around(accountRows[at]!);
    return sum;
  };
  return (a) => {
    const counted = known.get(a) ?? count(a);
    known.set(a, counted);
    return counted;
  };
}

/**
 * Asks for accounts in whichever of a run's divisions they were measured.
 * @param salt of the quarters of time that companies were measured in
 */
export function createLookAround(columnsOf: ColumnsOf, salt = 0): LookAround {
  // Whoever does much is around many.
  const counts = new Map<CompanyColumns, (account: number) => number>();
  const countsOf = (columns: CompanyColumns): ((account: number) => number) => {
    const known = counts.get(columns) ?? createCounts(columns);
    counts.set(columns, known);
    return known;
  };
  return (company, accounts) => {
    const together = new Map<CompanyColumns, number[]>();
    for (const a of accounts) {
      const columns = columnsOf(a, company.classes);
      const known = together.get(columns);
      if (known) known.push(a);
      else together.set(columns, [a]);
    }
    return new Map([...together].flatMap(([columns, among]) => [...lookAround(columns, company, among, salt, countsOf(columns))]));
  };
}
