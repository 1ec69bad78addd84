import type { Finding, FindingScore, Probability } from "../../model/finding.js";
import type { Cluster } from "../../model/cluster.js";
import { compareTexts } from "../../model/order.js";
import type { Score, ScoreValue } from "../../model/score.js";
import type { Judgement } from "./judge.js";
import type { Watched } from "./watchClusters.js";

/** A score with what it saw. */
export interface Valued {
  readonly score: Score;
  readonly value: ScoreValue;
}

/** A cluster, and why the run can't decide on anybody, if so. */
export interface Described extends Pick<Cluster, "id" | "accounts" | "flagged" | "log10EValue"> {
  readonly undecided?: string | undefined;
}

/** Puts together what is said of a cluster. */
export function findingOf(cluster: Described, coordination: Probability, valued: readonly Valued[], judgement: Judgement, watched: Watched): Finding {
  const { kind, kindProbability, inauthenticity, verdict, because } = judgement;
  const members = new Set(cluster.accounts);
  const kinds = ranked(valued, "kind");
  const explanations = ranked(valued, "explanation");
  const all = valued.map(({ value }) => value);
  const protectedTargets = new Set(all.flatMap((value) => value.protectedTargets));
  const leading = valued.find(({ score }) => score.name === kind)?.value;
  return {
    ...{ clusterId: cluster.id, size: cluster.accounts.length, flagged: cluster.flagged, coordination, log10EValue: cluster.log10EValue },
    ...{ inauthenticity, verdict, verdictBecause: because, kind, kindProbability },
    prose: proseOf(cluster, leading?.seen ?? kinds[0]?.seen, explanations[0]),
    kinds,
    explanations,
    refutedBy: refutations(kinds, explanations),
    // Whom one score takes for a target is named by no other one, and members are nobody's principals.
    principals: distinct(all.flatMap(({ principals }) => principals)).filter((key) => !members.has(key) && !protectedTargets.has(key)),
    protectedTargets: protectedTargets.size,
    // A part in an operation of another kind than the cluster is taken for would be an accusation without a finding.
    roles: Object.fromEntries(Object.entries(leading?.roles ?? {}).filter(([account]) => members.has(account)).sort(([a], [b]) => compareTexts(a, b))),
    ...{ exposure: watched.exposure, activity: watched.activity },
    ...{ paths: all.flatMap(({ paths = [] }) => paths), voice: all.flatMap(({ voice = [] }) => voice), engagement: all.find(({ engagement }) => engagement)?.engagement },
  };
}

/** Highest value first, those without one last; equal ones by name. */
function ranked(valued: readonly Valued[], tells: Score["tells"]): FindingScore[] {
  return valued
    .filter(({ score }) => score.tells === tells)
    .map(({ score: { name, question, refutedBy, disarm }, value: { value, channels, missing, seen } }) => ({ name, value, question, seen, channels, missing, refutedBy, disarm }))
    .sort((a, b) => (b.value ?? -1) - (a.value ?? -1) || compareTexts(a.name, b.name));
}

function proseOf({ accounts, flagged, undecided, log10EValue }: Described, seen: string | undefined, explanation: FindingScore | undefined): string {
  const rarity = flagged
    ? `${accounts.length} accounts keep company with each other that is hardly ever seen by chance: the evidence is about 10 to the power of ${log10EValue.toFixed(1)} times likelier if they act together.`
    : `${accounts.length} accounts share things within short times of each other, ${undecided === undefined ? "but not more often than news, friends or chance may explain" : "and the data can't say whether that is more often than news, friends or chance explain"}.`;
  const otherwise = explanation && (explanation.value ?? 0) > 0 ? `What else explains it: ${explanation.seen}` : "";
  return [rarity, seen ?? "", otherwise].filter((part) => part !== "").join(" ");
}

/** What would refute the strongest kinds and what chance of company; no kind that saw nothing. */
function refutations(kinds: readonly FindingScore[], explanations: readonly FindingScore[]): readonly string[] {
  const strong = (scores: readonly FindingScore[]): string[] => scores.filter(({ value }) => (value ?? 0) >= STRONG).slice(0, REFUTATIONS_MAX).map(({ refutedBy }) => refutedBy);
  return distinct(["Another source of what these accounts share at the same times, such as one feed, app or event that they all follow.", ...strong(kinds), ...strong(explanations)]);
}

const STRONG = 0.5;
const REFUTATIONS_MAX = 3;

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].sort(compareTexts);
}
