import type { Estimate, Evaluation, Measurement } from "../evaluate/evaluation.js";
import type { FigureName } from "../evaluate/figures.js";
import { printable } from "./printable.js";
import { grouped, quantity } from "./quantity.js";

type Format = (value: number) => string;

const percent: Format = (value) => `${(value * 100).toFixed(1)}%`;
const part: Format = (value) => value.toFixed(3);
const count: Format = (value) => grouped(Number(value.toPrecision(3)));
const hours: Format = (value) => `${grouped(Number(value.toFixed(1)))} h`;

interface Line {
  readonly figure: FigureName;
  readonly label: string;
  readonly format: Format;
}

/** Every figure in plain words, under headings. */
const SECTIONS: readonly { readonly heading: string; readonly lines: readonly Line[] }[] = [
  {
    heading: "At the run's own flags",
    lines: [
      { figure: "recall", label: "campaign accounts that are flagged", format: percent },
      { figure: "precision", label: "flagged accounts that are in a campaign", format: percent },
      { figure: "realisedFdr", label: "flagged accounts that are innocent", format: percent },
      { figure: "f1", label: "balance of found and right (F1, 0 to 1)", format: part },
      { figure: "falseAlarmsPerMillion", label: "flagged among a million innocent accounts", format: count },
    ],
  },
  {
    heading: "As a ranking by coordination",
    lines: [
      { figure: "averagePrecision", label: "quality (average precision, 0 to 1)", format: part },
      { figure: "bestF1", label: "best balance at any cut (F1, 0 to 1)", format: part },
      { figure: "recallAtFdr1Percent", label: "campaign accounts found, 1% innocent with them", format: percent },
      { figure: "recallAtFdr5Percent", label: "campaign accounts found, 5% innocent with them", format: percent },
    ],
  },
  {
    heading: "Clusters against campaigns (1 is the same, 0 is chance)",
    lines: [
      { figure: "adjustedRand", label: "agreement on pairs (adjusted Rand)", format: part },
      { figure: "adjustedMutualInformation", label: "agreement on groups (adjusted information)", format: part },
      { figure: "mixedClusters", label: "clusters of campaigns that mix in others", format: percent },
    ],
  },
  {
    heading: "Time to detection, from a campaign's first action",
    lines: [
      { figure: "campaignsDetected", label: "campaigns detected", format: percent },
      { figure: "medianHoursToDetection", label: "median time", format: hours },
      { figure: "medianActionsToDetection", label: "median actions of the campaign until then", format: count },
    ],
  },
];

const LABEL_WIDTH = 50;
const FIGURE_WIDTH = 12;
const NONE = "-";

/** The evaluation for people: every figure of all worlds together, with its interval. */
export function describeEvaluation({ pooled, worlds, resampled }: Evaluation): string {
  const lines = [
    worlds.length === 1 ? `${printable(worlds[0]!.run)} against ${printable(worlds[0]!.truth)}` : `${quantity(worlds.length, "world")} together; each by itself is in the JSON`,
    describeCounts(pooled.counts, resampled.campaigns),
    ...SECTIONS.flatMap(({ heading, lines: own }) => ["", heading, ...own.map(({ figure, label, format }) => figureLine(label, pooled.figures[figure], format))]),
    ...(worlds.every(({ detectionIsUpperBound }) => detectionIsUpperBound) ? ["  (one run a world: the whole time until its end, an upper bound)"] : []),
    ...describeLookAlikes(pooled),
    ...describeOpenGroups(pooled),
    ...describeCalibration(pooled),
    "",
    `Right of each figure: its 95% interval over ${quantity(resampled.worlds, "world")}, ${quantity(resampled.campaigns, "campaign")} and the public in groups.`,
    `${NONE} stands where a figure has no meaning, or where too little varies for an interval.`,
  ];
  return `${lines.join("\n")}\n`;
}

function describeCounts({ accounts, campaign, innocent, open }: Measurement<Estimate>["counts"], campaigns: number): string {
  const left = open === 0 ? "" : `, ${grouped(open)} in open groups (left out below)`;
  return `${quantity(accounts, "account")}: ${grouped(campaign)} in ${quantity(campaigns, "campaign")}, ${grouped(innocent)} innocent${left}`;
}

function figureLine(label: string, { value, interval }: Estimate, format: Format): string {
  const figure = value === null ? NONE : format(value);
  const range = interval === null ? NONE : `${format(interval[0])} to ${format(interval[1])}`;
  return `  ${label.padEnd(LABEL_WIDTH)}${figure.padStart(FIGURE_WIDTH)}   ${range}`;
}

function describeLookAlikes({ lookAlikes }: Measurement<Estimate>): string[] {
  if (lookAlikes.length === 0) return [];
  return [
    "",
    "Innocent look-alikes: flagged among a million of their members",
    ...lookAlikes.map(({ lookAlike, members, flagged, perMillionMembers }) =>
      figureLine(`${printable(lookAlike, 20)} (${grouped(flagged)} of ${grouped(members)})`, perMillionMembers, count),
    ),
  ];
}

function describeOpenGroups({ openGroups }: Measurement<Estimate>): string[] {
  if (openGroups.length === 0) return [];
  return [
    "",
    "Open groups, which coordinate and say so: flagged, rightly as coordinated",
    ...openGroups.map(({ group, members, flagged, shareFlagged }) =>
      figureLine(`${printable(group, 20)} (${grouped(flagged)} of ${grouped(members)})`, { value: shareFlagged, interval: null }, percent),
    ),
  ];
}

function describeCalibration({ calibration }: Measurement<Estimate>): string[] {
  if (calibration === null) return [];
  return ["", "Probabilities", figureLine("mean distance from what came true", { value: calibration.error, interval: null }, percent)];
}
