import * as Plot from "@observablehq/plot";
import type { JudgedScore } from "../../reportData.js";
import { texts } from "../texts.js";
import { COLOURS, figure } from "./figure.js";

/** How much of each kind or explanation was seen, as bars from 0 to 100. */
export function scoreFigure(scores: readonly JudgedScore[], names: Readonly<Record<string, string>>, label: string, colour: string, width: number): HTMLElement {
  const rows = scores.map(({ name, value }) => ({ name: names[name] ?? name, value }));
  const say = (value: number | null): string => (value === null ? texts.scores.cannotSay : String(Math.round(value * 100)));
  const options: Plot.PlotOptions = {
    ...{ width, height: 12 + rows.length * 38, marginLeft: 8, marginRight: 36, marginTop: 6, marginBottom: 6 },
    x: { domain: [0, 1], axis: null },
    y: { type: "band", domain: rows.map(({ name }) => name), axis: null },
    marks: [
      // What can't be said has no scale to stand on.
      Plot.link(rows.filter(({ value }) => value !== null), { x1: 0, x2: 1, y1: "name", y2: "name", stroke: COLOURS.faint, strokeOpacity: 0.5, strokeWidth: 6, dy: 9, strokeLinecap: "round" }),
      Plot.link(rows.filter(({ value }) => value !== null && value > 0), { x1: 0, x2: "value", y1: "name", y2: "name", stroke: colour, strokeWidth: 6, dy: 9, strokeLinecap: "round" }),
      Plot.text(rows, { x: 0, y: "name", text: ({ name, value }: (typeof rows)[number]) => `${name}: ${say(value)}`, textAnchor: "start", dy: -7, fontSize: 12.5, fill: COLOURS.ink }),
    ],
  };
  return figure(options, `${label}. ${rows.map(({ name, value }) => `${name}: ${say(value)}`).join("; ")}.`);
}
