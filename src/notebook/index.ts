export { open } from "./open.js";
export type { OpenOptions, RunTexts } from "./open.js";
export type { Notebook } from "./notebook.js";
export type { View } from "./view.js";
export type { Comparison } from "./compare.js";
export type { EvidenceRow } from "./evidence.js";
export type { FindingRow } from "./findings.js";
export type { TimelinePost } from "./pictures/timeline.js";
export type { NetworkTie } from "./pictures/network.js";
