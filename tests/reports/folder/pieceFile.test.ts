import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createPieceFile } from "../../../src/reports/folder/pieceFile.js";
import { temporaryFolder } from "../../cli/commandLine.js";

describe("createPieceFile", () => {
  it("appends text as UTF-8 and returns the hash of all bytes", async () => {
    const path = join(temporaryFolder(), "a.txt");
    const file = await createPieceFile(path);
    await file.write("né");
    await file.write("\n");
    expect(await file.finish()).toBe(createHash("sha256").update("né\n").digest("hex"));
    expect(readFileSync(path, "utf8")).toBe("né\n");
  });

  it("leaves what was written when it is abandoned, for others to remove", async () => {
    const path = join(temporaryFolder(), "a.txt");
    const file = await createPieceFile(path);
    await file.write("half");
    await file.abandon();
    expect(readFileSync(path, "utf8")).toBe("half");
  });

  it("never writes into a file that is there", async () => {
    const path = join(temporaryFolder(), "a.txt");
    writeFileSync(path, "mine");
    await expect(createPieceFile(path, "results/a.txt")).rejects.toMatchObject({ code: "output-failed", message: expect.stringContaining("results/a.txt") });
    expect(readFileSync(path, "utf8")).toBe("mine");
  });
});
