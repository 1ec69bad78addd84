import type { Family } from "../stage/family.js";
import { cascades } from "./cascades.js";
import { sessions } from "./sessions.js";

/** Every way of making an organic public, sorted by name. */
export const families: readonly Family[] = [cascades, sessions];
