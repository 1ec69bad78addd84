import type { ReportHead } from "../reportData.js";
import { element } from "./element.js";
import { count, counted, duration, percent, utcDay } from "./figures.js";
import { inert } from "./inert.js";
import { runText } from "./runText.js";
import { texts } from "./texts.js";

/** What was read, the error rate in force, and what this can't tell. */
export function summaryView(head: ReportHead): HTMLElement {
  const words = texts.summary;
  const { rows, span, fdr, undecided, findings } = head;
  const tiles = [
    tile(words.rows, count(rows.read), words.rowsDetail(count(rows.accepted), count(rows.duplicates), count(rows.rejected))),
    tile(words.accounts, count(head.accounts), words.accountsDetail(count(head.testedAccounts))),
    tile(words.platforms, count(head.platforms.length), ...head.platforms.map(({ platform, posts }) => inert(words.platformsDetail(platform, count(posts)), 60))),
    span && tile(words.span, duration(span.toSeconds - span.fromSeconds), words.spanDetail(`${utcDay(span.fromSeconds)} – ${utcDay(span.toSeconds)}`), span.resolutionSeconds > 1 && words.resolution(duration(span.resolutionSeconds))),
    tile(words.findings, count(findings.length), words.findingsDetail(counted(head.flaggedAccounts, texts.words.account))),
    fdr !== null && tile(words.errorRate, percent(fdr), words.errorRateDetail),
  ];
  return element("section", { class: "summary", "aria-labelledby": "summary-heading" },
    element("h2", { id: "summary-heading" }, words.heading),
    undecided === null && element("p", { class: "caution" }, findings.length > 0 ? words.cannotTell : words.foundNothing),
    undecided !== null && element("p", { class: "caution undecided" }, words.undecided, " ", runText(undecided, 1000)),
    ...head.cautions.map((meaning) => element("p", { class: "caution" }, words.caution, " ", runText(meaning, 1000))),
    element("dl", { class: "tiles" }, ...tiles),
    limitsView(head),
    inputsView(head));
}

function tile(name: string, value: string, ...details: readonly (Node | string | false)[]): HTMLElement {
  return element("div", { class: "tile" }, element("dt", {}, name), element("dd", {}, element("strong", {}, value), ...details.flatMap((detail) => (detail === false ? [] : [element("span", { class: "detail" }, detail)]))));
}

function limitsView({ limits }: ReportHead): HTMLElement {
  const words = texts.summary;
  if (limits.length === 0) return element("p", { class: "limits" }, element("strong", {}, `${words.limits}: `), words.noLimits);
  const items = limits.map(({ setting, value, count: number, meaning, examples }) =>
    element("li", {}, `${words.limit(setting, count(value), count(number))} `, runText(meaning, 400), examples.length > 0 && element("span", { class: "examples" }, " ", inert(examples.slice(0, 5).join(", "), 200))));
  return element("div", { class: "limits" }, element("strong", {}, words.limits), element("ul", {}, ...items));
}

function inputsView({ inputs }: ReportHead): HTMLElement | false {
  const words = texts.summary;
  if (inputs.length === 0) return false;
  const items = inputs.map(({ name, rows }) => element("li", {}, inert(words.input(name, count(rows.accepted), count(rows.rejected)), 300)));
  return element("details", {}, element("summary", {}, words.inputs), element("ul", {}, ...items));
}

/** Groups that aren't findings, folded: where to look next, and nobody's name. */
export function leadsView({ leads }: ReportHead): HTMLElement | false {
  const words = texts.leads;
  if (leads.length === 0) return false;
  const rows = leads.map(({ id, accounts, traces }) => element("tr", {}, element("th", { scope: "row" }, id), element("td", { class: "number" }, count(accounts)), element("td", {}, traces.map((trace) => (texts.traces[trace] ?? texts.traceOther).thing.other).join(", "))));
  const head = [words.columns.id, words.columns.accounts, words.columns.traces].map((name) => element("th", { scope: "col" }, name));
  return element("details", { class: "leads" }, element("summary", {}, words.heading(counted(leads.length, words.group))), element("p", {}, words.note), element("table", {}, element("thead", {}, element("tr", {}, ...head)), element("tbody", {}, ...rows)));
}
