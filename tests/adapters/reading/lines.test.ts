import fc from "fast-check";
import { expect, it } from "vitest";
import { lineBatches } from "../../../src/adapters/reading/lines.js";
import type { AdapterContext } from "../../../src/model/adapter.js";
import { inputOf } from "../fixture.js";

const context = (lineLengthMax: number): AdapterContext => ({ settings: {}, map: {}, expects: "post", lineLengthMax });

async function linesOf(text: string, chunk: number, lineLengthMax = 100): Promise<[number, string][]> {
  const found: [number, string][] = [];
  for await (const { firstLine, lines } of lineBatches(inputOf(text, { chunk }), context(lineLengthMax))) {
    lines.forEach((line, i) => found.push([firstLine + i, line]));
  }
  return found;
}

it("numbers lines and takes LF and CRLF alike, with or without one at the end", async () => {
  for (const chunk of [1, 2, 100]) {
    expect(await linesOf("a\r\n\nü\nlast", chunk)).toEqual([[1, "a"], [2, ""], [3, "ü"], [4, "last"]]);
    expect(await linesOf("a\r\n", chunk)).toEqual([[1, "a"]]);
  }
});

it("splits as String.split does", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.string({ unit: fc.constantFrom("a", "é", "👋", " ") }), { minLength: 1 }), fc.integer({ min: 1, max: 9 }), async (lines, chunk) => {
      expect((await linesOf(`${lines.join("\n")}\n`, chunk)).map(([, line]) => line)).toEqual(lines);
    }),
  );
});

it("draws the line at the same length whatever the chunks", async () => {
  for (const chunk of [1, 3, 100]) {
    expect(await linesOf("12345\n12345", chunk, 5)).toHaveLength(2);
    await expect(linesOf("1\n123456\n1", chunk, 5)).rejects.toMatchObject({ code: "line-too-long", message: expect.stringMatching(/line 2 .*lineLengthMax \(5/) });
    await expect(linesOf("1\n123456", chunk, 5)).rejects.toMatchObject({ code: "line-too-long" });
  }
});
