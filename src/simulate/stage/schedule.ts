import { createTimeHeap } from "./timeHeap.js";

/** What is due when. Acts come in order of time and, at equal times, in the order that they were put in. */
export interface Schedule {
  /** Time of the next act; Infinity if there is none. */
  readonly seconds: number;
  push(seconds: number, act: (argument: number) => void, argument: number): void;
  /** Does the next act. */
  perform(): void;
}

export function createSchedule(): Schedule {
  const due = createTimeHeap();
  const acts: ((argument: number) => void)[] = [];
  const args: number[] = [];
  const free: number[] = [];
  return {
    get seconds() {
      return due.seconds;
    },
    push(seconds, act, argument) {
      const slot = free.pop() ?? acts.length;
      acts[slot] = act;
      args[slot] = argument;
      due.push(seconds, slot);
    },
    perform() {
      const slot = due.pop();
      free.push(slot);
      acts[slot]!(args[slot]!);
    },
  };
}
