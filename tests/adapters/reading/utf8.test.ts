import fc from "fast-check";
import { expect, it } from "vitest";
import { utf8Head, utf8Pieces } from "../../../src/adapters/reading/utf8.js";
import { inputOf } from "../fixture.js";

async function textOf(content: string | Uint8Array, chunk: number): Promise<string> {
  let text = "";
  for await (const piece of utf8Pieces(inputOf(content, { chunk }))) text += piece;
  return text;
}

it("gives back any text, wherever chunks cut its characters", async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: "binary" }), fc.integer({ min: 1, max: 5 }), async (text, chunk) => {
      fc.pre(!text.startsWith("\ufeff"));
      expect(await textOf(text, chunk)).toBe(text);
    }),
  );
});

it("drops a byte-order mark at the start only", async () => {
  expect(await textOf("\ufeffa\ufeffb", 1)).toBe("a\ufeffb");
  expect(await textOf("\ufeffa\ufeffb", 4)).toBe("a\ufeffb");
});

it.each([
  ["Latin-1", new Uint8Array([0x47, 0x72, 0xfc, 0xdf, 0x65, 0x0a]), "LATIN1"],
  ["UTF-16", new Uint8Array([0xff, 0xfe, 0x61, 0x00]), "UTF-16"],
  ["a character cut off at the end", new Uint8Array([0x61, 0xc3]), "LATIN1"],
])("names the error in %s", async (_, bytes, from) => {
  await expect(textOf(bytes, 2)).rejects.toMatchObject({ code: "input-encoding", message: expect.stringContaining(`iconv -f ${from}`) });
});

it("reads a head that is cut inside a character", () => {
  const bytes = new TextEncoder().encode("\ufeffa👋");
  expect(utf8Head(bytes)).toBe("a👋");
  expect(utf8Head(bytes.subarray(0, -1))).toBe("a");
  expect(utf8Head(new Uint8Array([0xfc, 0x62, 0x63, 0x64]))).toBeUndefined();
});
