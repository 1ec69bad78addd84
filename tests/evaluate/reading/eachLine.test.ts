import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { eachLine } from "../../../src/evaluate/reading/eachLine.js";

async function linesOf(pieces: Iterable<string> | AsyncIterable<string>): Promise<[string, number, boolean][]> {
  const lines: [string, number, boolean][] = [];
  await eachLine(pieces, "f", (...line) => void lines.push(line));
  return lines;
}

describe("eachLine", () => {
  it("numbers lines, takes line ends and the byte-order mark off, and tells an unfinished last line", async () => {
    expect(await linesOf(["\uFEFFa\r\nb", "c\n\nd"])).toEqual([["a", 1, true], ["bc", 2, true], ["", 3, true], ["d", 4, false]]);
  });

  it("counts whole lines that are passed over, however they are cut", async () => {
    const text = "#1\na\n#2\nb#\n#3";
    for (let cut = 0; cut <= text.length; cut++) {
      const lines: [string, number, boolean][] = [];
      await eachLine([text.slice(0, cut), text.slice(cut)], "f", (...line) => void lines.push(line), "#");
      expect(lines).toEqual([["a", 2, true], ["b#", 4, true], ["#3", 5, false]]);
    }
  });

  it("visits nothing in no text", async () => {
    expect(await linesOf([])).toEqual([]);
    expect(await linesOf(["", ""])).toEqual([]);
  });

  it("doesn't depend on how text is cut, from any kind of iterable", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: fc.constantFrom("a", "\n", "\r\n", "é") })), async (pieces) => {
        const whole = pieces.join("");
        const expected = whole.split("\n").map((line, i, all) => [i < all.length - 1 ? line.replace(/\r$/, "") : line, i + 1, i < all.length - 1]);
        if (expected.at(-1)![0] === "") expected.pop();
        async function* slowly(): AsyncGenerator<string> {
          yield* pieces;
        }
        expect(await linesOf(slowly())).toEqual(expected);
      }),
    );
  });

  it("stops where it is told to, and lets go of the source", async () => {
    let isClosed = false;
    function* source(): Generator<string> {
      try {
        for (;;) yield "x\n";
      } finally {
        isClosed = true;
      }
    }
    let visited = 0;
    await eachLine(source(), "f", () => (++visited === 3 ? "stop" : undefined));
    expect([visited, isClosed]).toEqual([3, true]);
  });

  it("refuses a file that isn't lines before it fills memory", async () => {
    function* endless(): Generator<string> {
      const piece = "x".repeat(2 ** 22);
      for (;;) yield piece;
    }
    await expect(eachLine(endless(), "big.bin", () => undefined)).rejects.toMatchObject({ code: "line-too-long", message: expect.stringContaining("big.bin, line 1") });
  });
});
