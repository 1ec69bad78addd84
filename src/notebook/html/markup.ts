const MARKUP = /[&<>"']/g;
const REFERENCES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
/** What HTML can't hold, and marks that turn the direction of what stands beside them. */
const UNSEEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF\p{Surrogate}]/gu;

/** Text that isn't ours, for an element or an attribute in quotes. */
export function escapeHtml(text: string): string {
  return plainText(text).replace(MARKUP, (character) => REFERENCES[character]!);
}

/** Text that isn't ours, where nothing is markup. */
export function plainText(text: string): string {
  return text.replace(UNSEEN, "\uFFFD");
}

/** A table, cells escaped; columns of numbers stand to the right. */
export function htmlTable(caption: string, head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const cell = (value: string | number): string => (typeof value === "number" ? `<td style="text-align:right">${value}</td>` : `<td style="text-align:left"><bdi>${escapeHtml(value)}</bdi></td>`);
  const header = head.map((name) => `<th scope="col" style="text-align:left">${escapeHtml(name)}</th>`).join("");
  const body = rows.map((row) => `<tr>${row.map(cell).join("")}</tr>`).join("\n");
  return `<table><caption style="text-align:left;min-width:40em">${escapeHtml(caption)}</caption>\n<thead><tr>${header}</tr></thead>\n<tbody>\n${body}\n</tbody></table>`;
}

/** The same as text, for notebooks that show nothing else: cells cut so that a row is a line. */
export function textTable(caption: string, head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const cells = [head, ...rows].map((row) => row.map((value) => shortened(plainText(String(value)).replaceAll(/\s+/g, " "))));
  const widths = head.map((_, column) => Math.max(...cells.map((row) => row[column]!.length)));
  const line = (row: readonly string[]): string => row.map((value, column) => value.padEnd(widths[column]!)).join("  ").trimEnd();
  return [plainText(caption), ...cells.map(line)].join("\n");
}

const CELL_MAX = 40;

function shortened(text: string): string {
  return text.length > CELL_MAX ? `${text.slice(0, CELL_MAX - 1)}…` : text;
}
