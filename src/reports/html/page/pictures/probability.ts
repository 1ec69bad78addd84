import * as Plot from "@observablehq/plot";
import { percent } from "../figures.js";
import type { FindingHead } from "../../reportData.js";
import { texts } from "../texts.js";
import { COLOURS, figure } from "./figure.js";

interface Row {
  readonly name: string;
  readonly value: number;
  readonly low: number | undefined;
  readonly high: number | undefined;
}

/** The two probabilities with their intervals, one below the other and never as one number. */
export function probabilityFigure({ coordination, judgement }: FindingHead, width: number): HTMLElement {
  const words = texts.probability;
  const rows: Row[] = [rowOf(words.coordination, coordination), ...(judgement ? [rowOf(words.inauthenticity, judgement.inauthenticity)] : [])];
  const label = `${words.figure}. ${rows.map((row) => words.summary(row.name, valueOf(row))).join(" ")}`;
  const options: Plot.PlotOptions = {
    ...{ width, height: 34 + rows.length * 52, marginLeft: 8, marginRight: 12, marginTop: 4, marginBottom: 26 },
    x: { domain: [0, 1], label: null, tickFormat: percent, ticks: [0, 0.25, 0.5, 0.75, 1] },
    y: { type: "band", domain: rows.map(({ name }) => name), axis: null, padding: 0 },
    marks: [
      Plot.link(rows, { x1: 0, x2: 1, y1: "name", y2: "name", stroke: COLOURS.faint, strokeOpacity: 0.5, strokeWidth: 1.5, dy: 12 }),
      Plot.link(rows.filter(({ low }) => low !== undefined), { x1: "low", x2: "high", y1: "name", y2: "name", stroke: COLOURS.member, strokeOpacity: 0.35, strokeWidth: 9, strokeLinecap: "round", dy: 12 }),
      Plot.dot(rows, { x: "value", y: "name", fill: COLOURS.member, stroke: "var(--paper)", strokeWidth: 1.5, r: 6, dy: 12 }),
      Plot.text(rows, { x: 0, y: "name", text: (row: Row) => `${row.name}: ${valueOf(row)}`, textAnchor: "start", dy: -9, fontSize: 12.5, fill: COLOURS.ink }),
    ],
  };
  return figure(options, label, judgement ? undefined : words.notJudged);
}

function rowOf(name: string, probability: FindingHead["coordination"]): Row {
  return "low" in probability ? { name, ...probability } : { name, value: probability.value, low: undefined, high: undefined };
}

function valueOf({ value, low, high }: Row): string {
  if (low === undefined || high === undefined) return percent(value);
  const [middle, from, to] = [percent(value), percent(low), percent(high)];
  // Next to certainty both ends are rounded alike.
  return from === middle && (to === middle || high === 1) ? middle : texts.probability.interval(middle, from, to);
}
