import type { FindingHead, JudgedScore, Judgement, ReportHead } from "../reportData.js";
import { element } from "./element.js";
import { count, counted, percent } from "./figures.js";
import { inert, inertText } from "./inert.js";
import { openFinding, type OpenFinding } from "./openFinding.js";
import { leadingScores, paragraphOf } from "./paragraph.js";
import { PAPER_WIDTH, widthOf } from "./pictures/figure.js";
import { probabilityFigure } from "./pictures/probability.js";
import { scoreFigure } from "./pictures/scores.js";
import { runText } from "./runText.js";
import { texts } from "./texts.js";
import { traceChip } from "./traceName.js";

export interface Card {
  readonly view: HTMLElement;
  /** Draws the pictures of the card, once it comes into sight or goes to paper. */
  draw(): void;
  /** Opens pictures and evidence. */
  open(): void;
  /** All of it as wide as paper, opened if it isn't; and back. */
  onPaper(): void;
  offPaper(): void;
}

/** One finding: what was seen, how sure that is, what else explains it, and behind a button pictures and evidence. */
export function createCard(head: ReportHead, at: number): Card {
  const words = texts.findings;
  const finding = head.findings[at]!;
  const id = `finding-${at}`;
  const pictures = element("div", { class: "card-pictures" });
  const detail = element("div", { class: "card-detail", id: `${id}-detail`, hidden: true });
  let opened: OpenFinding | undefined;
  const setOpen = (isOpen: boolean): void => {
    button.setAttribute("aria-expanded", String(isOpen));
    button.textContent = isOpen ? words.close : words.open;
    detail.hidden = !isOpen;
    if (isOpen) opened ??= openFinding(detail, finding, at, head.version);
    else {
      opened?.stop();
      opened = undefined;
      detail.replaceChildren();
    }
  };
  const button = element("button", { type: "button", class: "open screen-only", "aria-expanded": "false", "aria-controls": `${id}-detail`, click: () => setOpen(detail.hidden !== false) }, words.open);
  const view = element("article", { class: "card", id, "aria-labelledby": `${id}-title` },
    element("p", { class: "eyebrow" }, words.eyebrow(at + 1, count(head.findings.length), finding.id)),
    element("h3", { id: `${id}-title` }, titleOf(finding)),
    element("p", { class: "lede" }, paragraphOf(finding)),
    verdictView(finding.judgement),
    seenView(finding.judgement),
    pictures, judgementView(finding), thingsView(finding), button, detail);
  const draw = (): void => drawPictures(pictures, finding, widthOf(pictures));
  let openedForPaper = false;
  return {
    view,
    draw,
    open: () => setOpen(true),
    onPaper() {
      drawPictures(pictures, finding, PAPER_WIDTH);
      openedForPaper = opened === undefined;
      if (openedForPaper) setOpen(true);
      opened?.onPaper();
    },
    offPaper() {
      draw();
      opened?.offPaper();
      if (openedForPaper) setOpen(false);
    },
  };
}

function titleOf({ accounts, judgement }: FindingHead): string {
  const title = texts.findings.title(counted(accounts, texts.words.account));
  return judgement?.kind ? `${title}: ${texts.kinds[judgement.kind] ?? judgement.kind}` : title;
}

function verdictView(judgement: Judgement | null): HTMLElement | false {
  if (!judgement) return false;
  const verdict = texts.verdicts[judgement.verdict];
  const kind = judgement.kind && judgement.kindProbability !== null ? ` ${texts.scores.kindProbability(texts.kinds[judgement.kind] ?? judgement.kind, percent(judgement.kindProbability))}` : "";
  return element("p", { class: `verdict ${judgement.verdict}` }, element("strong", {}, verdict?.title ?? judgement.verdict), " ", verdict?.meaning, " ", runText(judgement.verdictBecause, 600), kind);
}

/** What the leading kind and the leading explanation were told by. */
function seenView(judgement: Judgement | null): HTMLElement | false {
  if (!judgement) return false;
  const { kind, explanation } = leadingScores(judgement);
  const line = (title: string, score: JudgedScore | undefined): HTMLElement | false => score !== undefined && element("p", {}, element("strong", {}, title), " ", runText(score.seen, 800));
  return element("div", { class: "seen" }, line(texts.paragraph.seen, kind), line(texts.paragraph.otherwise(texts.explanations[explanation?.name ?? ""] ?? explanation?.name ?? ""), explanation));
}

