import type { ReportDocument } from "./buildReport.js";

/** Where the built page wants its data: what stands before the parser reads on, and what is read when a finding is opened. */
const MARKS = { head: "<!--report-head-->", blocks: "<!--report-findings-->" } as const;

/**
 * The file's text in pieces: the built page with a report's data in it.
 * @param page the page as it was built, with one place for the head and one for the findings
 */
export function* reportPage(page: string, { head, blocks }: ReportDocument): Iterable<string> {
  const [start, rest] = cut(page, MARKS.head);
  const [middle, end] = cut(rest, MARKS.blocks);
  yield start;
  yield dataBlock("report-head", head);
  yield middle;
  for (let i = 0; i < blocks.length; i++) yield dataBlock(`report-finding-${i}`, blocks[i]!);
  yield end;
}

function cut(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark);
  if (at === -1) throw new RangeError(`The page has no ${mark}.`);
  return [text.slice(0, at), text.slice(at + mark.length)];
}

/** Data in a page is never read as markup or code: a script of a type that no browser runs, in which nothing can end it. */
function dataBlock(id: string, value: object): string {
  return `<script type="application/json" id="${id}">${inertJson(value)}</script>\n`;
}

/** JSON without the characters that a parser of HTML or of old scripts would stumble over; still the same JSON. */
export function inertJson(value: unknown): string {
  return JSON.stringify(value).replace(/[<>&\u2028\u2029\u007F-\u009F\uFEFF\uFFFE\uFFFF\u202A-\u202E\u2066-\u2069\u200E\u200F\u061C]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
