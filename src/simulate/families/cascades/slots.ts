/** Things that wait, by number: what the schedule can carry. Numbers are used again, so there are as many as wait at most. */
export interface Slots<T> {
  put(item: T): number;
  get(slot: number): T;
  free(slot: number): void;
}

export function createSlots<T>(): Slots<T> {
  const items: (T | undefined)[] = [];
  const unused: number[] = [];
  return {
    put(item) {
      const slot = unused.pop() ?? items.length;
      items[slot] = item;
      return slot;
    },
    get: (slot) => items[slot]!,
    free(slot) {
      items[slot] = undefined;
      unused.push(slot);
    },
  };
}
