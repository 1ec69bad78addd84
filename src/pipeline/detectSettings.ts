import type { SettingDeclarations } from "../model/settings.js";
import { traces } from "../traces/index.js";
import { declareTraceSettings } from "./traceSettings.js";

const traceNames = traces.map((trace) => trace.name);

/**
 * What strangers share all day long by interest and by the news: ties nobody unless asked for.
 * Single hashtags, the domains of newspapers and mentions of politicians tie half a public.
 */
export const HABIT_TRACES: readonly string[] = ["domain", "hashtag", "mention"];

/** The settings of `detect`. Flags, help and defaults of the command line are made from this. */
export const detectSettings = {
  traces: {
    kind: "texts",
    default: traceNames.filter((name) => !HABIT_TRACES.includes(name)),
    choices: traceNames,
    help: "what counts as sharing the same thing",
  },
  habits: {
    kind: "texts",
    default: HABIT_TRACES,
    choices: HABIT_TRACES,
    help: "what people share day after day: looked at for the company that accounts keep, but ties nobody by itself; traces says what does",
  },
  fdr: { kind: "number", default: 0.01, min: 0, max: 0.5, help: "part of the flagged accounts that may be innocent" },
  baseRate: { kind: "number", default: 0.01, min: 1e-6, max: 0.5, help: "part of all accounts taken to be coordinated before one looks, for the probability of each" },
  windows: {
    kind: "durations",
    default: [],
    help: "how close in time two shares count, narrowest to widest; each trace has its own if not given",
  },
  minCoShares: { kind: "number", default: 2, min: 1, integer: true, help: "fewest co-shares that tie two accounts" },
  minObjects: {
    kind: "number",
    default: 2,
    min: 2,
    integer: true,
    help: "fewest distinct objects, of one trace, that tie two accounts: sharing one thing is no pattern",
  },
  sharesPerObjectMax: {
    kind: "number",
    default: 2000,
    min: 2,
    integer: true,
    help: "objects with more shares within a window are set aside and named in the result",
  },
  minClusterSize: { kind: "number", default: 3, min: 2, integer: true, help: "fewest accounts of a cluster" },
  evidencePerTie: { kind: "number", default: 5, min: 1, integer: true, help: "co-shares named per tie" },
  tiesPerClusterMax: {
    kind: "number",
    default: 200,
    min: 1,
    integer: true,
    help: "ties of a cluster, strongest first, whose evidence is written out",
  },
  othersPerMemberMax: {
    kind: "number",
    default: 250,
    min: 0,
    integer: true,
    help: "posts of others about what a cluster shares, and as many about whom it acts on, that its scores look at for each of its members; rarer things first",
  },
  inauthenticBaseRate: {
    kind: "number",
    default: 0.5,
    min: 0.001,
    max: 0.999,
    help: "part of all coordinated clusters taken to be inauthentic before one looks, for the probability of each",
  },
  seed: { kind: "number", default: 1, min: 0, max: 2 ** 32 - 1, integer: true, help: "seed of everything random; same seed, same result" },
  ...declareTraceSettings(traces),
} as const satisfies SettingDeclarations;
