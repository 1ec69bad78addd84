import * as Plot from "@observablehq/plot";
import type { FindingBlock } from "../../reportData.js";
import { counted } from "../figures.js";
import { texts } from "../texts.js";
import { figure } from "./figure.js";

const HOURS = 24;

/** Posts by weekday and hour. */
export function weekFigure({ activity }: FindingBlock, width: number): HTMLElement {
  const words = texts.look;
  const cells = activity.counts.map((posts, hour) => ({ posts, day: texts.weekdays[Math.floor(hour / HOURS)]!, hour: hour % HOURS }));
  const busiest = cells.reduce((most, cell) => (cell.posts > most.posts ? cell : most), cells[0]!);
  const busy = busiest.posts > 0 ? ` ${words.busiest(busiest.day, `${String(busiest.hour).padStart(2, "0")}:00`, counted(busiest.posts, texts.words.post))}` : "";
  const note = (activity.of === "all" ? words.weekAll : words.weekEvidence) + busy;
  const options: Plot.PlotOptions = {
    ...{ width, height: 236, marginLeft: 44, marginRight: 8, marginTop: 8, marginBottom: 40 },
    x: { type: "band", domain: Array.from({ length: HOURS }, (_, hour) => hour), ticks: [0, 6, 12, 18, 23], tickFormat: (hour: number) => (hour % 6 === 0 || hour === 23 ? String(hour) : ""), label: words.hour, labelAnchor: "center", labelArrow: "none", tickSize: 0 },
    y: { type: "band", domain: texts.weekdays, label: null, tickSize: 0 },
    opacity: { type: "sqrt", domain: [0, Math.max(1, busiest.posts)], range: [0.06, 1] },
    marks: [Plot.cell(cells, { x: "hour", y: "day", fill: "var(--heat)", fillOpacity: "posts", inset: 0.5 })],
  };
  return figure(options, note, note);
}
