import type { FindingBlock, FindingHead } from "../reportData.js";
import { accountElement } from "./accounts.js";
import { element } from "./element.js";
import { chance, count, counted } from "./figures.js";
import { inertText } from "./inert.js";
import { PAPER_WIDTH, widthOf } from "./pictures/figure.js";
import { latencyFigure } from "./pictures/latencies.js";
import { networkPicture } from "./pictures/network.js";
import { pathFigure } from "./pictures/path.js";
import { timelineFigure } from "./pictures/timeline.js";
import { voiceFigure } from "./pictures/voice.js";
import { weekFigure } from "./pictures/week.js";
import { texts } from "./texts.js";

export interface Look {
  /** Draws everything for the width that there is now, or for paper, on which nothing can be unfolded. */
  draw(isPaper?: boolean): void;
  stop(): void;
}

/** All pictures of one finding, in `place`. */
export function createLook(place: HTMLElement, head: FindingHead, block: FindingBlock): Look {
  const words = texts.look;
  let stopNetwork = (): void => undefined;
  const draw = (isPaper = false): void => {
    stopNetwork();
    const width = isPaper ? PAPER_WIDTH : widthOf(place);
    const half = width > 800 ? Math.floor((width - 32) / 2) : width;
    const network = networkPicture(block, half);
    stopNetwork = () => network.stop();
    const hasPosts = block.posts.seconds.some((seconds) => seconds !== null);
    place.replaceChildren(
      part(words.timeline, hasPosts ? timelineFigure(block, width, isPaper) : element("p", {}, words.empty), "wide"),
      part(words.network, network.view, "tall"),
      part(block.latencies ? words.latencies : words.gaps, latencyFigure(head, block, half)),
      part(words.week, weekFigure(block, half)),
      ...choices(words.paths, block.paths, (path) => inertText(path.object, 80), (path) => pathFigure(path, width), "wide"),
      ...choices(words.voice, block.voice, (series) => inertText(series.hashtag, 60), (series) => voiceFigure(series, half)),
      membersTable(block),
    );
  };
  return { draw, stop: () => stopNetwork() };
}

function part(title: string, content: HTMLElement, size = ""): HTMLElement {
  return element("section", { class: `part ${size}` }, element("h5", {}, title), content);
}

/** One picture at a time with a list to choose from on the screen; on paper all of them. */
function choices<T>(title: string, items: readonly T[], nameOf: (item: T) => string, drawn: (item: T) => HTMLElement, size = ""): HTMLElement[] {
  if (items.length === 0) return [];
  const figures = items.map((item, i) => {
    const view = element("div", { class: i === 0 ? "choice" : "choice paper-only" }, element("p", { class: items.length > 1 ? "choice-name" : "paper-only" }, nameOf(item)), drawn(item));
    return view;
  });
  const chooser = element("select", { change: () => figures.forEach((view, i) => view.classList.toggle("paper-only", i !== chooser.selectedIndex)) }, ...items.map((item) => element("option", {}, nameOf(item))));
  return [part(title, element("div", {}, items.length > 1 && element("label", { class: "screen-only" }, `${texts.look.path} `, chooser), ...figures), size)];
}

function membersTable(block: FindingBlock): HTMLElement {
  const words = texts.look;
  const { accounts, posts } = block;
  const counts = new Map<number, number>();
  for (const account of posts.account) counts.set(account, (counts.get(account) ?? 0) + 1);
  const hasRoles = accounts.role.some((role) => role !== null);
  const columns = words.memberColumns;
  const head = [columns.account, columns.flagged, columns.posts, columns.evidence, ...(hasRoles ? [columns.role] : [])];
  const rows = Array.from({ length: accounts.members }, (_, account) =>
    element("tr", {},
      element("th", { scope: "row" }, accountElement(block, account)),
      element("td", {}, accounts.flagged[account] === 1 ? words.yes : words.no),
      element("td", { class: "number" }, count(counts.get(account) ?? 0)),
      element("td", { class: "number" }, chance(-(accounts.log10EValue[account] ?? 0))),
      hasRoles && element("td", {}, inertText(roleName(accounts.role[account] ?? ""), 60))));
  const table = element("table", {}, element("thead", {}, element("tr", {}, ...head.map((name) => element("th", { scope: "col" }, name)))), element("tbody", {}, ...rows));
  return element("details", { class: "part wide members" }, element("summary", {}, words.members(counted(accounts.members, texts.words.account))), element("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": words.members(counted(accounts.members, texts.words.account)) }, table));
}

function roleName(role: string): string {
  return Object.hasOwn(texts.roles, role) ? texts.roles[role]! : role;
}
