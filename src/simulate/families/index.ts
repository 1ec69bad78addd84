import type { Family } from "../stage/family.js";

export const families: readonly Family[] = [];
