import * as Plot from "@observablehq/plot";
import { brushX, type D3BrushEvent } from "d3-brush";
import { select } from "d3-selection";
import { shortName } from "../accounts.js";
import { element } from "../element.js";
import { count, counted, timeTick, utcTime } from "../figures.js";
import type { FindingBlock } from "../../reportData.js";
import { texts } from "../texts.js";
import { COLOURS, draw } from "./figure.js";

/** More lanes are shown only if somebody asks for them. */
const LANES_SHOWN = 40;
const LANE_HEIGHT = 15;
const BINS = 120;
/** Below this nothing more is to be seen. */
const SPAN_MIN_SECONDS = 10;

type Span = readonly [from: number, to: number];

interface Mark {
  readonly lane: number;
  readonly seconds: number;
}

/** Lanes of accounts over time, and below them a strip of the whole span to choose a part of it, by mouse, touch or buttons. */
export function timelineFigure(block: FindingBlock, width: number, showsAll: boolean): HTMLElement {
  const words = texts.look;
  const { accounts, marks, lanes } = lanesOf(block);
  const whole = wholeSpan(marks);
  let span: Span = whole;
  let shown = showsAll ? accounts.length : Math.min(LANES_SHOWN, accounts.length);
  const stage = element("div", { class: "lanes", tabindex: 0, role: "group", "aria-label": words.timeline });
  const strip = element("div", { class: "strip" });
  const label = `${words.timeline}. ${words.timelineNote(counted(marks.length, texts.words.post), counted(lanes, texts.words.account))}`;
  const status = element("p", { class: "span-shown", "aria-live": "polite" });
  const redraw = (): void => {
    stage.replaceChildren(drawLanes(block, accounts.slice(0, shown), marks, span, width, label));
    status.textContent = texts.atUtc(`${utcTime(span[0])} – ${utcTime(span[1])}`);
  };
  const brush = drawStrip(strip, marks, whole, width, (chosen) => {
    span = chosen;
    redraw();
  });
  const move = (to: Span): void => {
    span = within(to, whole);
    redraw();
    brush(span);
  };
  const zoom = (factor: number): void => {
    const [middle, half] = [(span[0] + span[1]) / 2, Math.max(SPAN_MIN_SECONDS, (span[1] - span[0]) * factor) / 2];
    move([middle - half, middle + half]);
  };
  const shift = (part: number): void => {
    const by = Math.max(whole[0] - span[0], Math.min(whole[1] - span[1], (span[1] - span[0]) * part));
    move([span[0] + by, span[1] + by]);
  };
  const button = (name: string, act: () => void): HTMLElement => element("button", { type: "button", click: act }, name);
  const buttons = element("div", { class: "buttons screen-only" },
    ...[button(words.zoomIn, () => zoom(0.5)), button(words.zoomOut, () => zoom(2)), button(words.earlier, () => shift(-0.5)), button(words.later, () => shift(0.5)), button(words.wholeSpan, () => move(whole))],
    lanes > shown && element("button", { type: "button", click(event) {
      shown = accounts.length;
      (event.currentTarget as HTMLElement).remove();
      redraw();
    } }, words.allLanes));
  redraw();
  const note = lanes > shown ? ` ${words.timelineLanes(count(shown), counted(lanes, texts.words.account))}` : "";
  return element("figure", { class: "picture timeline" }, stage, strip, buttons, status, element("figcaption", {}, words.timelineNote(counted(marks.length, texts.words.post), counted(lanes, texts.words.account)), note, " ", element("span", { class: "screen-only" }, words.timelineHint)));
}

/** Members by number of posts in evidence, most first, and a mark for each post. */
function lanesOf({ posts, accounts: { members } }: FindingBlock): { readonly accounts: readonly number[]; readonly marks: readonly Mark[]; readonly lanes: number } {
  const marks = posts.account.flatMap((lane, post) => (lane < members && posts.seconds[post] !== null ? [{ lane, seconds: posts.seconds[post]! }] : []));
  const counts = new Map<number, number>();
  for (const { lane } of marks) counts.set(lane, (counts.get(lane) ?? 0) + 1);
  const accounts = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([account]) => account);
  return { accounts, marks, lanes: accounts.length };
}

function wholeSpan(marks: readonly Mark[]): Span {
  const [from, to] = [marks.reduce((least, { seconds }) => Math.min(least, seconds), Infinity), marks.reduce((most, { seconds }) => Math.max(most, seconds), -Infinity)];
  const margin = Math.max(1, (to - from) * 0.01);
  return [from - margin, to + margin];
}

