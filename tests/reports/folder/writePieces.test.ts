import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { writePieces } from "../../../src/reports/folder/writePieces.js";
import { failure, freshFolder } from "./files.js";

// 80,000 code units: more than one chunk, with a surrogate pair across every piece's end.
const SMILE = "🙂";
const PIECES = Array.from({ length: 40_000 }, () => [SMILE[0]!, SMILE[1]!]).flat();
const WHOLE = SMILE.repeat(40_000);

async function* slowly(pieces: readonly string[]): AsyncIterable<string> {
  for (const piece of pieces) yield await Promise.resolve(piece);
}

describe("writePieces", () => {
  it.each([
    ["at once", () => PIECES],
    ["one by one", () => slowly(PIECES)],
  ])("writes UTF-8 whole across chunks and returns its hash, pieces given %s", async (_, pieces) => {
    const path = join(freshFolder(), "file");
    expect(await writePieces(path, pieces())).toBe(createHash("sha256").update(WHOLE).digest("hex"));
    expect(readFileSync(path, "utf8")).toBe(WHOLE);
  });

  it("splits a pair neither at the end of a chunk nor before it", async () => {
    const path = join(freshFolder(), "file");
    await writePieces(path, ["a".repeat(65_535) + SMILE[0]!, SMILE[1]!]);
    expect(readFileSync(path, "utf8")).toBe("a".repeat(65_535) + SMILE);
  });

  it("writes an empty file for no pieces", async () => {
    const path = join(freshFolder(), "file");
    await writePieces(path, []);
    expect(readFileSync(path, "utf8")).toBe("");
  });

  it("stops within a chunk of the signal", async () => {
    const controller = new AbortController();
    let asked = 0;
    function* endless(): Iterable<string> {
      for (;;) {
        if (++asked === 10) controller.abort(new Error("Ctrl-C"));
        yield "x".repeat(10_000);
      }
    }
    const { code, cause } = await failure(writePieces(join(freshFolder(), "file"), endless(), controller.signal));
    expect([code, cause]).toEqual(["interrupted", new Error("Ctrl-C")]);
    expect(asked).toBeLessThan(20);
  });

  it("doesn't begin once the signal has fired", async () => {
    const path = join(freshFolder(), "file");
    expect(await failure(writePieces(path, ["x"], AbortSignal.abort()))).toMatchObject({ code: "interrupted" });
    expect(existsSync(path)).toBe(false);
  });

  it("reports what the system refused, with its cause", async () => {
    const path = join(freshFolder(), "missing", "file");
    const { code, message, cause } = await failure(writePieces(path, ["x"], undefined, "out/run.json"));
    expect([code, cause]).toEqual(["output-failed", expect.objectContaining({ code: "ENOENT" })]);
    expect(message).toContain("Could not write out/run.json (ENOENT)");
  });
});
