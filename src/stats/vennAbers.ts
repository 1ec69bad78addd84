/** A calibrated probability as an interval: one of its ends is calibrated, whatever the scores mean. */
export interface VennAbersInterval {
  readonly p0: number;
  readonly p1: number;
}

/** What scores are worth, after calibration: distinct scores, ascending, with both ends at each. */
export interface VennAbersTable {
  readonly scores: Float64Array;
  readonly p0: Float64Array;
  readonly p1: Float64Array;
}

/**
 * The inductive Venn-Abers predictor (Vovk & Petej 2014, "Venn-Abers predictors"; Vovk, Petej & Fedorova 2015, "Large-scale
 * probabilistic predictors with and without guarantees of validity"): for a new score, isotonic regression of the labels
 * on the scores is fitted twice, with the new one labelled 0 and labelled 1; the fits at the new score are p0 and p1. If
 * calibration and new scores are exchangeable, the one that belongs to the true label is perfectly calibrated.
 * All fits at once, in O(n log n); a score then takes O(log n) with {@link vennAbersInterval}.
 * Signature: `vennAbersTable(scores: ArrayLike<number>, labels: ArrayLike<number | boolean>): VennAbersTable`.
 *
 * @param scores of the calibration set, in any order; must not be those that the scorer was fitted on
 * @param labels 1 or true, 0 or false; as many as `scores`
 */
export function vennAbersTable(scores: ArrayLike<number>, labels: ArrayLike<number | boolean>): VennAbersTable {
  const order = Uint32Array.from({ length: scores.length }, (_, i) => i).sort((a, b) => scores[a]! - scores[b]!);
  const distinct: number[] = [];
  const all: number[] = [];
  const ones: number[] = [];
  for (const i of order) {
    if (distinct.length === 0 || distinct[distinct.length - 1] !== scores[i]) {
      distinct.push(scores[i]!);
      all.push(0);
      ones.push(0);
    }
    all[all.length - 1]!++;
    if (labels[i]) ones[ones.length - 1]!++;
  }
  const p1 = fitsWithOne(all, ones);
  // A 0 among falling scores is a 1 among rising ones once labels change places.
  const zeros = all.map((n, i) => n - ones[i]!);
  const p0 = fitsWithOne(all.reverse(), zeros.reverse())
    .map((fit) => 1 - fit)
    .reverse();
  return { scores: Float64Array.from(distinct), p0, p1 };
}

/**
 * The interval of a score: between two calibration scores p0 is that of the lower and p1 that of the upper one, since a 0
 * is pooled with what is below it and a 1 with what is above.
 * Signature: `vennAbersInterval(table: VennAbersTable, score: number): VennAbersInterval`. 0 to 1 where nothing was calibrated.
 */
export function vennAbersInterval({ scores, p0, p1 }: VennAbersTable, score: number): VennAbersInterval {
  let low = 0;
  let high = scores.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (scores[middle]! < score) low = middle + 1;
    else high = middle;
  }
  const below = scores[low] === score ? low : low - 1;
  return { p0: p0[below] ?? 0, p1: p1[low] ?? 1 };
}

/**
 * One probability for an interval: the one whose log loss exceeds that of the better end the least, p1 / (1 - p0 + p1).
 * Signature: `vennAbersPoint({ p0, p1 }: VennAbersInterval): number`.
 */
export function vennAbersPoint({ p0, p1 }: VennAbersInterval): number {
  return p1 / (1 - p0 + p1);
}

/**
 * The isotonic fit at each score with one more 1 there. The fit is the slope of the lower convex hull of the cumulative sums
 * (labels seen, ones among them); one more 1 at a score moves all sums before it by (-1, -1), so that the fit is the slope of the
 * hull's edge from the moved sums to the others. From score to score one sum more is moved: it replaces the edge's left end if
 * it lies below the edge, and otherwise changes nothing.
 */
function fitsWithOne(all: readonly number[], ones: readonly number[]): Float64Array {
  const n = all.length;
  const x = new Float64Array(n + 1);
  const y = new Float64Array(n + 1);
  for (let i = 0; i < n; i++) {
    x[i + 1] = x[i]! + all[i]!;
    y[i + 1] = y[i]! + ones[i]!;
  }
  x[0] = y[0] = -1;
  // The hull, its left end on top of the stack.
  const hull: number[] = [];
  const drop = (point: number): void => {
    while (hull.length > 1 && !isBelow(x, y, point, hull[hull.length - 1]!, hull[hull.length - 2]!)) hull.pop();
    hull.push(point);
  };
  for (let i = n; i >= 0; i--) drop(i);
  const fits = new Float64Array(n);
  for (let i = 1; i <= n; i++) {
    const left = hull[hull.length - 1]!;
    const right = hull[hull.length - 2]!;
    fits[i - 1] = (y[right]! - y[left]!) / (x[right]! - x[left]!);
    const moved = { x: x[i]! - 1, y: y[i]! - 1 };
    if ((moved.y - y[left]!) * (x[right]! - x[left]!) >= (y[right]! - y[left]!) * (moved.x - x[left]!)) continue;
    hull.pop();
    // Sums up to here aren't needed at their old places any more, except where one is the edge's right end.
    x[i - 1] = moved.x;
    y[i - 1] = moved.y;
    drop(i - 1);
  }
  return fits;
}

/** Whether the middle one of three points, from left to right, lies below the line through the others. */
function isBelow(x: Float64Array, y: Float64Array, left: number, middle: number, right: number): boolean {
  return (y[middle]! - y[left]!) * (x[right]! - x[left]!) < (y[right]! - y[left]!) * (x[middle]! - x[left]!);
}
