import type { LookAlike } from "../stage/lookAlike.js";

export const lookAlikes: readonly LookAlike[] = [];
