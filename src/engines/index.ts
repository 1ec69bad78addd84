import type { Engine } from "../model/engine.js";
import { memory } from "./memory.js";
import { threads } from "./threads.js";

/** All engines, sorted by name. */
export const engines: readonly Engine[] = [memory, threads];

export { memory, threads };
