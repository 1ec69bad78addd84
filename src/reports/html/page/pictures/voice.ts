import * as Plot from "@observablehq/plot";
import type { VoiceSeries } from "../../../../model/findingPictures.js";
import { timeTick } from "../figures.js";
import { inertText } from "../inert.js";
import { texts } from "../texts.js";
import { COLOURS, figure } from "./figure.js";

/** Posts with one hashtag a day: the group's above everybody else's. */
export function voiceFigure({ hashtag, days }: VoiceSeries, width: number): HTMLElement {
  const words = texts.look;
  const shown = `#${inertText(hashtag, 60).replace(/^#/, "")}`;
  const bars = days.flatMap(({ day, members, others }) => [
    { day: new Date(`${day}T00:00:00Z`), who: words.others, posts: others },
    { day: new Date(`${day}T00:00:00Z`), who: words.group, posts: members },
  ]);
  const note = words.voiceNote(shown);
  const options: Plot.PlotOptions = {
    ...{ width, height: 220, marginLeft: 44, marginRight: 12, marginTop: 14, marginBottom: 30 },
    x: { type: "utc", label: null, ticks: Math.min(days.length, width < 400 ? 4 : 7), tickFormat: timeTick },
    y: { label: null, grid: true, ticks: 4 },
    color: { domain: [words.others, words.group], range: [COLOURS.other, COLOURS.member], legend: true },
    marks: [Plot.rectY(bars, { x: "day", y: "posts", fill: "who", interval: "day", order: [words.others, words.group] }), Plot.ruleY([0], { stroke: COLOURS.ink })],
  };
  return figure(options, note, note);
}
