import type { RunFileCluster } from "../../reports/index.js";
import { layOut } from "../../reports/html/networkLayout.js";
import type { RunRecords } from "../runRecords.js";
import { createView, type View } from "../view.js";
import { figure, type Plotter } from "./plot.js";
import { shortened } from "./timeline.js";

/** A tie as it is drawn. */
export interface NetworkTie {
  readonly source: string;
  readonly target: string;
  readonly weight: number;
}

/** More ties than that are one blot. */
const TIES_MAX = 2000;
/** Names that can be read side by side. */
const NAMES_MAX = 40;
const SIZE = 640;
const INSET = 40;
const STROKE = { least: 0.4, most: 4 };

export function networkView(records: RunRecords, cluster: RunFileCluster, plotter: Plotter): View<readonly NetworkTie[]> {
  const ties = (records.ties.get(cluster.id) ?? []).map(({ source, target, weight }) => ({ source, target, weight }));
  const drawn = [...ties].sort((a, b) => b.weight - a.weight).slice(0, TIES_MAX);
  const words = `Cluster ${cluster.id}: ${cluster.accounts.length} accounts and ${ties.length} ties that the run lists; the wider a line, the closer the tie. Accounts that are tied stand near each other; directions mean nothing.`;
  const shown = ties.length > TIES_MAX ? `${words} Drawn are the ${TIES_MAX} closest ties.` : words;
  if (drawn.length === 0) return createView({ data: ties, html: figure("", shown), text: shown });
  const svg = drawNetwork(drawn, words, records.head.seed, plotter);
  return createView({ data: ties, html: figure(svg, shown), svg, text: shown });
}

function drawNetwork(ties: readonly NetworkTie[], label: string, seed: number, { plot, svg }: Plotter): string {
  const accounts = [...new Set(ties.flatMap(({ source, target }) => [source, target]))].sort();
  const number = new Map(accounts.map((account, i) => [account, i]));
  const edges = ties.map(({ source, target, weight }) => ({ source: number.get(source)!, target: number.get(target)!, weight }));
  const { x, y } = layOut(accounts.length, edges, seed);
  const heaviest = Math.max(...edges.map(({ weight }) => weight));
  const lines = edges.map(({ source, target, weight }) => ({ x1: x[source]!, y1: y[source]!, x2: x[target]!, y2: y[target]!, width: STROKE.least + (STROKE.most - STROKE.least) * (weight / heaviest) }));
  const dots = accounts.map((account, i) => ({ account: shortened(account), x: x[i]!, y: y[i]! }));
  return svg(
    {
      ...{ width: SIZE, height: SIZE, inset: INSET, axis: null },
      x: { domain: [0, 1] },
      y: { domain: [0, 1] },
      marks: [
        plot.link(lines, { x1: "x1", y1: "y1", x2: "x2", y2: "y2", stroke: "currentColor", strokeOpacity: 0.35, strokeWidth: "width" }),
        plot.dot(dots, { x: "x", y: "y", r: 4, fill: "#4269d0", stroke: "white" }),
        ...(dots.length <= NAMES_MAX ? [plot.text(dots, { x: "x", y: "y", text: "account", dy: -9, fontSize: 9, stroke: "white", fill: "black", strokeWidth: 3 })] : []),
      ],
    },
    label,
  );
}
