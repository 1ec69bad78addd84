import { expect, it } from "vitest";
import { jsonValues } from "../../../src/adapters/reading/values.js";
import { inputOf } from "../fixture.js";

async function valuesOf(text: string, chunk: number, lineLengthMax = 100): Promise<[number, string][]> {
  const found: [number, string][] = [];
  const context = { settings: {}, map: {}, expects: "post", lineLengthMax } as const;
  for await (const { first, texts } of jsonValues(inputOf(text, { chunk }), context)) texts.forEach((value, i) => found.push([first + i, value]));
  return found;
}

it("numbers values from 1, over chunks", async () => {
  for (const chunk of [1, 4, 100]) expect(await valuesOf('[{"a":"ü"}, 2]\n3', chunk)).toEqual([[1, '{"a":"ü"}'], [2, "2"], [3, "3"]]);
});

it("draws the line at the same length whatever the chunks", async () => {
  for (const chunk of [1, 3, 100]) {
    expect(await valuesOf('["123"]', chunk, 5)).toHaveLength(1);
    await expect(valuesOf('[1,"1234"]', chunk, 5)).rejects.toMatchObject({ code: "line-too-long", message: expect.stringContaining("line 2") });
    await expect(valuesOf('[1,"1234', chunk, 4)).rejects.toMatchObject({ code: "line-too-long" });
  }
});

it("knows text that ends too early", async () => {
  await expect(valuesOf('[{"a":1},{"b"', 4)).rejects.toMatchObject({ code: "input-truncated", message: expect.stringContaining("after 1 values") });
});
