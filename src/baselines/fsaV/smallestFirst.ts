/** Whole numbers, of which the smallest comes out first. */
export interface SmallestFirst {
  readonly size: number;
  push(value: number): void;
  /** Takes out the smallest; only if there is one. */
  pop(): number;
}

/** A binary heap (Williams 1964): O(log n) for each number that goes in or out. */
export function createSmallestFirst(): SmallestFirst {
  const heap: number[] = [];
  return {
    get size() {
      return heap.length;
    },
    push(value) {
      let place = heap.push(value) - 1;
      while (place > 0) {
        const above = (place - 1) >> 1;
        if (heap[above]! <= value) break;
        heap[place] = heap[above]!;
        place = above;
      }
      heap[place] = value;
    },
    pop() {
      const smallest = heap[0]!;
      const value = heap.pop()!;
      if (heap.length === 0) return smallest;
      let place = 0;
      for (;;) {
        let below = 2 * place + 1;
        if (below >= heap.length) break;
        if (below + 1 < heap.length && heap[below + 1]! < heap[below]!) below++;
        if (heap[below]! >= value) break;
        heap[place] = heap[below]!;
        place = below;
      }
      heap[place] = value;
      return smallest;
    },
  };
}
