import { gzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { openInput } from "../../../src/adapters/reading/openInput.js";
import type { Input } from "../../../src/model/input.js";
import { inputOf } from "../fixture.js";

async function textOf(input: Input): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const chunk of input.bytes()) parts.push(chunk);
  return Buffer.concat(parts).toString();
}

it("shows the beginning and then gives everything", async () => {
  const text = "0123456789".repeat(20_000);
  for (const stored of [Buffer.from(text), gzipSync(text)]) {
    const opened = await openInput(inputOf(stored, { chunk: 999 }), undefined);
    expect(opened.head.length).toBeGreaterThanOrEqual(65_536);
    expect(opened.head.length).toBeLessThan(text.length);
    expect(await textOf(opened.input)).toBe(text);
    expect(opened.bytesDone()).toBe(stored.length);
  }
});

it("counts the parts that random access takes, at most the size", async () => {
  const input = { ...inputOf("0123456789"), slice: async (start: number, end: number) => new Uint8Array(end - start).buffer };
  const opened = await openInput(input, undefined);
  await opened.input.slice!(0, 8);
  expect(opened.bytesDone()).toBe(10);
});

it("counts bytes in passing from the start", async () => {
  const input = { ...inputOf("0123456789"), passingBytes: inputOf("0123456789", { chunk: 4 }).bytes };
  const opened = await openInput(input, undefined);
  const counts: number[] = [];
  for await (const chunk of opened.input.passingBytes!()) counts.push(chunk.length, opened.bytesDone());
  expect(counts).toEqual([4, 4, 4, 8, 2, 10]);
});

it("offers neither random access into compressed bytes nor those in passing", async () => {
  const stored = inputOf(gzipSync("x"));
  const opened = await openInput({ ...stored, slice: async () => new ArrayBuffer(0), passingBytes: stored.bytes }, undefined);
  expect([opened.input.slice, opened.input.passingBytes, opened.input.size, opened.compression]).toEqual([undefined, undefined, undefined, "gzip"]);
});

it("lets go of the source when it fails and when it is closed", async () => {
  let closed = 0;
  const source = (text: string): Input => ({
    name: "s",
    size: undefined,
    async *bytes() {
      try {
        if (text !== "") yield new TextEncoder().encode(text);
      } finally {
        closed++;
      }
    },
  });
  await expect(openInput(source(""), undefined)).rejects.toMatchObject({ code: "input-empty" });
  expect(closed).toBe(1);
  (await openInput(source("x".repeat(70_000)), undefined)).close();
  await Promise.resolve();
  expect(closed).toBe(2);
  await expect(openInput(source("x"), AbortSignal.abort())).rejects.toMatchObject({ code: "interrupted" });
});
