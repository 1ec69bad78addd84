import { growingFloat64, growingUint32, type GrowingColumn } from "../../model/columns.js";
import type { PairRequest } from "../../model/engine.js";
import type { Ties } from "../../model/ties.js";
import { createCandidateFinder } from "./candidates.js";
import { createPairCounter, type PairColumns } from "./countPair.js";
import type { Tally } from "./tally.js";

/** The columns of ties of one window, without names. */
export type TieColumns = Omit<Ties, "trace" | "windowSeconds" | "accounts">;

/** Everything a sweep needs; plain typed arrays and numbers, so that a thread can be handed it. */
export interface SweepTask extends PairColumns {
  readonly account: Int32Array;
  readonly accounts: number;
  /** Seconds, ascending. */
  readonly windows: readonly number[];
  readonly minCoShares: number;
  readonly minObjects: number;
}

/** A sweep in progress over consecutive rows (accounts). */
export interface Sweep {
  /** Sweeps accounts `first` to `last` (exclusive). Call with ascending ranges. */
  rows(first: number, last: number): void;
  /** A measure of the work done so far; a million is about 20 ms on a slow core. */
  readonly work: number;
  /** One set of columns per window, in order of the task's windows. */
  finish(): TieColumns[];
}

/** Counting a pair exactly takes as long as looking at about this many neighbours. */
const WORK_OF_A_PAIR = 50;

/**
 * For each account, find the candidates, then count each pair exactly and keep those that
 * reach the minima on objects that aren't crowded. What one row yields doesn't depend on any
 * other row: rows may be divided among threads at will.
 * The table of all pairs never exists; memory is that of the surviving ties.
 */
export function startSweep(task: SweepTask): Sweep {
  const { windows, minCoShares, minObjects } = task;
  const finder = createCandidateFinder(task.account, task.rows, task.accounts, minObjects);
  const countPair = createPairCounter(task, windows);
  const outputs = windows.map(() => createTieWriter());
  let pairs = 0;
  return {
    get work() {
      return finder.looked + pairs * WORK_OF_A_PAIR;
    },
    rows(first, last) {
      for (let a = first; a < last; a++) {
        const candidates = finder.of(a);
        pairs += candidates.length;
        for (let c = 0; c < candidates.length; c++) {
          const b = candidates[c]!;
          const tally = countPair(a, b);
          for (let slot = 0; slot < windows.length; slot++) {
            if (tally.plainCoShares[slot]! < minCoShares || tally.plainObjects[slot]! < minObjects) continue;
            outputs[slot]!.add(a, b, tally, slot);
          }
        }
      }
    },
    finish: () => outputs.map((output) => output.finish()),
  };
}

/** Joins the columns of consecutive row ranges. */
export function joinTieColumns(parts: readonly TieColumns[]): TieColumns {
  const length = parts.reduce((sum, part) => sum + part.source.length, 0);
  const join = <K extends keyof TieColumns>(name: K, into: TieColumns[K]): TieColumns[K] => {
    let at = 0;
    for (const part of parts) {
      into.set(part[name], at);
      at += part.source.length;
    }
    return into;
  };
  return {
    source: join("source", new Uint32Array(length)),
    target: join("target", new Uint32Array(length)),
    coShares: join("coShares", new Uint32Array(length)),
    objects: join("objects", new Uint32Array(length)),
    sourcePosts: join("sourcePosts", new Uint32Array(length)),
    targetPosts: join("targetPosts", new Uint32Array(length)),
    sourceFirst: join("sourceFirst", new Uint32Array(length)),
    targetFirst: join("targetFirst", new Uint32Array(length)),
    meanGapSeconds: join("meanGapSeconds", new Float64Array(length)),
    minGapSeconds: join("minGapSeconds", new Float64Array(length)),
    objectWeight: join("objectWeight", new Float64Array(length)),
  };
}

interface TieWriter {
  add(a: number, b: number, tally: Tally, slot: number): void;
  finish(): TieColumns;
}

function createTieWriter(): TieWriter {
  const columns = {
    source: growingUint32(),
    target: growingUint32(),
    coShares: growingUint32(),
    objects: growingUint32(),
    sourcePosts: growingUint32(),
    targetPosts: growingUint32(),
    sourceFirst: growingUint32(),
    targetFirst: growingUint32(),
    meanGapSeconds: growingFloat64(),
    minGapSeconds: growingFloat64(),
    objectWeight: growingFloat64(),
  };
  return {
    add(a, b, tally, slot) {
      columns.source.push(a);
      columns.target.push(b);
      columns.coShares.push(tally.coShares[slot]!);
      columns.objects.push(tally.objects[slot]!);
      columns.sourcePosts.push(tally.sourcePosts[slot]!);
      columns.targetPosts.push(tally.targetPosts[slot]!);
      columns.sourceFirst.push(tally.sourceFirst[slot]!);
      columns.targetFirst.push(tally.targetFirst[slot]!);
      columns.meanGapSeconds.push(tally.gapSum[slot]! / tally.coShares[slot]!);
      columns.minGapSeconds.push(tally.gapMin[slot]!);
      columns.objectWeight.push(tally.objectWeight[slot]!);
    },
    finish: () =>
      Object.fromEntries(
        Object.entries(columns).map(([name, column]) => [name, (column as GrowingColumn<Uint32Array>).finish()]),
      ) as unknown as TieColumns,
  };
}

/** Checks that a request makes sense; see {@link PairRequest}. Lists windows ascending without repeats. */
export function ascendingWindows(request: Pick<PairRequest, "windowsSeconds">): number[] {
  return [...new Set(request.windowsSeconds)].sort((a, b) => a - b);
}
