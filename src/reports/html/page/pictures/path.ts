import * as Plot from "@observablehq/plot";
import type { LaunderingPath, LaunderingStep } from "../../../../model/findingPictures.js";
import { timeTick, utcTime } from "../figures.js";
import { inertText } from "../inert.js";
import { texts } from "../texts.js";
import { COLOURS, figure } from "./figure.js";

/** One thing over platforms and sites: a lane for each, a mark where it was brought there, arrows in the order of time. */
export function pathFigure({ object, steps }: LaunderingPath, width: number): HTMLElement {
  const words = texts.look;
  const laneOf = ({ platform, domain }: LaunderingStep): string => inertText(domain === undefined ? platform : `${platform}: ${domain}`, 40);
  const marks = steps.map((step) => ({
    lane: laneOf(step),
    time: new Date(step.seconds * 1000),
    who: step.byMember ? words.group : words.others,
    posts: step.posts,
    label: `${texts.phases[step.phase]} · ${inertText(step.account, 40)}`,
  }));
  const moves = marks.slice(1).map((to, i) => ({ from: marks[i]!, to }));
  const lanes = [...new Set(marks.map(({ lane }) => lane))];
  const label = `${words.paths}. ${inertText(object, 120)}: ${steps.map((step, i) => `${marks[i]!.lane}, ${utcTime(step.seconds)}, ${marks[i]!.label}`).join("; ")}.`;
  const options: Plot.PlotOptions = {
    ...{ width, height: 50 + lanes.length * 54, marginLeft: width < 500 ? 96 : 150, marginRight: width < 500 ? 50 : 90, marginTop: 14, marginBottom: 30 },
    x: { type: "utc", label: null, grid: true, inset: 18, ticks: width < 560 ? 2 : 7, tickFormat: timeTick },
    y: { type: "point", domain: lanes, label: null, padding: 0.6 },
    r: { type: "sqrt", range: [4, 14] },
    color: { domain: [words.group, words.others], range: [COLOURS.member, COLOURS.other], legend: true },
    marks: [
      Plot.arrow(moves, { x1: (move: (typeof moves)[number]) => move.from.time, y1: (move: (typeof moves)[number]) => move.from.lane, x2: (move: (typeof moves)[number]) => move.to.time, y2: (move: (typeof moves)[number]) => move.to.lane, stroke: COLOURS.ink, strokeOpacity: 0.5, inset: 10, bend: true, headLength: 6 }),
      Plot.dot(marks, { x: "time", y: "lane", r: "posts", fill: "who", stroke: "var(--paper)" }),
      Plot.text(marks, { x: "time", y: "lane", text: "label", dy: -20, fontSize: 11, fill: COLOURS.ink, stroke: "var(--paper)", strokeWidth: 3 }),
    ],
  };
  return figure(options, label, words.pathsNote(utcTime(steps[0]?.seconds ?? null), utcTime(steps.at(-1)?.seconds ?? null)));
}
