import type { FindingBlock } from "../../reportData.js";
import { accountElement } from "../accounts.js";
import { element } from "../element.js";
import { chance, count, duration, utcTime } from "../figures.js";
import { inert, inertNodes } from "../inert.js";
import { texts } from "../texts.js";
import { traceChip } from "../traceName.js";
import { citationOf } from "./citation.js";
import { wordDifference, type Piece } from "./wordDifference.js";

/** More than the file holds of any text. */
const TEXT_LENGTH = 10_000;

/** Both posts of a row side by side, what differs in them marked. */
export function pairView(block: FindingBlock, row: number, version: string): HTMLElement {
  const words = texts.evidence;
  const { rows, posts, things } = block;
  const [first, second, thing] = [rows.first[row]!, rows.second[row]!, rows.thing[row]!];
  const [a, b] = [posts.text[first] ?? null, posts.text[second] ?? null];
  const pieces = a !== null && b !== null ? wordDifference(a.slice(0, TEXT_LENGTH), b.slice(0, TEXT_LENGTH)) : undefined;
  const note = a === null || b === null ? "" : a === b ? words.same : pieces ? words.differs : words.tooLong;
  const [from, to] = [posts.seconds[first], posts.seconds[second]];
  const log10Chance = rows.log10Chance[row];
  const facts = [
    typeof from === "number" && typeof to === "number" ? `${words.columns.gap}: ${duration(to - from)}` : "",
    typeof log10Chance === "number" ? `${words.columns.chance}: ${chance(log10Chance)}` : "",
    note,
  ].filter((fact) => fact !== "");
  return element("div", { class: "pair-content" },
    element("p", { class: "pair-thing" }, traceChip(things.trace[thing]!), " ", inert(things.object[thing]!)),
    element("div", { class: "pair-posts" }, postView(block, first, thing, pieces?.[0]), postView(block, second, thing, pieces?.[1])),
    element("p", { class: "pair-facts" }, facts.join(" · ")),
    copyButton(citationOf(block, row, version)));
}

function postView(block: FindingBlock, post: number, thing: number, pieces: readonly Piece[] | undefined): HTMLElement {
  const { posts } = block;
  return element("article", { class: "post" },
    element("p", { class: "post-head" }, element("strong", {}, accountElement(block, posts.account[post]!)), element("br"), `${texts.atUtc(utcTime(posts.seconds[post]!))} · `, inert(posts.id[post]!, 80)),
    postText(block, post, thing, pieces));
}

function postText({ posts, things }: FindingBlock, post: number, thing: number, pieces: readonly Piece[] | undefined): HTMLElement {
  const words = texts.evidence;
  const text = posts.text[post] ?? null;
  const cutFrom = posts.cutFrom[post];
  if (text === null) return element("p", { class: "absent" }, posts.deleted[post] === 1 ? words.deleted : things.trace[thing] === "repost" ? words.repost : words.noText);
  const shown = pieces ?? [{ text, isCommon: true }];
  const content = shown.flatMap((piece) => (piece.isCommon ? inertNodes(piece.text, TEXT_LENGTH, true) : [element("mark", {}, ...inertNodes(piece.text, TEXT_LENGTH, true))]));
  const paragraph = element("p", { class: "post-text", dir: "auto" }, ...content);
  return typeof cutFrom === "number" ? element("div", {}, paragraph, element("p", { class: "absent" }, words.cut(count(cutFrom)))) : paragraph;
}

function copyButton(citation: string): HTMLElement {
  const words = texts.evidence;
  const status = element("span", { role: "status" });
  const button = element("button", { type: "button", click() {
    void copy(citation).then((isCopied) => status.replaceChildren(...(isCopied ? [` ${words.copied}`] : [` ${words.notCopied} `, element("q", {}, citation)])));
  } }, words.copy);
  return element("p", { class: "screen-only" }, button, status);
}

async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
