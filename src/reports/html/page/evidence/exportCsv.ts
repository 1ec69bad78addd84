import { csvLine } from "../../../csv/csvLine.js";
import { isoTime } from "../../../format/isoTime.js";
import type { FindingBlock } from "../../reportData.js";

/** Rows of evidence as CSV, as the project's other tables are written: no cell runs as a formula. */
export function evidenceCsv(block: FindingBlock, chosen: Iterable<number>): string {
  const { rows, posts, things, accounts } = block;
  const lines = [csvLine(["clusterId", "trace", "object", "firstPost", "firstAccount", "firstTime", "firstText", "secondPost", "secondAccount", "secondTime", "secondText", "gapSeconds", "chanceBelow"])];
  const cellsOf = (post: number): (string | undefined)[] => [posts.id[post], accounts.key[posts.account[post]!], isoTime(posts.seconds[post] ?? NaN), posts.text[post] ?? undefined];
  for (const row of chosen) {
    const [first, second, thing] = [rows.first[row]!, rows.second[row]!, rows.thing[row]!];
    const log10Chance = rows.log10Chance[row];
    const gap = (posts.seconds[second] ?? NaN) - (posts.seconds[first] ?? NaN);
    const chanceBelow = typeof log10Chance === "number" ? Number((10 ** log10Chance).toPrecision(3)) : undefined;
    lines.push(csvLine([block.id, things.trace[thing], things.object[thing], ...cellsOf(first), ...cellsOf(second), Math.round(gap * 1000) / 1000, chanceBelow]));
  }
  return lines.join("");
}

/** Offers a text as a file to keep. Nothing leaves the page. */
export function offerFile(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: "text/csv" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
