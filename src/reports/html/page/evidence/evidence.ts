import type { FindingBlock, FindingHead } from "../../reportData.js";
import { element } from "../element.js";
import { count, counted, duration } from "../figures.js";
import { texts } from "../texts.js";
import { traceName } from "../traceName.js";
import { evidenceCsv, offerFile } from "./exportCsv.js";
import { createGrid } from "./grid.js";
import { pairView } from "./pair.js";
import { evidenceRows, type Choice, type Column } from "./rows.js";

const GAPS = [10, 60, 600, 3600];
/** Typing shouldn't filter a hundred thousand rows at each letter. */
const TYPING_MILLISECONDS = 150;

/** Every co-share of a finding: a table to filter, sort and select from, and both posts of the chosen row. */
export function evidenceView({ facts }: FindingHead, block: FindingBlock, version: string): HTMLElement {
  const words = texts.evidence;
  const rows = evidenceRows(block);
  const selected = new Set<number>();
  let choice: Choice = { text: "", trace: "", gapSecondsMax: Infinity, sort: "chance", isDescending: false };
  let order = new Uint32Array(0);
  const pair = element("div", { class: "pair", role: "region", "aria-label": words.pair, "aria-live": "polite" }, element("p", { class: "absent" }, words.pick));
  const shown = element("span", { role: "status" });
  const chosen = element("span", {});
  const exportButton = element("button", { type: "button", click: () => offerFile(`${block.id.replace(/[^\w-]/g, "_")}-evidence.csv`, evidenceCsv(block, order.filter((row) => selected.has(row)))) }, words.exportCsv);
  const grid = createGrid(block, rows, {
    isSelected: (row) => selected.has(row),
    toggle(row) {
      if (!selected.delete(row)) selected.add(row);
      tell();
    },
    open: (row) => pair.replaceChildren(pairView(block, row, version)),
    sortBy: (column: Column) => choose({ sort: column, isDescending: choice.sort === column && !choice.isDescending }),
  });

  function tell(): void {
    shown.textContent = words.shown(count(order.length), counted(rows.length, texts.words.row));
    chosen.textContent = words.selected(count(selected.size));
    exportButton.disabled = selected.size === 0;
  }

  function choose(change: Partial<Choice>): void {
    choice = { ...choice, ...change };
    order = new Uint32Array(rows.choose(choice));
    // What isn't shown isn't exported either, so it isn't selected.
    const kept = new Set(order);
    for (const row of selected) if (!kept.has(row)) selected.delete(row);
    grid.show(order, choice);
    tell();
  }

  function select(all: boolean): void {
    selected.clear();
    if (all) for (const row of order) selected.add(row);
    grid.refresh();
    tell();
  }

  const button = (name: string, act: () => void): HTMLElement => element("button", { type: "button", click: act }, name);
  const tools = element("div", { class: "tools screen-only" }, ...filters(block, choose), element("p", { class: "buttons" }, button(words.selectAll, () => select(true)), button(words.selectNone, () => select(false)), exportButton, " ", shown, " · ", chosen));
  choose({});
  // Its height is known once it stands in the page.
  requestAnimationFrame(() => grid.refresh());
  return element("div", { class: "evidence" },
    element("p", {}, words.note(counted(rows.length, texts.words.coShare)), " ", facts.counted > facts.listed && words.kept(count(facts.listed), count(facts.counted)), " ", words.chanceNote, " ", element("span", { class: "screen-only" }, words.keys)),
    tools, element("div", { class: "evidence-panes screen-only" }, grid.view, pair));
}

function filters({ things }: FindingBlock, choose: (change: Partial<Choice>) => void): HTMLElement[] {
  const words = texts.evidence;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const text = element("input", { type: "search", input() {
    clearTimeout(timer);
    timer = setTimeout(() => choose({ text: text.value }), TYPING_MILLISECONDS);
  } });
  const traces = [...new Set(things.trace)].sort();
  const trace = element("select", { change: () => choose({ trace: trace.value }) }, element("option", { value: "" }, words.allTraces), ...traces.map((name) => element("option", { value: name }, traceName(name))));
  const gap = element("select", { change: () => choose({ gapSecondsMax: Number(gap.value) }) }, element("option", { value: "Infinity" }, words.anyGap), ...GAPS.map((seconds) => element("option", { value: seconds }, duration(seconds))));
  return [element("label", {}, `${words.filter} `, text), element("label", {}, `${words.trace} `, trace), element("label", {}, `${words.gapMax} `, gap)];
}
