import type { Engine } from "../model/engine.js";
import { memory } from "./memory.js";

/**
 * From this many shares on, threads gain more than starting them and sharing the columns costs;
 * benchmarks/records/threads.json has both sides (0.94 of the time at 8 million, 1.09 at 4).
 */
const SHARES_FOR_THREADS = 8_000_000;

/** The row-wise sweep divided among Node's worker threads; the memory engine below eight million shares. Equal results to the bit. */
export const threads: Engine = {
  name: "threads",
  runsOn: "worker threads of Node, columns in shared memory",
  async pair(shares, request) {
    if (shares.account.length < SHARES_FOR_THREADS) return memory.pair(shares, request);
    // Imported only here, so that this module loads in a browser too.
    const { pairOnThreads } = await import("./threads/pool.js");
    return pairOnThreads(shares, request);
  },
};
