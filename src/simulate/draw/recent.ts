import type { Draw } from "./draw.js";

/** The last so many of things that go by. */
export interface Recent<T> {
  readonly size: number;
  add(item: T): void;
  /** One of them at random; undefined while there are none. */
  pick(draw: Draw): T | undefined;
  /** All of them, in no particular order. */
  list(): readonly T[];
}

export function createRecent<T>(capacity: number): Recent<T> {
  const items: T[] = [];
  let added = 0;
  return {
    get size() {
      return items.length;
    },
    add(item) {
      items[added++ % capacity] = item;
    },
    pick: (draw) => (items.length > 0 ? draw.pick(items) : undefined),
    list: () => items,
  };
}
