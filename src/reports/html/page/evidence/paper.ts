import type { FindingBlock } from "../../reportData.js";
import { element } from "../element.js";
import { inert } from "../inert.js";
import { texts } from "../texts.js";
import { cellsOf } from "./grid.js";
import { COLUMNS, evidenceRows } from "./rows.js";

/** More than the file holds of any text. */
const TEXT_LENGTH = 10_000;

/** All rows of evidence for paper, in the order of time, and the words of each post once. */
export function evidenceOnPaper(block: FindingBlock): HTMLElement {
  const words = texts.evidence;
  const rows = evidenceRows(block);
  const order = rows.choose({ text: "", trace: "", gapSecondsMax: Infinity, sort: "time", isDescending: false });
  const head = element("tr", {}, ...COLUMNS.map((column) => element("th", { scope: "col" }, words.columns[column])));
  const lines = Array.from(order, (row) => element("tr", {}, ...cellsOf(block, rows, row).map((cell) => element("td", {}, cell)), element("td", {}, inert(`${block.posts.id[block.rows.first[row]!]!} / ${block.posts.id[block.rows.second[row]!]!}`))));
  head.append(element("th", { scope: "col" }, words.posts));
  return element("div", { class: "paper-only paper-evidence" }, element("table", {}, element("thead", {}, head), element("tbody", {}, ...lines)), postTexts(block));
}

function postTexts({ posts, accounts }: FindingBlock): HTMLElement {
  const spoken = posts.id.flatMap((id, post) => {
    const text = posts.text[post] ?? null;
    return text === null ? [] : [element("tr", {}, element("td", {}, inert(id)), element("td", {}, inert(accounts.key[posts.account[post]!]!)), element("td", {}, inert(text, TEXT_LENGTH)))];
  });
  if (spoken.length === 0) return element("div");
  return element("table", {}, element("thead", {}, element("tr", {}, ...[texts.evidence.posts, texts.look.memberColumns.account, texts.evidence.postText].map((name) => element("th", { scope: "col" }, name)))), element("tbody", {}, ...spoken));
}
