import type { Engine } from "../model/engine.js";
import { memory } from "./memory.js";

/** All engines, sorted by name. */
export const engines: readonly Engine[] = [memory];

export { memory };
