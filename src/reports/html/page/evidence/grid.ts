import type { FindingBlock } from "../../reportData.js";
import { shortName } from "../accounts.js";
import { element } from "../element.js";
import { chance, duration, utcTime } from "../figures.js";
import { inert } from "../inert.js";
import { texts } from "../texts.js";
import { traceChip } from "../traceName.js";
import { COLUMNS, type Choice, type Column, type EvidenceRows } from "./rows.js";

const ROW_HEIGHT = 34;
/** Rows above and below what is seen, so that a turn of the wheel shows no gap. */
const MARGIN_ROWS = 8;
const NAME_LENGTH = 40;
const THING_LENGTH = 90;

export interface Grid {
  readonly view: HTMLElement;
  show(order: Uint32Array, choice: Choice): void;
  /** Draws again what is seen, after a change of selection. */
  refresh(): void;
}

export interface GridEvents {
  isSelected(row: number): boolean;
  toggle(row: number): void;
  open(row: number): void;
  sortBy(column: Column): void;
}

/** Rows of evidence of which only those in view exist: scrolling costs the same for a hundred rows and a hundred thousand. */
export function createGrid(block: FindingBlock, rows: EvidenceRows, events: GridEvents): Grid {
  let order = new Uint32Array(0);
  let active = 0;
  const body = element("div", { class: "grid-body", role: "rowgroup" });
  const head = element("div", { class: "grid-head", role: "rowgroup" });
  const view = element("div", { class: "grid", role: "grid", tabindex: 0, "aria-label": `${texts.evidence.table} ${block.id}`, "aria-colcount": COLUMNS.length + 1, "aria-multiselectable": "true", scroll: () => draw(), keydown: (event) => onKey(event as KeyboardEvent) }, head, body);
  let drawn = [-1, -1];

  function draw(isForced = false): void {
    const height = view.clientHeight || 400;
    const from = Math.max(0, Math.floor(view.scrollTop / ROW_HEIGHT) - MARGIN_ROWS);
    const to = Math.min(order.length, Math.ceil((view.scrollTop + height) / ROW_HEIGHT) + MARGIN_ROWS);
    if (!isForced && from === drawn[0] && to === drawn[1]) return;
    drawn = [from, to];
    body.replaceChildren(...Array.from(order.subarray(from, to), (row, i) => drawRow(row, from + i)));
    if (active >= from && active < to) view.setAttribute("aria-activedescendant", rowId(active));
    else view.removeAttribute("aria-activedescendant");
  }

  const rowId = (at: number): string => `${block.id.replace(/[^\w-]/g, "_")}-row-${at}`;

  function drawRow(row: number, at: number): HTMLElement {
    const toggle = (): void => {
      events.toggle(row);
      draw(true);
    };
    const made = rowElement(cellsOf(block, rows, row), { at, isActive: at === active, isSelected: events.isSelected(row), toggle, open: () => activate(at, true) });
    made.id = rowId(at);
    return made;
  }

  function activate(at: number, opens: boolean): void {
    active = Math.max(0, Math.min(order.length - 1, at));
    const top = active * ROW_HEIGHT;
    const seen = view.clientHeight - head.offsetHeight - ROW_HEIGHT;
    if (top < view.scrollTop) view.scrollTop = top;
    else if (top > view.scrollTop + seen) view.scrollTop = top - seen;
    draw(true);
    const row = order[active];
    if (opens && row !== undefined) events.open(row);
  }

  function onKey(event: KeyboardEvent): void {
    const page = Math.max(1, Math.floor(view.clientHeight / ROW_HEIGHT) - 2);
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page, Home: -Infinity, End: Infinity };
    const [step, row] = [steps[event.key], order[active]];
    if (event.target !== view) return;
    if (step !== undefined) activate(active + step, false);
    else if (event.key === "Enter" && row !== undefined) events.open(row);
    else if (event.key === " " && row !== undefined) {
      events.toggle(row);
      draw(true);
    } else return;
    event.preventDefault();
  }

  return {
    view,
    show(chosen, choice) {
      order = new Uint32Array(chosen);
      active = 0;
      view.scrollTop = 0;
      view.setAttribute("aria-rowcount", String(order.length + 1));
      body.style.height = `${order.length * ROW_HEIGHT}px`;
      head.replaceChildren(headRow(choice, events));
      draw(true);
    },
    refresh: () => draw(true),
  };
}

interface RowState {
  readonly at: number;
  readonly isActive: boolean;
  readonly isSelected: boolean;
  toggle(): void;
  open(): void;
}

function rowElement(cells: readonly (Node | string)[], { at, isActive, isSelected, toggle, open }: RowState): HTMLElement {
  const box = element("input", { type: "checkbox", tabindex: -1, "aria-label": texts.evidence.selectRow(String(at + 1)), checked: isSelected, click(event) {
    event.stopPropagation();
    toggle();
  } });
  const made = element("div", { class: `grid-row${isActive ? " active" : ""}`, role: "row", "aria-rowindex": at + 2, "aria-selected": String(isSelected), click: open },
    element("div", { role: "gridcell", class: "cell select" }, box),
    ...cells.map((cell, i) => element("div", { role: "gridcell", class: `cell ${COLUMNS[i]!}` }, cell)));
  made.style.top = `${at * ROW_HEIGHT}px`;
  return made;
}

function headRow({ sort, isDescending }: Choice, events: GridEvents): HTMLElement {
  const words = texts.evidence;
  const cells = COLUMNS.map((column) =>
    element("div", { role: "columnheader", class: `cell ${column}`, "aria-sort": column === sort ? (isDescending ? "descending" : "ascending") : "none" },
      element("button", { type: "button", title: `${words.sort} ${words.columns[column]}`, click: () => events.sortBy(column) }, words.columns[column], column === sort && element("span", { "aria-hidden": "true" }, isDescending ? " ▼" : " ▲"))));
  return element("div", { role: "row", class: "grid-row head", "aria-rowindex": 1 }, element("div", { role: "columnheader", class: "cell select" }, element("span", { class: "unseen" }, words.selectRow(""))), ...cells);
}

/** In the order of the columns. */
export function cellsOf(block: FindingBlock, rows: EvidenceRows, row: number): readonly (Node | string)[] {
  const { posts, things } = block;
  const [first, second, thing] = [block.rows.first[row]!, block.rows.second[row]!, block.rows.thing[row]!];
  const gap = rows.gapSeconds(row);
  const log10Chance = block.rows.log10Chance[row];
  return [
    utcTime(posts.seconds[first]!),
    inert(shortName(block, posts.account[first]!, NAME_LENGTH)),
    inert(shortName(block, posts.account[second]!, NAME_LENGTH)),
    gap === null ? texts.none : duration(gap),
    typeof log10Chance === "number" ? chance(log10Chance) : texts.none,
    element("span", {}, traceChip(things.trace[thing]!), " ", inert(things.object[thing]!, THING_LENGTH)),
  ];
}