/** In pixels, as in the sheet. */
const COLUMN_GAP = 40;

function drawPictures(place: HTMLElement, finding: FindingHead, width: number): void {
  const words = texts.scores;
  const { judgement } = finding;
  const kinds = judgement?.kinds.filter(({ value }, i) => value !== null && (value > 0 || i < 3)) ?? [];
  const parts = 1 + Number(judgement !== null && judgement.explanations.length > 0) + Number(kinds.length > 0);
  const columns = Math.max(1, Math.min(width > 900 ? 3 : width > 600 ? 2 : 1, parts === 1 ? 2 : parts));
  const half = Math.floor((width - (columns - 1) * COLUMN_GAP) / columns);
  place.style.gridTemplateColumns = `repeat(${columns}, minmax(0, 1fr))`;
  place.replaceChildren(
    element("div", {}, probabilityFigure(finding, half)),
    ...(judgement && judgement.explanations.length > 0 ? [element("div", {}, element("h4", {}, words.explanations), element("p", { class: "note" }, words.explanationsNote), scoreFigure(judgement.explanations, texts.explanations, words.explanations, "var(--other)", half))] : []),
    ...(kinds.length > 0 ? [element("div", {}, element("h4", {}, words.kinds), element("p", { class: "note" }, words.kindsNote), scoreFigure(kinds, texts.kinds, words.kinds, "var(--member)", half))] : []));
}

function judgementView({ judgement }: FindingHead): HTMLElement {
  const words = texts.scores;
  const refuted = judgement && judgement.refutedBy.length > 0 ? judgement.refutedBy : words.refuteDefault;
  return element("div", { class: "judgement" },
    !judgement && element("div", {}, element("h4", {}, words.explanations), element("p", {}, words.noExplanations)),
    element("div", {}, element("h4", {}, words.refute), element("ul", {}, ...refuted.map((sentence) => element("li", {}, runText(sentence, 600))))),
    judgement && judgement.principals.length > 0 && element("div", {}, element("h4", {}, words.principals), element("p", {}, inert(judgement.principals.map(({ key, label }) => (label === null ? key : `${label} (${key})`)).join(", "), 1200))),
    judgement && judgement.protectedTargets > 0 && element("p", {}, words.protectedTargets(counted(judgement.protectedTargets, texts.words.account))),
    judgement && scoreDetails(words.explanations, judgement.explanations, texts.explanations),
    judgement && scoreDetails(words.kinds, judgement.kinds, texts.kinds));
}

/** What each score rests on. */
function scoreDetails(title: string, scores: readonly JudgedScore[], names: Readonly<Record<string, string>>): HTMLElement {
  const words = texts.scores;
  const items = scores.map((score) =>
    element("li", {},
      element("strong", {}, `${names[score.name] ?? score.name}: ${score.value === null ? words.cannotSay : Math.round(score.value * 100)}.`), " ", runText(score.seen, 800),
      score.channels.length > 0 && element("ul", {}, ...score.channels.map(({ meaning, value }) => element("li", {}, runText(meaning, 600), value === null ? ` (${words.cannotSay})` : ` (${Math.round(value * 100)})`))),
      element("p", { class: "note" },
        score.missing.length > 0 && `${words.missing(score.missing.map((need) => texts.needs[need] ?? need).join(", "))} `,
        `${words.refutedBy}: `, runText(score.refutedBy, 600), " ", score.disarm.length > 0 && words.disarm(score.disarm.join(", ")))));
  return element("details", {}, element("summary", {}, `${title}: ${words.channels}`), element("ul", { class: "scores" }, ...items));
}

function thingsView({ things }: FindingHead): HTMLElement | false {
  const words = texts.findings;
  if (things.length === 0) return false;
  const items = things.map(({ trace, object, members, sharers, tags = [] }) =>
    element("li", {}, traceChip(trace), " ", inert(object, 160), ` (${words.sharedBy(count(members), count(sharers))})`,
      ...tags.map(({ operation, source }) => element("span", { class: "tag" }, " ", inertText(words.tag(operation, source), 200)))));
  return element("details", {}, element("summary", {}, words.shared), element("ul", {}, ...items));
}
