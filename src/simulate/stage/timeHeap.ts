/** Numbers that are due at times. They come out in order of time and, at equal times, in the order that they were put in. */
export interface TimeHeap {
  readonly size: number;
  push(seconds: number, value: number): void;
  /** Time of what comes next; Infinity if nothing does. */
  readonly seconds: number;
  /** Takes out what comes next. Not to be called when nothing does. */
  pop(): number;
}

const BRANCHES = 4;

/** A heap of four branches in columns: as many as a million entries are pending in a large world. */
export function createTimeHeap(): TimeHeap {
  let size = 0;
  let pushed = 0;
  let times = new Float64Array(1024);
  let orders = new Float64Array(1024);
  let values = new Uint32Array(1024);

  function grow(): void {
    times = copied(times, new Float64Array(size * 2));
    orders = copied(orders, new Float64Array(size * 2));
    values = copied(values, new Uint32Array(size * 2));
  }

  function put(at: number, time: number, order: number, value: number): void {
    times[at] = time;
    orders[at] = order;
    values[at] = value;
  }

  function move(from: number, to: number): void {
    put(to, times[from]!, orders[from]!, values[from]!);
  }

  function isBefore(i: number, time: number, order: number): boolean {
    return times[i]! < time || (times[i]! === time && orders[i]! < order);
  }

  /** Finds the place below the root for what was last in the columns. */
  function sink(time: number, order: number, value: number): void {
    let at = 0;
    for (;;) {
      const first = at * BRANCHES + 1;
      if (first >= size) break;
      let least = first;
      const end = Math.min(first + BRANCHES, size);
      for (let child = first + 1; child < end; child++) if (isBefore(child, times[least]!, orders[least]!)) least = child;
      if (!isBefore(least, time, order)) break;
      move(least, at);
      at = least;
    }
    put(at, time, order, value);
  }

  return {
    get size() {
      return size;
    },
    get seconds() {
      return size > 0 ? times[0]! : Infinity;
    },
    push(seconds, value) {
      if (size === times.length) grow();
      let at = size++;
      while (at > 0) {
        const parent = Math.floor((at - 1) / BRANCHES);
        // What is new comes after all that is due at the same time.
        if (times[parent]! <= seconds) break;
        move(parent, at);
        at = parent;
      }
      put(at, seconds, pushed++, value);
    },
    pop() {
      const value = values[0]!;
      size--;
      if (size > 0) sink(times[size]!, orders[size]!, values[size]!);
      return value;
    },
  };
}

function copied<T extends Float64Array | Uint32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
