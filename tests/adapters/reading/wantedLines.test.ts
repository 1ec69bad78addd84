import fc from "fast-check";
import { expect, it } from "vitest";
import { lineBatches } from "../../../src/adapters/reading/lines.js";
import { wantedLines } from "../../../src/adapters/reading/wantedLines.js";
import type { Input } from "../../../src/model/input.js";
import { inputOf } from "../fixture.js";

type Line = readonly [number: number, text: string];

async function some(text: string, isWanted: () => boolean, chunk: number): Promise<readonly Line[]> {
  const lines: Line[] = [];
  for await (const { numbers, texts } of wantedLines(inputOf(text, { chunk }), isWanted, {})) texts.forEach((one, i) => lines.push([numbers[i]!, one]));
  return lines;
}

async function all(text: string): Promise<readonly Line[]> {
  const lines: Line[] = [];
  for await (const { firstLine, lines: of } of lineBatches(inputOf(text), { settings: {}, map: {}, expects: "post", lineLengthMax: 1000 })) of.forEach((one, i) => lines.push([firstLine + i, one]));
  return lines.filter(([, one]) => one.trim() !== "");
}

it("gives of the lines that aren't blank those that are wanted, as they are when all are read", async () => {
  const pieces = fc.array(fc.constantFrom("\n", "\r\n", "\r", " ", "\t", "\u00a0", "\ufeff", "\u2003", "{}", "ü", "😀", '{"a":1}'), { maxLength: 30 });
  await fc.assert(
    fc.asyncProperty(pieces, fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 3 }), async (parts, chunk, nth) => {
      const text = parts.join("");
      let asked = 0;
      const chosen = await some(text, () => asked++ % nth === 0, chunk);
      const expected = await all(text);
      expect(chosen).toEqual(expected.filter((_, i) => i % nth === 0));
      expect(asked).toBe(expected.length);
    }),
    { numRuns: 300 },
  );
});

it("keeps nothing of chunks that are overwritten", async () => {
  const bytes = new TextEncoder().encode('{"a":1}\n{"a":22}\r\n{"a":333}');
  const shown = new Uint8Array(5);
  const input: Input = {
    ...inputOf(""),
    async *passingBytes() {
      for (let at = 0; at < bytes.length; at += shown.length) {
        const part = bytes.subarray(at, at + shown.length);
        shown.set(part);
        yield shown.subarray(0, part.length);
        shown.fill(0);
      }
    },
  };
  const texts: string[] = [];
  for await (const found of wantedLines(input, () => true, {})) texts.push(...found.texts);
  expect(texts).toEqual(['{"a":1}', '{"a":22}', '{"a":333}']);
});

it("stops when asked to", async () => {
  const lines = wantedLines(inputOf("{}\n"), () => true, { signal: AbortSignal.abort() });
  await expect(lines.next()).rejects.toMatchObject({ code: "interrupted" });
});
