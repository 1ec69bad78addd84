import type { Caution } from "../../model/caution.js";
import type { InputSummary } from "../../model/run.js";

/** Fewer rows are round by accident too often. */
const ROWS_MIN = 1000;

/** Files of posts whose number of rows is round, as a limit is: 1,000 or 25,000, one or two digits and zeros. One in a thousand files is so by accident. */
export function findRoundCounts(inputs: readonly InputSummary[]): Caution[] {
  return inputs.flatMap(({ name, role, rows: { read } }) => {
    if (role !== "posts" || read < ROWS_MIN) return [];
    const digits = String(read).replace(/0+$/, "").length;
    const isRound = read >= 10 * ROWS_MIN ? digits <= 2 : digits === 1;
    return isRound ? [{ sign: "roundCount" as const, meaning: `${name} has exactly ${read.toLocaleString("en")} rows: perhaps a limit of whoever exported it, and not all that there is.` }] : [];
  });
}
