import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { readRunFolder } from "../../../src/notebook/folder/readRunFolder.js";
import { recordsOfRun } from "../../../src/notebook/runRecords.js";
import { writeRun } from "../../../src/reports/folder/writeRun.js";
import { exampleRun } from "../../reports/exampleRun.js";

const folder = mkdtempSync(join(tmpdir(), "lockstep-test-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("readRunFolder", () => {
  it("reads what was written as if it had never been", async () => {
    await writeRun(exampleRun(), join(folder, "run"));
    expect(await readRunFolder(join(folder, "run"))).toEqual(recordsOfRun(exampleRun()));
  });

  it("says which folder holds no results", async () => {
    mkdirSync(join(folder, "empty"));
    await expect(readRunFolder(join(folder, "empty"))).rejects.toMatchObject({ code: "input-missing", message: expect.stringContaining("run.json") as string });
  });
});
