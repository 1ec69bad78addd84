import * as Plot from "@observablehq/plot";
import { duration, percent } from "../figures.js";
import type { FindingBlock, FindingHead } from "../../reportData.js";
import { texts } from "../texts.js";
import { COLOURS, figure } from "./figure.js";

const TICKS = [1, 10, 60, 600, 7200, 86_400, 10 * 86_400];
const BINS_A_DECADE = 4;

/** How soon members repost, beside others who reposted the same; where nobody counted those, how far members are apart. */
export function latencyFigure({ facts }: FindingHead, block: FindingBlock, width: number): HTMLElement {
  const words = texts.look;
  const { latencies } = block;
  if (latencies && latencies.others.length > 0) {
    const note = words.latenciesNote(median(facts.memberLatencySeconds), median(facts.otherLatencySeconds));
    return histogram([{ who: words.group, seconds: latencies.members, colour: COLOURS.member }, { who: words.others, seconds: latencies.others, colour: COLOURS.other }], width, { title: words.latencies, axis: words.latencyAxis, part: words.part }, note);
  }
  return histogram([{ who: words.group, seconds: gapsOf(block), colour: COLOURS.member }], width, { title: words.gaps, axis: words.gapAxis, part: words.gapPart }, words.gapsNote);
}

function median(seconds: number | null): string {
  return seconds === null ? texts.none : duration(seconds);
}

/** Between the two posts of each row of evidence. */
function gapsOf({ rows, posts }: FindingBlock): readonly number[] {
  return rows.first.flatMap((first, row) => {
    const [a, b] = [posts.seconds[first], posts.seconds[rows.second[row]!]];
    return typeof a === "number" && typeof b === "number" ? [b - a] : [];
  });
}

interface Series {
  readonly who: string;
  readonly seconds: readonly number[];
  readonly colour: string;
}

/** Parts of each series on a logarithmic axis of time, one below the other on the same axis: no bar hides another. */
function histogram(series: readonly Series[], width: number, { title, axis, part }: { readonly title: string; readonly axis: string; readonly part: string }, note: string): HTMLElement {
  const all = series.flatMap(({ seconds }) => seconds);
  const last = Math.max(60, all.reduce((most, value) => Math.max(most, value), 0));
  const bins = series.flatMap(({ who, seconds }) => binsOf(seconds, last).map((bin) => ({ ...bin, who })));
  const options: Plot.PlotOptions = {
    ...{ width, height: 76 + series.length * 110, marginLeft: 44, marginRight: 12, marginTop: 26, marginBottom: 42 },
    // The logarithm is taken here: a logarithmic axis of Plot's names powers of ten only.
    x: { domain: [0, edgeAbove(last)], ticks: TICKS.filter((tick) => tick <= last * 1.5).map(Math.log10), tickFormat: (log: number) => duration(Math.round(10 ** log)), label: axis, labelAnchor: "center", labelArrow: "none" },
    y: { label: part, labelArrow: "none", tickFormat: percent, ticks: 3, grid: true },
    fy: { domain: series.map(({ who }) => who), axis: null, padding: 0.16 },
    color: { domain: series.map(({ who }) => who), range: series.map(({ colour }) => colour) },
    marks: [
      Plot.rectY(bins, { x1: "from", x2: "to", y: "part", fy: "who", fill: "who", insetLeft: 0.5, insetRight: 0.5 }),
      Plot.text(series, { fy: "who", frameAnchor: "top-right", text: "who", dy: -10, fontWeight: "bold", fontSize: 12, fill: "who" }),
      Plot.ruleY([0], { stroke: COLOURS.ink }),
    ],
  };
  return figure(options, `${title}. ${note}`, note);
}

/** What takes less than a second stands with one second: no logarithm has a zero. */
function binsOf(seconds: readonly number[], last: number): readonly { readonly from: number; readonly to: number; readonly part: number }[] {
  const bins = Math.ceil(Math.log10(last) * BINS_A_DECADE) + 1;
  const counts = new Array<number>(bins).fill(0);
  for (const value of seconds) counts[Math.min(bins - 1, Math.floor(Math.log10(Math.max(1, value)) * BINS_A_DECADE))]!++;
  return counts.map((number, bin) => ({ from: bin / BINS_A_DECADE, to: (bin + 1) / BINS_A_DECADE, part: seconds.length === 0 ? 0 : number / seconds.length }));
}

function edgeAbove(last: number): number {
  return (Math.ceil(Math.log10(last) * BINS_A_DECADE) + 1) / BINS_A_DECADE;
}
