import type { ReportHead } from "../reportData.js";
import { createCard, type Card } from "./card.js";
import { element } from "./element.js";
import { leadsView, summaryView } from "./summary.js";
import { texts } from "./texts.js";
import { themeChooser } from "./theme.js";

/** Draws the page from the data beside it. The script stands behind the head's data and before the findings', so that the first words appear while the rest is still being read. */
function start(): void {
  const head = JSON.parse(document.getElementById("report-head")!.textContent ?? "") as ReportHead;
  document.documentElement.lang = texts.locale;
  document.documentElement.dir = texts.direction;
  document.title = texts.page.title;
  const cards = head.findings.map((_, at) => createCard(head, at));
  document.body.prepend(pageHeader(), element("main", { id: "main" }, summaryView(head), findingsView(head, cards), leadsView(head)), pageFooter(head));
  drawInSight(cards);
  window.addEventListener("beforeprint", () => {
    for (const card of cards) card.onPaper();
    for (const details of document.querySelectorAll("details")) details.open = true;
  });
  window.addEventListener("afterprint", () => {
    for (const card of cards) card.offPaper();
  });
  // By then all findings are there, and the first words are on the screen.
  window.addEventListener("load", () => setTimeout(() => cards[0]?.open(), 50));
}

function pageHeader(): HTMLElement {
  const words = texts.page;
  return element("header", { class: "page" },
    element("a", { class: "skip", href: "#findings" }, words.skip),
    element("h1", {}, words.title),
    element("div", { class: "page-tools screen-only" }, themeChooser(), element("button", { type: "button", click: () => window.print() }, words.print)));
}

function findingsView(head: ReportHead, cards: readonly Card[]): HTMLElement {
  const words = texts.findings;
  const kinds = [...new Set(head.findings.map(({ judgement }) => judgement?.kind ?? ""))].sort();
  const filter = element("select", { change() {
    head.findings.forEach(({ judgement }, at) => (cards[at]!.view.hidden = filter.value !== "all" && (judgement?.kind ?? "") !== filter.value));
  } }, element("option", { value: "all" }, words.all), ...kinds.map((kind) => element("option", { value: kind }, kind === "" ? words.unclassified : (texts.kinds[kind] ?? kind))));
  return element("section", { id: "findings", tabindex: -1, "aria-labelledby": "findings-heading" },
    element("h2", { id: "findings-heading" }, words.heading),
    kinds.length > 1 && element("p", { class: "screen-only" }, element("label", {}, `${words.filter} `, filter)),
    head.findings.length === 0 && element("p", {}, head.undecided === null ? words.none : words.undecided),
    ...cards.map(({ view }) => view));
}

function pageFooter({ version, seed, isPseudonymised }: ReportHead): HTMLElement {
  return element("footer", { class: "page" }, isPseudonymised && element("p", {}, texts.page.pseudonymised), element("p", {}, texts.page.written(version, seed), " ", texts.utc));
}

/** Two hundred cards have hundreds of pictures: each is drawn when it comes near, one card at a time so that scrolling goes on. */
function drawInSight(cards: readonly Card[]): void {
  const byView = new Map<Element, Card>(cards.map((card) => [card.view, card]));
  const waiting = new Set<Element>();
  const drawNext = (): void => {
    const [view] = waiting;
    if (view === undefined) return;
    waiting.delete(view);
    observer.unobserve(view);
    byView.get(view)?.draw();
    setTimeout(drawNext);
  };
  const observer = new IntersectionObserver((entries) => {
    const isIdle = waiting.size === 0;
    for (const { target, isIntersecting } of entries) {
      // What has been scrolled past isn't waited for.
      if (isIntersecting) waiting.add(target);
      else waiting.delete(target);
    }
    if (isIdle) setTimeout(drawNext);
  }, { rootMargin: "600px" });
  for (const { view } of cards) observer.observe(view);
}

start();
