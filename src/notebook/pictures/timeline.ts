import type { RunFileCluster } from "../../reports/index.js";
import { evidenceOf } from "../evidence.js";
import { plainText } from "../html/markup.js";
import type { RunRecords } from "../runRecords.js";
import { createView, type View } from "../view.js";
import { figure, type Plotter } from "./plot.js";

/** A post on the timeline. */
export interface TimelinePost {
  readonly account: string;
  readonly post: string;
  /** ISO 8601 in UTC. */
  readonly time: string;
  readonly trace: string;
}

/** More lanes than that can't be told apart on a page. */
const LANES_MAX = 40;
const LANE_HEIGHT = 14;
const FRAME_HEIGHT = 60;
const WIDTH = 900;
const LABEL_WIDTH = 160;
const LABEL_MAX = 24;

export function timelineView(records: RunRecords, cluster: RunFileCluster, plotter: Plotter): View<readonly TimelinePost[]> {
  const posts = timelineOf(records, cluster);
  const accounts = new Set(posts.map(({ account }) => account)).size;
  const key = symbolsOf(posts).map(({ trace, symbol }) => `${trace} (${symbol})`).join(", ");
  const words = `Cluster ${cluster.id}: ${posts.length} posts of ${accounts} accounts that evidence names, one lane an account, by what is shared: ${key || "nothing"}. Posts one above the other were made at the same time.`;
  if (posts.length === 0) return createView({ data: posts, html: figure("", words), text: words });
  const svg = drawTimeline(posts, words, plotter);
  const shown = accounts > LANES_MAX ? `${words} Shown are the ${LANES_MAX} accounts with most posts.` : words;
  return createView({ data: posts, html: figure(svg, shown), svg, text: shown });
}

/** Each post once, by time. */
export function timelineOf(records: RunRecords, cluster: RunFileCluster): readonly TimelinePost[] {
  const posts = new Map<string, TimelinePost>();
  for (const { trace, first, second } of evidenceOf(records, cluster)) {
    for (const { account, post, time } of [first, second]) {
      if (time !== null && !posts.has(post)) posts.set(post, { account, post, time, trace });
    }
  }
  return [...posts.values()].sort((a, b) => Date.parse(a.time) - Date.parse(b.time));
}

/** Forms that can be told apart without colour; traces beyond that share the last. */
const SYMBOLS = ["circle", "square", "triangle", "diamond", "plus", "times", "star", "wye", "asterisk"] as const;

function symbolsOf(posts: readonly TimelinePost[]): readonly { readonly trace: string; readonly symbol: (typeof SYMBOLS)[number] }[] {
  const traces = [...new Set(posts.map(({ trace }) => trace))].sort();
  return traces.map((trace, i) => ({ trace, symbol: SYMBOLS[Math.min(i, SYMBOLS.length - 1)]! }));
}

/** Lanes in the order of who comes first; traces by form and colour, so that neither is needed alone. */
export function drawTimeline(posts: readonly TimelinePost[], label: string, { plot, svg }: Plotter): string {
  const counts = new Map<string, number>();
  for (const { account } of posts) counts.set(account, (counts.get(account) ?? 0) + 1);
  const lanes = [...counts].sort(([, a], [, b]) => b - a).slice(0, LANES_MAX).map(([account]) => account);
  const drawn = posts.filter(({ account }) => lanes.includes(account)).map((post) => ({ ...post, at: new Date(post.time) }));
  const inOrder = [...new Set(drawn.map(({ account }) => account))];
  const symbols = symbolsOf(posts);
  return svg(
    {
      ...{ width: WIDTH, height: FRAME_HEIGHT + LANE_HEIGHT * inOrder.length, marginLeft: LABEL_WIDTH },
      x: { type: "utc", label: "time (UTC)", grid: true },
      y: { domain: inOrder, label: null, tickFormat: shortened, tickSize: 0 },
      color: { domain: symbols.map(({ trace }) => trace), scheme: "Observable10" },
      symbol: { domain: symbols.map(({ trace }) => trace), range: symbols.map(({ symbol }) => symbol) },
      marks: [
        plot.ruleY(inOrder, { stroke: "currentColor", strokeOpacity: 0.15 }),
        plot.dot(drawn, { x: "at", y: "account", stroke: "trace", symbol: "trace", r: 3.5, strokeWidth: 1.5 }),
      ],
    },
    label,
  );
}

export function shortened(name: string): string {
  const plain = plainText(name);
  return plain.length > LABEL_MAX ? `${plain.slice(0, LABEL_MAX - 1)}…` : plain;
}
