import type { Draw } from "../../draw/draw.js";

/** What is in use somewhere: people use what they saw used, or something new. */
export interface Copying<T> {
  /** Uses that are remembered. */
  readonly size: number;
  /** A use at random out of those remembered; undefined if it is time for something new. */
  copy(draw: Draw): T | undefined;
  remember(use: T): void;
}

export interface CopyingOptions {
  /** Uses that are remembered, the newest. */
  readonly capacity: number;
  /** Chance that a use is of something new. */
  readonly innovation: number;
}

/**
 * Simon's model (1955): each use is new with a fixed chance and otherwise copies an earlier use, so that what is
 * popular gets more popular; the number of uses has a tail of exponent 1 + 1 / (1 - innovation). Only the newest
 * uses are remembered, so that fashions also pass (Bentley, Ormerod & Batty 2011).
 */
export function createCopying<T>({ capacity, innovation }: CopyingOptions): Copying<T> {
  const uses: T[] = [];
  let oldest = 0;
  return {
    get size() {
      return uses.length;
    },
    copy: (draw) => (uses.length === 0 || draw.uniform() < innovation ? undefined : uses[draw.below(uses.length)]),
    remember(use) {
      if (uses.length < capacity) {
        uses.push(use);
        return;
      }
      uses[oldest] = use;
      oldest = oldest + 1 === capacity ? 0 : oldest + 1;
    },
  };
}
