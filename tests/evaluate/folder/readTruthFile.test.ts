import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { readTruthFile } from "../../../src/evaluate/folder/readTruthFile.js";

const fixture = fileURLToPath(new URL("../../../fixtures/evaluate/truth.jsonl", import.meta.url));

it("reads a truth and calls it by its path", async () => {
  const truth = await readTruthFile(fixture);
  expect([truth.name, truth.accounts.size]).toEqual([fixture, 13]);
});

it("ends with the file's name where there is none, and where it was told to stop", async () => {
  await expect(readTruthFile(`${fixture}.gone`)).rejects.toMatchObject({ code: "input-missing", message: expect.stringContaining("truth.jsonl.gone") });
  await expect(readTruthFile(fixture, AbortSignal.abort())).rejects.toMatchObject({ code: "interrupted" });
});
