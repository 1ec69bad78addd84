/** What is due when. Acts come out in order of time and, at equal times, in the order that they were put in. */
export interface Schedule {
  readonly size: number;
  push(seconds: number, act: (argument: number) => void, argument: number): void;
  /** Calls the next act and returns its time; undefined if there is none. */
  next(onTime: (seconds: number) => void): number | undefined;
}

const BRANCHES = 4;

/** A heap of four branches in columns: as many as a million entries are pending in a large world. */
export function createSchedule(): Schedule {
  let capacity = 1024;
  let size = 0;
  let pushed = 0;
  let times = new Float64Array(capacity);
  let orders = new Float64Array(capacity);
  let slots = new Uint32Array(capacity);
  let args = new Float64Array(capacity);
  const acts: ((argument: number) => void)[] = [];
  const free: number[] = [];

  function grow(): void {
    capacity *= 2;
    times = copied(times, new Float64Array(capacity));
    orders = copied(orders, new Float64Array(capacity));
    slots = copied(slots, new Uint32Array(capacity));
    args = copied(args, new Float64Array(capacity));
  }

  function put(at: number, time: number, order: number, slot: number): void {
    times[at] = time;
    orders[at] = order;
    slots[at] = slot;
  }

  function move(from: number, to: number): void {
    put(to, times[from]!, orders[from]!, slots[from]!);
  }

  function isBefore(i: number, time: number, order: number): boolean {
    return times[i]! < time || (times[i]! === time && orders[i]! < order);
  }

  /** Puts the last entry in its place below the root. */
  function sink(time: number, order: number, slot: number): void {
    let at = 0;
    for (;;) {
      const first = at * BRANCHES + 1;
      if (first >= size) break;
      let least = first;
      for (let child = first + 1; child < Math.min(first + BRANCHES, size); child++) {
        if (isBefore(child, times[least]!, orders[least]!)) least = child;
      }
      if (!isBefore(least, time, order)) break;
      move(least, at);
      at = least;
    }
    put(at, time, order, slot);
  }

  return {
    get size() {
      return size;
    },
    push(seconds, act, argument) {
      if (size === capacity) grow();
      const slot = free.pop() ?? acts.length;
      acts[slot] = act;
      args[slot] = argument;
      let at = size++;
      for (; at > 0; ) {
        const parent = Math.floor((at - 1) / BRANCHES);
        // A new entry has the highest order: it stays behind those of its time.
        if (times[parent]! <= seconds) break;
        move(parent, at);
        at = parent;
      }
      put(at, seconds, pushed++, slot);
    },
    next(onTime) {
      if (size === 0) return undefined;
      const [time, slot] = [times[0]!, slots[0]!];
      size--;
      sink(times[size]!, orders[size]!, slots[size]!);
      const act = acts[slot]!;
      free.push(slot);
      onTime(time);
      act(args[slot]!);
      return time;
    },
  };
}

function copied<T extends Float64Array | Uint32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
