import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { filePieces } from "../../../src/evaluate/folder/filePieces.js";

let folder: string;
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), "lockstep-test-"))));
afterAll(() => rmSync(folder, { recursive: true }));

async function textOf(path: string, signal?: AbortSignal): Promise<string> {
  let text = "";
  for await (const piece of filePieces(path, signal)) text += piece;
  return text;
}

describe("filePieces", () => {
  it("are the text, with no character split between them", async () => {
    const text = "é🙂\n".repeat(400_000);
    writeFileSync(join(folder, "text"), text);
    expect((await textOf(join(folder, "text"))) === text).toBe(true);
  });

  it("refuse what isn't a file", async () => {
    await expect(textOf(join(folder, "none"))).rejects.toMatchObject({ code: "input-missing", message: expect.stringContaining("none") });
    await expect(textOf(folder)).rejects.toMatchObject({ code: "input-is-directory" });
  });

  it("stop when they are told to", async () => {
    writeFileSync(join(folder, "text"), "x".repeat(5e6));
    const controller = new AbortController();
    const read = (async () => {
      for await (const piece of filePieces(join(folder, "text"), controller.signal)) {
        expect(piece).not.toBe("");
        controller.abort();
      }
    })();
    await expect(read).rejects.toMatchObject({ code: "interrupted" });
  });
});
