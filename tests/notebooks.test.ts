import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { executedNotebook, missingForNotebooks, notebooks, storedNotebook } from "../scripts/notebooks.js";

const EXPORT = fileURLToPath(new URL("../../shared/data/coortweet/russian_coord_tweets.csv.gz", import.meta.url));
const MINUTES = 60_000;

const missing = missingForNotebooks();

describe.skipIf(missing !== undefined && process.env.CI === undefined)(`notebooks, in Jupyter${missing === undefined ? "" : ` (left out: ${missing}; scripts/installJupyter.sh installs it)`}`, () => {
  it("have all that they need", () => expect(missing).toBeUndefined());

  it("exist", () => expect(notebooks).toEqual(["from-export-to-paper.ipynb", "is-this-hashtag-pushed.ipynb"]));

  it.each(notebooks)("%s gives what stands in it", { timeout: 10 * MINUTES }, (file) => {
    const executed = executedNotebook(file);
    const outputs = executed.cells.filter((cell) => cell.cell_type === "code").map((cell) => cell.outputs);
    expect(outputs.length).toBeGreaterThan(5);
    for (const output of outputs) expect(output).toEqual([expect.objectContaining({ output_type: expect.stringMatching(/^(?:execute_result|stream)$/) as string })]);
    expect(executed, "`node scripts/notebooks.js` writes the outputs anew: look at the difference").toEqual(storedNotebook(file));
  });

  it.skipIf(!existsSync(EXPORT))(`from-export-to-paper.ipynb runs on a real export${existsSync(EXPORT) ? "" : " (left out: it isn't there)"}`, { timeout: 10 * MINUTES }, () => {
    const { cells } = executedNotebook("from-export-to-paper.ipynb", { LOCKSTEP_EXPORT: EXPORT });
    const shown = cells.flatMap(({ outputs = [] }) => outputs.map(({ text, data }) => [text ?? (data as Record<string, unknown>)["text/plain"]].flat().join("")));
    // 40 of its 35,125 rows repeat another one.
    expect(shown[0]).toMatch(/^35\d{3} posts \(0 rejected, \d+ duplicates\) of 9\d{3} accounts, 2021-/);
    expect(shown[2]).toMatch(/^CooRTweet by object: \d+ accounts tied\./);
    expect(shown).toHaveLength(8);
  });
});
