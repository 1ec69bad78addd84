import type { Caution } from "../model/caution.js";
import type { Exposure, Finding, FindingScore, Probability } from "../model/finding.js";
import type { EngagementPanel, LaunderingPath } from "../model/findingPictures.js";
import type { Report } from "../model/report.js";
import type { ScoreChannel } from "../model/score.js";
import { roundPart, roundProbability, roundSeconds, roundWeight } from "./format/numbers.js";

/** A value as the file has it: what may be undefined in the run is null. */
type Written<T> = T extends undefined ? null : T extends readonly (infer E)[] ? readonly Written<E>[] : T extends object ? { readonly [K in keyof T]-?: Written<T[K]> } : T;

/** The shape of `findings.json`: everything that `JSON.parse` returns for it. `lockstep/findings.schema.json` says the same. */
export interface FindingsFile {
  /** Goes up when a reader of the old shape would break. Always the first key. */
  readonly formatVersion: 1;
  /** Version of lockstep. */
  readonly version: string;
  /** Part of coordinated clusters taken to be inauthentic before one looks. */
  readonly inauthenticBaseRate: number | null;
  /** Why the run can't decide on anybody; null if it can. */
  readonly undecided: string | null;
  /** What about the data makes findings less sure. */
  readonly cautions: readonly Caution[];
  /** Cluster by cluster as in the run; null if the posts weren't read a second time. */
  readonly findings: readonly FindingsFileEntry[] | null;
}

export interface FindingsFileEntry extends Written<Omit<Finding, "kinds" | "explanations">> {
  /** Highest value first, those without one last. */
  readonly kinds: readonly FindingsFileScore[];
  readonly explanations: readonly FindingsFileScore[];
}

export interface FindingsFileScore extends Written<Omit<FindingScore, "channels">> {
  readonly channels: readonly FindingsFileChannel[];
}

export interface FindingsFileChannel extends Written<Omit<ScoreChannel, "conceals">> {
  /** Whether it is a sign that something is being hidden. */
  readonly conceals: boolean;
}

export const findingsJson: Report = {
  name: "findingsJson",
  file: "findings.json",
  holds: "what kind of operation each cluster looks like, how likely it is inauthentic, what else explains it, what would refute it, and whom it reached",
  *write({ head, findings }) {
    const rate = head.settings["inauthenticBaseRate"];
    yield `{\n"formatVersion":1,\n"version":${JSON.stringify(head.version)},\n"inauthenticBaseRate":${JSON.stringify(typeof rate === "number" ? rate : null)},\n`;
    yield `"undecided":${JSON.stringify(head.evidence.undecided ?? null)},\n"cautions":${JSON.stringify(head.cautions)},\n"findings":`;
    if (!findings) yield "null";
    else if (findings.length === 0) yield "[]";
    else yield "[\n";
    for (const [i, finding] of (findings ?? []).entries()) yield `${i > 0 ? ",\n" : ""}${entryText(finding)}`;
    yield findings && findings.length > 0 ? "\n]\n}\n" : "\n}\n";
  },
};

/** A finding as the file has it. */
export function findingEntry(finding: Finding): FindingsFileEntry {
  return JSON.parse(entryText(finding)) as FindingsFileEntry;
}

function entryText(finding: Finding): string {
  return JSON.stringify(rounded(finding), (_, value: unknown) => (value === undefined ? null : value));
}

/** Spelt out so that the file's fields and their order don't hang on how a finding was built. */
function rounded(finding: Finding): Record<keyof FindingsFileEntry, unknown> {
  const { clusterId, size, flagged, verdict, verdictBecause, kind, kindProbability, prose, refutedBy, principals, protectedTargets, roles, activity, voice } = finding;
  return {
    ...{ clusterId, size, flagged, coordination: probabilityOf(finding.coordination), log10EValue: roundWeight(finding.log10EValue) },
    ...{ inauthenticity: probabilityOf(finding.inauthenticity), verdict, verdictBecause, kind, kindProbability: kindProbability === undefined ? undefined : roundProbability(kindProbability) },
    ...{ prose, kinds: finding.kinds.map(scoreOf), explanations: finding.explanations.map(scoreOf), refutedBy, principals, protectedTargets, roles },
    ...{ exposure: finding.exposure.map(exposureOf), activity, paths: finding.paths.map(pathOf), voice, engagement: finding.engagement && panelOf(finding.engagement) },
  };
}

function probabilityOf({ value, low, high }: Probability): Probability {
  return { value: roundProbability(value), low: roundProbability(low), high: roundProbability(high) };
}

function scoreOf({ name, value, question, seen, channels, missing, refutedBy, disarm }: FindingScore): Record<keyof FindingsFileScore, unknown> {
  return { name, value: rounding(value), question, seen, channels: channels.map(channelOf), missing, refutedBy, disarm };
}

function channelOf({ name, value, meaning, conceals }: ScoreChannel): Record<keyof FindingsFileChannel, unknown> {
  return { name, value: rounding(value), meaning, conceals: conceals === true };
}

function rounding(value: number | undefined): number | undefined {
  return value === undefined ? undefined : roundPart(value);
}

function exposureOf({ platform, lang, day, accounts }: Exposure): Exposure {
  return { platform, lang, day, accounts };
}

function pathOf({ trace, object, steps }: LaunderingPath): LaunderingPath {
  return { trace, object, steps: steps.map((step) => ({ ...step, seconds: roundSeconds(step.seconds) })) };
}

function panelOf({ posts, accounts, memberLatencies, otherLatencies }: EngagementPanel): EngagementPanel {
  return { posts, accounts, memberLatencies: memberLatencies.map(roundSeconds), otherLatencies: otherLatencies.map(roundSeconds) };
}
