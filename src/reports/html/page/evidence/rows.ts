import type { FindingBlock } from "../../reportData.js";
import { accountName } from "../accounts.js";

/** What a reader asks to see. */
export interface Choice {
  /** Part of the name of an account, a thing or a post, in any case; empty for all. */
  readonly text: string;
  /** Empty for all. */
  readonly trace: string;
  readonly gapSecondsMax: number;
  readonly sort: Column;
  readonly isDescending: boolean;
}

export const COLUMNS = ["time", "first", "second", "gap", "chance", "thing"] as const;
export type Column = (typeof COLUMNS)[number];

export interface EvidenceRows {
  readonly length: number;
  gapSeconds(row: number): number | null;
  /** Numbers of the rows that fit, in the order asked for. */
  choose(choice: Choice): Uint32Array;
}

/** The rows of one finding, to filter and sort: numbers only, so that a hundred thousand take a blink. */
export function evidenceRows(block: FindingBlock): EvidenceRows {
  const { rows, posts, things } = block;
  const length = rows.first.length;
  const secondsOf = (post: number): number => posts.seconds[post] ?? NaN;
  const gaps = Float64Array.from(rows.first, (first, row) => secondsOf(rows.second[row]!) - secondsOf(first));
  const ranks = new Map<Column, Float64Array>();
  const rankOf = (column: Column): Float64Array => {
    const known = ranks.get(column) ?? ranksOf(column, block, gaps);
    ranks.set(column, known);
    return known;
  };
  return {
    length,
    gapSeconds: (row) => (Number.isNaN(gaps[row]!) ? null : gaps[row]!),
    choose({ text, trace, gapSecondsMax, sort, isDescending }) {
      const matches = matcher(block, text.trim().toLowerCase());
      const chosen = new Uint32Array(length);
      let kept = 0;
      for (let row = 0; row < length; row++) {
        if (trace !== "" && things.trace[rows.thing[row]!] !== trace) continue;
        // A gap that nobody knows is not known to be short.
        if (gapSecondsMax < Infinity && !(gaps[row]! <= gapSecondsMax)) continue;
        if (matches(row)) chosen[kept++] = row;
      }
      const rank = rankOf(sort);
      const sign = isDescending ? -1 : 1;
      return chosen.subarray(0, kept).sort((a, b) => compare(rank[a]!, rank[b]!, sign) || compare(gaps[a]!, gaps[b]!, 1) || a - b);
    },
  };
}

/** What has no value comes last either way. */
function compare(a: number, b: number, sign: number): number {
  if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(a)) - Number(Number.isNaN(b));
  return sign * (a - b);
}

function matcher({ rows, posts, things, accounts }: FindingBlock, text: string): (row: number) => boolean {
  if (text === "") return () => true;
  const includes = (value: string): boolean => value.toLowerCase().includes(text);
  const account = accounts.key.map((key, i) => includes(key) || includes(accounts.label[i] ?? ""));
  const thing = things.object.map(includes);
  const post = posts.id.map((id, i) => account[posts.account[i]!]! || includes(id) || includes(posts.text[i] ?? ""));
  return (row) => thing[rows.thing[row]!]! || post[rows.first[row]!]! || post[rows.second[row]!]!;
}

/** A number for each row by which it sorts. */
function ranksOf(column: Column, block: FindingBlock, gaps: Float64Array): Float64Array {
  const { rows, posts, things } = block;
  if (column === "gap") return gaps;
  if (column === "time") return Float64Array.from(rows.first, (post) => posts.seconds[post] ?? NaN);
  if (column === "chance") return Float64Array.from(rows.log10Chance, (value) => value ?? NaN);
  if (column === "thing") {
    const rank = alphabet(things.object);
    return Float64Array.from(rows.thing, (thing) => rank[thing]!);
  }
  const rank = alphabet(block.accounts.key.map((_, account) => accountName(block, account)));
  return Float64Array.from(column === "first" ? rows.first : rows.second, (post) => rank[posts.account[post]!]!);
}

function alphabet(names: readonly string[]): Float64Array {
  const order = names.map((_, i) => i).sort((a, b) => (names[a]! < names[b]! ? -1 : names[a]! > names[b]! ? 1 : 0));
  const rank = new Float64Array(names.length);
  order.forEach((name, at) => (rank[name] = at));
  return rank;
}