function within([from, to]: Span, whole: Span): Span {
  return [Math.max(whole[0], from), Math.min(whole[1], to)];
}

function drawLanes(block: FindingBlock, accounts: readonly number[], marks: readonly Mark[], span: Span, width: number, label: string): HTMLElement {
  const isNarrow = width < 560;
  const options: Plot.PlotOptions = {
    ...{ width, height: accounts.length * LANE_HEIGHT + 40, marginLeft: isNarrow ? 96 : 170, marginRight: 14, marginTop: 8, marginBottom: 30 },
    x: { type: "utc", domain: span.map((seconds) => new Date(seconds * 1000)), label: null, grid: true, ticks: isNarrow ? 3 : 8, tickFormat: timeTick },
    y: { type: "band", domain: accounts, label: null, tickFormat: (account: number) => shortName(block, account, isNarrow ? 14 : 26), tickSize: 0 },
    clip: true,
    marks: [
      Plot.ruleY(accounts, { stroke: COLOURS.faint, strokeOpacity: 0.4, y: (account: number) => account }),
      Plot.tickX(thinned(marks, new Set(accounts), span, width), { x: ({ seconds }: Mark) => new Date(seconds * 1000), y: "lane", stroke: COLOURS.member, strokeWidth: 2, insetTop: 2, insetBottom: 2 }),
    ],
  };
  return draw(options, label);
}

/** Marks in view, one of those that would fall on the same pixel. */
function thinned(marks: readonly Mark[], lanes: ReadonlySet<number>, [from, to]: Span, width: number): readonly Mark[] {
  const pixels = new Set<number>();
  return marks.filter(({ lane, seconds }) => {
    if (!lanes.has(lane) || seconds < from || seconds > to) return false;
    const pixel = lane * 8192 + Math.round(((seconds - from) / (to - from)) * width);
    if (pixels.has(pixel)) return false;
    pixels.add(pixel);
    return true;
  });
}

const STRIP = { height: 62, marginTop: 4, marginBottom: 24, marginRight: 14 };

/** @returns moves the chosen part without telling */
function drawStrip(place: HTMLElement, marks: readonly Mark[], whole: Span, width: number, chosen: (span: Span) => void): (span: Span) => void {
  const marginLeft = width < 560 ? 96 : 170;
  const counts = new Array<number>(BINS).fill(0);
  const size = (whole[1] - whole[0]) / BINS;
  for (const { seconds } of marks) counts[Math.min(BINS - 1, Math.floor((seconds - whole[0]) / size))]!++;
  const bins = counts.map((posts, bin) => ({ posts, from: new Date((whole[0] + bin * size) * 1000), to: new Date((whole[0] + (bin + 1) * size) * 1000) }));
  const drawing = draw({
    ...{ width, marginLeft, ...STRIP },
    x: { type: "utc", domain: whole.map((seconds) => new Date(seconds * 1000)), label: null, ticks: width < 560 ? 3 : 8, tickFormat: timeTick },
    y: { axis: null },
    marks: [Plot.rectY(bins, { x1: "from", x2: "to", y: "posts", fill: COLOURS.other, inset: 0 })],
  }, texts.look.brush);
  place.replaceChildren(drawing);
  const [left, right] = [marginLeft, width - STRIP.marginRight];
  const toSeconds = (pixel: number): number => whole[0] + ((pixel - left) / (right - left)) * (whole[1] - whole[0]);
  const toPixel = (seconds: number): number => left + ((seconds - whole[0]) / (whole[1] - whole[0])) * (right - left);
  const behaviour = brushX<unknown>()
    .extent([[left, STRIP.marginTop], [right, STRIP.height - STRIP.marginBottom]])
    .on("brush end", (event: D3BrushEvent<unknown>) => {
      if (event.sourceEvent === undefined || event.sourceEvent === null) return;
      const selection = event.selection as [number, number] | null;
      chosen(selection ? [toSeconds(selection[0]), toSeconds(selection[1])] : whole);
    });
  const layer = select(drawing.querySelector("svg")!).append("g").attr("class", "brush").call(behaviour);
  return (span) => {
    const isWhole = span[0] <= whole[0] && span[1] >= whole[1];
    layer.call(behaviour.move, isWhole ? null : [toPixel(span[0]), toPixel(span[1])]);
  };
}
