/** How far a stage of a run has come. */
export interface Progress {
  /** `accounts`, `read`, `pair <trace>`, `group`, … */
  readonly stage: string;
  readonly done: number;
  /** Undefined where it can't be known, as for standard input. */
  readonly total: number | undefined;
  readonly unit: "bytes" | "shares" | "ties" | "files";
}

/** Adds up the seconds of named stages. Without a clock it measures nothing. */
export interface Stopwatch {
  time<T>(stage: string, work: () => T | Promise<T>): Promise<T>;
  timings(): Record<string, number>;
}

/** @param clock seconds of any clock that goes forward */
export function createStopwatch(clock: (() => number) | undefined): Stopwatch {
  const timings: Record<string, number> = {};
  return {
    async time(stage, work) {
      if (!clock) return work();
      const start = clock();
      const result = await work();
      timings[stage] = (timings[stage] ?? 0) + clock() - start;
      return result;
    },
    timings: () => ({ ...timings }),
  };
}
