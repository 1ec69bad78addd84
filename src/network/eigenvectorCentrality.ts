import type { PairColumns } from "./mergePairs.js";

/** The largest change of a value, of a vector of length 1, that ends the iteration. */
const TOLERANCE = 1e-12;

/** Where the two largest eigenvalues lie close the iteration would go on for as long as one likes. */
const STEPS_MAX = 1000;

/**
 * Eigenvector centrality (Bonacich 1972): each node's value is in proportion to the sum of its neighbours'. Ties
 * have no weight here. The leading eigenvector of the adjacency matrix A is found by power iteration from equal
 * values on all tied nodes; it takes A + 1, which has the same eigenvectors, because with A alone the two sides of a
 * bipartite network swap for ever. Stops when no value moves by more than 1e-12, or after 1,000 steps with what there
 * is then, which happens where two parts of the network compete for the largest eigenvalue.
 *
 * Only the component with the largest eigenvalue, or those that tie for it, keep values above 0 in the limit.
 *
 * @param pairs each unordered pair once, no node with itself
 * @param nodes how many node numbers there are
 * @returns by node number, of length 1 as a vector; 0 for nodes without ties
 */
export function eigenvectorCentrality({ source, target }: PairColumns, nodes: number): Float64Array {
  let values = new Float64Array(nodes);
  for (let e = 0; e < source.length; e++) values[source[e]!] = values[target[e]!] = 1;
  scaleToOne(values);
  let next = new Float64Array(nodes);
  for (let step = 0; step < STEPS_MAX; step++) {
    next.set(values);
    // The pairs themselves instead of rows of neighbours: half the memory, and sources come in order.
    for (let e = 0; e < source.length; e++) {
      const a = source[e]!;
      const b = target[e]!;
      next[a]! += values[b]!;
      next[b]! += values[a]!;
    }
    scaleToOne(next);
    const moved = largestDifference(values, next);
    [values, next] = [next, values];
    if (moved <= TOLERANCE) break;
  }
  return values;
}

function scaleToOne(values: Float64Array): void {
  let squares = 0;
  for (let i = 0; i < values.length; i++) squares += values[i]! ** 2;
  if (squares === 0) return;
  const length = Math.sqrt(squares);
  for (let i = 0; i < values.length; i++) values[i]! /= length;
}

function largestDifference(a: Float64Array, b: Float64Array): number {
  let largest = 0;
  for (let i = 0; i < a.length; i++) largest = Math.max(largest, Math.abs(a[i]! - b[i]!));
  return largest;
}
