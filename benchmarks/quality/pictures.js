// The pictures of a quality record, as SVG files beside it.
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import * as Plot from "@observablehq/plot";
import { JSDOM } from "jsdom";

const { document } = new JSDOM("").window;
const FOLDER = new URL("../records/", import.meta.url);
const OURS = "lockstep";
/** Okabe and Ito's colours, told apart by the colour-blind; published methods share greys of two weights. */
const COLOUR = { ours: "#0072b2", others: "#8a8a8a", text: "#222222" };
const STYLE = { background: "#ffffff", color: COLOUR.text, fontFamily: "system-ui, sans-serif", fontSize: "13px", overflow: "visible" };
const FDR_LEVELS = [
  { figure: "recallAtFdr1Percent", label: "at most 1% innocent among those named" },
  { figure: "recallAtFdr5Percent", label: "at most 5% innocent among those named" },
];

/** Names of the files, for whoever embeds them. */
export const PICTURES = { recall: "quality-recall.svg", falseAlarms: "quality-false-alarms.svg" };

/** @param {{ rows: readonly Row[] }} record */
export function drawPictures({ rows }) {
  write(PICTURES.recall, recallByEffort(rows));
  write(PICTURES.falseAlarms, falseAlarmsByLookAlike(rows));
}

/**
 * How many campaign accounts a method's ranking finds before it names too many innocent people, as campaigns try harder.
 * @param {readonly Row[]} rows
 */
function recallByEffort(rows) {
  const points = rows
    .filter(({ group }) => group === "effort")
    .flatMap(({ family, world, method, pooled }) => FDR_LEVELS.map(({ figure, label }) => ({ family, label, method, effort: Number(world), recall: pooled.figures[figure].value ?? 0 })));
  const mine = points.filter(({ method }) => method === OURS);
  const theirs = points.filter(({ method }) => method !== OURS);
  const line = { x: "effort", y: "recall", fx: "label", fy: "family" };
  return Plot.plot({
    document,
    width: 900,
    height: 560,
    marginRight: 130,
    marginBottom: 45,
    style: STYLE,
    x: { label: "evasion effort: every means of evasion at this level", ticks: [0, 0.1, 0.2, 0.3, 0.5, 1], tickFormat: String },
    y: { label: "campaign accounts found", domain: [0, 1], tickFormat: "%", grid: true },
    fx: { label: null },
    fy: { label: null, tickFormat: (family) => `worlds of ${family}` },
    marks: [
      Plot.frame({ stroke: "#dddddd" }),
      Plot.lineY(theirs, { ...line, z: "method", stroke: COLOUR.others, strokeWidth: 1 }),
      Plot.lineY(mine, { ...line, stroke: COLOUR.ours, strokeWidth: 3 }),
      Plot.dot(mine, { ...line, fill: COLOUR.ours, r: 4 }),
      Plot.text(endLabels(points), { x: "effort", y: "place", text: "method", fx: "label", fy: "family", textAnchor: "start", dx: 8, fill: ({ method }) => (method === OURS ? COLOUR.ours : "#555555"), fontWeight: ({ method }) => (method === OURS ? "bold" : "normal"), fontSize: 11 }),
    ],
  });
}

/** Names at the right end of their lines, in the right column only, pushed apart where they would lie on each other. */
function endLabels(points) {
  const apart = 0.055;
  const labels = [];
  for (const family of new Set(points.map(({ family }) => family))) {
    const ends = points.filter((point) => point.family === family && point.effort === 1 && point.label === FDR_LEVELS.at(-1).label);
    ends.sort((a, b) => a.recall - b.recall || (a.method === OURS) - (b.method === OURS));
    let least = 0;
    for (const end of ends) {
      const place = Math.max(end.recall, least);
      labels.push({ ...end, place });
      least = place + apart;
    }
  }
  return labels;
}

/**
 * False alarms per million innocent accounts, where nobody runs a campaign.
 * @param {readonly Row[]} rows
 */
function falseAlarmsByLookAlike(rows) {
  const cells = rows
    .filter(({ group }) => group === "innocent")
    .map(({ family, world, method, pooled }) => ({ family, world: inWords(world), method, alarms: pooled.figures.falseAlarmsPerMillion.value ?? 0 }));
  const worlds = [...new Set(cells.map(({ world }) => world))];
  const ends = ["public alone", "all look-alikes"];
  worlds.sort((a, b) => ends.indexOf(a) - ends.indexOf(b) || a.localeCompare(b));
  const methods = [OURS, ...[...new Set(cells.map(({ method }) => method))].filter((method) => method !== OURS).sort()];
  return Plot.plot({
    document,
    width: 900,
    height: 40 + 2 * (methods.length * 26 + 30) + 80,
    marginLeft: 110,
    marginBottom: 110,
    marginRight: 110,
    style: STYLE,
    x: { domain: worlds, label: null, tickRotate: -40, tickSize: 0 },
    y: { domain: methods, label: null, tickSize: 0 },
    fy: { label: null, tickFormat: (family) => `worlds of ${family}` },
    color: { type: "symlog", constant: 100, domain: [0, 1e6], range: ["#ffffff", "#d55e00"], interpolate: "rgb" },
    marks: [
      Plot.cell(cells, { x: "world", y: "method", fy: "family", fill: "alarms", inset: 0.5 }),
      Plot.text(cells, { x: "world", y: "method", fy: "family", text: ({ alarms }) => shortNumber(alarms), fill: ({ alarms }) => (alarms > 200_000 ? "white" : COLOUR.text), fontSize: 11 }),
    ],
  });
}

/** @param {string} name in camel case */
function inWords(name) {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

function shortNumber(n) {
  if (n < 1000) return String(Math.round(n));
  return n < 999_500 ? `${Math.round(n / 1000)}k` : `${(n / 1e6).toFixed(1)}M`;
}

function write(name, svg) {
  svg.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  writeFileSync(fileURLToPath(new URL(name, FOLDER)), `${svg.outerHTML}\n`);
}

/** @typedef {{ family: string, group: string, world: string, method: string, pooled: import("lockstep/evaluate").Measurement<import("lockstep/evaluate").Estimate> }} Row */
