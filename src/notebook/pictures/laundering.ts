import type { FindingsFileEntry, RunFileCluster } from "../../reports/index.js";
import type { RunRecords } from "../runRecords.js";
import { createView, type View } from "../view.js";
import { figure, type Plotter } from "./plot.js";
import { shortened } from "./timeline.js";

/** Paths that are drawn: those with most steps. */
const PATHS_MAX = 12;
const WIDTH = 900;
const LANE_HEIGHT = 46;
const FRAME_HEIGHT = 70;
const LABEL_WIDTH = 160;

export function launderingView(records: RunRecords, cluster: RunFileCluster, plotter: Plotter): View<FindingsFileEntry["paths"]> {
  const finding = records.findings.get(cluster.id);
  const paths = finding?.paths ?? [];
  if (paths.length === 0) {
    const words = finding ? `Cluster ${cluster.id}: nothing was seen to travel from platform to platform.` : `Cluster ${cluster.id}: how things travelled wasn't looked at.`;
    return createView({ data: paths, html: figure("", words), text: words });
  }
  const drawn = [...paths].sort((a, b) => b.steps.length - a.steps.length).slice(0, PATHS_MAX);
  const words = `Cluster ${cluster.id}: how ${paths.length} things travelled over platforms and sites, from where each was first seen. Filled: brought there by a member.`;
  const shown = paths.length > PATHS_MAX ? `${words} Drawn are the ${PATHS_MAX} with most steps.` : words;
  const svg = drawPaths(drawn, words, plotter);
  const lines = drawn.map(({ object, steps }) => `${object}: ${steps.map(placeOf).join(" → ")}`);
  return createView({ data: paths, html: figure(svg, shown), svg, text: [shown, ...lines].join("\n") });
}

function placeOf({ platform, domain }: FindingsFileEntry["paths"][number]["steps"][number]): string {
  return domain === null ? platform : `${platform}, ${domain}`;
}

/** A line for each thing, from left to right in time, from lane to lane of platforms. */
function drawPaths(paths: FindingsFileEntry["paths"], label: string, { plot, svg }: Plotter): string {
  const steps = paths.flatMap(({ object, steps }) => steps.map((step) => ({ object, phase: step.phase, byMember: step.byMember, lane: placeOf(step), at: new Date(1000 * step.seconds) })));
  const lanes = [...new Set([...steps].sort((a, b) => a.at.getTime() - b.at.getTime()).map(({ lane }) => lane))];
  return svg(
    {
      ...{ width: WIDTH, height: FRAME_HEIGHT + LANE_HEIGHT * lanes.length, marginLeft: LABEL_WIDTH },
      x: { type: "utc", label: "time (UTC)", grid: true, inset: 20 },
      y: { domain: lanes, label: null, tickFormat: shortened, tickSize: 0 },
      color: { scheme: "Observable10" },
      marks: [
        plot.ruleY(lanes, { stroke: "currentColor", strokeOpacity: 0.15 }),
        plot.line(steps, { x: "at", y: "lane", z: "object", stroke: "object", strokeOpacity: 0.7 }),
        plot.dot(steps, { x: "at", y: "lane", stroke: "object", fill: "white", r: 5 }),
        plot.dot(steps.filter(({ byMember }) => byMember), { x: "at", y: "lane", fill: "object", r: 5 }),
        plot.text(steps, { x: "at", y: "lane", text: "phase", dy: -10, fontSize: 9 }),
      ],
    },
    label,
  );
}
