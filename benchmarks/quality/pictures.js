// The pictures of a quality record, as SVG files beside it.
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import * as Plot from "@observablehq/plot";
import { JSDOM } from "jsdom";

const { document } = new JSDOM("").window;
const FOLDER = new URL("../records/", import.meta.url);
const OURS = "lockstep";
/** Okabe and Ito's colours, told apart by the colour-blind; published methods share a grey. */
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

const BACKGROUNDS = [
  { group: "effort, no look-alikes", label: "ordinary public" },
  { group: "effort", label: "all look-alikes too" },
];

/**
 * How many campaign accounts a method's ranking finds before it names too many innocent people, as campaigns try harder:
 * means over both families of worlds.
 * @param {readonly Row[]} rows
 */
function recallByEffort(rows) {
  const points = meanOverFamilies(
    BACKGROUNDS.flatMap(({ group, label: background }) =>
      rows
        .filter((row) => row.group === group)
        .flatMap(({ world, method, pooled }) => FDR_LEVELS.map(({ figure, label }) => ({ background, label, method, effort: Number(world), value: pooled.figures[figure].value ?? 0 }))),
    ),
  ).sort((a, b) => a.effort - b.effort);
  const mine = points.filter(({ method }) => method === OURS);
  const theirs = points.filter(({ method }) => method !== OURS);
  const place = { x: "effort", y: "value", fx: "label", fy: "background" };
  return Plot.plot({
    document,
    width: 960,
    height: 620,
    marginLeft: 55,
    marginTop: 80,
    marginRight: 175,
    marginBottom: 50,
    style: STYLE,
    x: { label: "evasion effort: every means of evasion at this level", labelAnchor: "center", ticks: [0, 0.1, 0.2, 0.3, 0.5, 1], tickFormat: String },
    y: { label: null, domain: [0, 1], tickFormat: "%", grid: true },
    fx: { label: null, domain: FDR_LEVELS.map(({ label }) => label) },
    fy: { label: null, domain: BACKGROUNDS.map(({ label }) => label), axis: null },
    marks: [
      Plot.frame({ stroke: "#dddddd" }),
      Plot.text(BACKGROUNDS, { fy: "label", fx: () => FDR_LEVELS[0].label, text: "label", frameAnchor: "top-left", dx: 8, dy: 8, fontWeight: "bold" }),
      Plot.lineY(theirs, { ...place, z: "method", stroke: COLOUR.others, strokeWidth: 1 }),
      Plot.lineY(mine, { ...place, stroke: COLOUR.ours, strokeWidth: 3 }),
      Plot.dot(mine, { ...place, fill: COLOUR.ours, r: 4 }),
      ...[true, false].map((ours) =>
        Plot.text(ranked(points).filter(({ method }) => (method === OURS) === ours), {
          ...place,
          y: "place",
          text: "text",
          textAnchor: "start",
          dx: 10,
          fill: ours ? COLOUR.ours : "#555555",
          fontWeight: ours ? "bold" : "normal",
          fontSize: 11,
        }),
      ),
      title("Campaign accounts found", "by a ranking cut where at most 1% or 5% of those above the cut are innocent; mean of both families of worlds; at the right: without evasion"),
    ],
  });
}

/** Points that differ in `value` only become one. */
function meanOverFamilies(points) {
  const groups = new Map();
  for (const { value, ...place } of points) {
    const key = JSON.stringify(place);
    groups.set(key, { ...place, values: [...(groups.get(key)?.values ?? []), value] });
  }
  return [...groups.values()].map(({ values, ...place }) => ({ ...place, value: values.reduce((sum, value) => sum + value, 0) / values.length }));
}

/** What methods find when nothing is evaded, as a list beside the right column, best first, pushed apart where names would lie on each other. */
function ranked(points) {
  const apart = 0.062;
  const last = points.reduce((most, { effort }) => Math.max(most, effort), 0);
  return BACKGROUNDS.flatMap(({ label: background }) => {
    const starts = points.filter((point) => point.background === background && point.effort === 0 && point.label === FDR_LEVELS.at(-1).label);
    starts.sort((a, b) => a.value - b.value || Number(a.method === OURS) - Number(b.method === OURS) || b.method.localeCompare(a.method));
    let least = 0;
    return starts.map((start) => {
      const place = Math.max(start.value, least);
      least = place + apart;
      return { ...start, effort: last, place, text: `${start.method} ${Math.round(start.value * 100)}%` };
    });
  });
}

/** Above everything, at the left. */
function title(head, sub) {
  const at = { frameAnchor: "top-left", textAnchor: "start", dx: -45, facetAnchor: "top-left" };
  return [
    Plot.text([head], { ...at, text: String, dy: -68, fontSize: 17, fontWeight: "bold" }),
    Plot.text([sub], { ...at, text: String, dy: -46, fontSize: 12.5, fill: "#555555" }),
  ];
}

/**
 * False alarms per million innocent accounts, where nobody runs a campaign: means over both families of worlds.
 * @param {readonly Row[]} rows
 */
function falseAlarmsByLookAlike(rows) {
  const cells = meanOverFamilies(
    rows
      .filter(({ group }) => group === "innocent")
      .map(({ world, method, pooled }) => ({ world: inWords(world), method, value: pooled.figures.falseAlarmsPerMillion.value ?? 0 })),
  );
  const ends = ["public alone", "all look-alikes"];
  const between = [...new Set(cells.map(({ world }) => world))].filter((world) => !ends.includes(world)).sort();
  const methods = [OURS, ...[...new Set(cells.map(({ method }) => method))].filter((method) => method !== OURS).sort()];
  return Plot.plot({
    document,
    width: 960,
    height: 90 + methods.length * 30 + 110,
    marginLeft: 130,
    marginTop: 80,
    marginBottom: 110,
    style: STYLE,
    x: { domain: [ends[0], ...between, ends[1]], label: null, tickRotate: -40, tickSize: 0 },
    y: { domain: methods, label: null, tickSize: 0 },
    color: { type: "symlog", constant: 100, domain: [0, 1e6], range: ["#ffffff", "#d55e00"], interpolate: "rgb" },
    marks: [
      Plot.cell(cells, { x: "world", y: "method", fill: "value", inset: 0.5 }),
      Plot.text(cells, { x: "world", y: "method", text: ({ value }) => shortNumber(value), fontSize: 11.5 }),
      title("False alarms per million innocent accounts", "where nobody runs a campaign, by what the public does; each method by its own defaults; mean of both families of worlds"),
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
