import type { CoShare } from "../model/cluster.js";
import { indexByAccount, type AccountIndex } from "./accountIndex.js";
import { compareTexts } from "../model/order.js";
import type { Shares } from "../model/shares.js";
import { ROUNDING_SECONDS } from "../model/window.js";

/** What evidence is drawn from, per trace. */
export interface TraceEvidence {
  readonly shares: Shares;
  /** Weight of each object of the trace. */
  readonly objectWeight: Float64Array;
  /** The widest window in seconds in which shares count as co-shares. */
  readonly windowSeconds: number;
}

/**
 * A function that lists the co-shares which tie two accounts: per common object the two posts
 * closest in time, heaviest object first, then smallest gap; at most `most` of them.
 *
 * @param wanted accounts that may be asked for; others have no evidence
 * @returns asked with two account numbers, the most co-shares to list, and whether a trace, by name,
 * ties the two: a single object that they share in some other trace is no part of their tie; and with
 * the least window in seconds, where it may be wider than the trace's own
 */
export function createEvidence(
  traces: readonly TraceEvidence[],
  wanted: (account: number) => boolean,
): (source: number, target: number, most: number, ties: (trace: string) => boolean, windowAtLeast?: number) => CoShare[] {
  const indexed = traces.map((trace) => ({ ...trace, index: indexByAccount(trace.shares, wanted) }));
  return (source, target, most, ties, windowAtLeast = 0) =>
    indexed
      .filter(({ shares }) => ties(shares.trace))
      .flatMap((trace) => coSharesOf(trace, source, target, Math.max(trace.windowSeconds, windowAtLeast)))
      .sort(
        (a, b) =>
          b.objectWeight - a.objectWeight ||
          a.gapSeconds - b.gapSeconds ||
          compareTexts(a.trace, b.trace) ||
          compareTexts(a.object, b.object),
      )
      .slice(0, most);
}

/** Per common object the two posts of two accounts that are closest in time, if at most `windowSeconds` lie between them. */
export function coSharesOf(
  trace: Pick<TraceEvidence, "shares" | "objectWeight"> & { readonly index: AccountIndex },
  source: number,
  target: number,
  windowSeconds: number,
): CoShare[] {
  const { shares, index, objectWeight } = trace;
  const found: CoShare[] = [];
  const a = index.positions(source);
  const b = index.positions(target);
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const o = shares.object[a[i]!]!;
    const p = shares.object[b[j]!]!;
    if (o < p) i++;
    else if (p < o) j++;
    else {
      const iEnd = endOfObject(shares, a, i);
      const jEnd = endOfObject(shares, b, j);
      const closest = closestPair(shares, a.subarray(i, iEnd), b.subarray(j, jEnd));
      if (closest && closest.gap <= windowSeconds + ROUNDING_SECONDS) {
        found.push(toCoShare(shares, closest, objectWeight[o]!));
      }
      i = iEnd;
      j = jEnd;
    }
  }
  return found;
}

function endOfObject({ object }: Shares, positions: Uint32Array, start: number): number {
  let end = start;
  while (end < positions.length && object[positions[end]!] === object[positions[start]!]) end++;
  return end;
}

interface Closest {
  readonly i: number;
  readonly j: number;
  readonly gap: number;
}

/** The two shares closest in time, of different posts; the earlier pair if two are equally close. */
function closestPair({ seconds, post, posts }: Shares, a: Uint32Array, b: Uint32Array): Closest | undefined {
  let best: Closest | undefined;
  let split = 0;
  for (const i of a) {
    while (split < b.length && seconds[b[split]!]! < seconds[i]!) split++;
    for (let k = split - 1; k >= 0 && mayBeCloser(i, b[k]!); k--) consider(i, b[k]!);
    for (let k = split; k < b.length && mayBeCloser(i, b[k]!); k++) consider(i, b[k]!);
  }
  return best;

  function mayBeCloser(i: number, j: number): boolean {
    return !best || Math.abs(seconds[i]! - seconds[j]!) <= best.gap;
  }

  function consider(i: number, j: number): void {
    if (post[i] === post[j]) return;
    const gap = Math.abs(seconds[i]! - seconds[j]!);
    if (!best || gap < best.gap || (gap === best.gap && comesBefore(i, j, best))) best = { i, j, gap };
  }

  /** Among equal times the posts' names decide, so that the order of rows doesn't. */
  function comesBefore(i: number, j: number, than: Closest): boolean {
    const earlier = Math.min(seconds[i]!, seconds[j]!) - Math.min(seconds[than.i]!, seconds[than.j]!);
    const named = compareTexts(posts.name(post[i]!), posts.name(post[than.i]!));
    return (earlier || named || compareTexts(posts.name(post[j]!), posts.name(post[than.j]!))) < 0;
  }
}

function toCoShare(shares: Shares, { i, j, gap }: Closest, objectWeight: number): CoShare {
  return {
    trace: shares.trace,
    object: shares.objects.name(shares.object[i]!),
    sourcePost: shares.posts.name(shares.post[i]!),
    targetPost: shares.posts.name(shares.post[j]!),
    sourceSeconds: shares.seconds[i]!,
    targetSeconds: shares.seconds[j]!,
    gapSeconds: gap,
    objectWeight,
  };
}
