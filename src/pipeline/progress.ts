/** How far a stage of a run has come. */
export interface Progress {
  /** `accounts`, `read`, `unite <trace>`, `pair <trace>`, `company`, `group`, `score`, `read again`, … */
  readonly stage: string;
  readonly done: number;
  /** Undefined where it can't be known, as for standard input. */
  readonly total: number | undefined;
  readonly unit: "bytes" | "rows" | "shares" | "objects" | "ties" | "files" | "posts" | "accounts" | "clusters";
  /** Set if the stage runs in one go and may take longer than half a second: until the next report, signals and timers have to wait. */
  readonly blocking?: true;
}

// Sorting a million names, the slowest of these stages, takes three seconds on a slow core.
const BLOCKING_FROM = 250_000;

/** The report of a stage that runs in one go over `done` things. */
export function inOneGo(stage: string, done: number, unit: Progress["unit"]): Progress {
  return { stage, done, total: undefined, unit, ...(done >= BLOCKING_FROM ? { blocking: true } : {}) };
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
