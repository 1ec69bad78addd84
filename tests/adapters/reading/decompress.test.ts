import { gzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { compressionOf, decompress } from "../../../src/adapters/reading/decompress.js";
import { inputOf } from "../fixture.js";

const content = new Uint8Array(300_000).map((_, i) => (i * 7919) >> 3);

async function bytesOf(stored: Uint8Array, chunk = 1000): Promise<Uint8Array> {
  const input = inputOf(stored, { chunk });
  const parts: Uint8Array[] = [];
  for await (const part of decompress(input.bytes(), compressionOf(stored), input)) parts.push(part);
  return Buffer.concat(parts);
}

/**
 * A zstd frame of stored blocks (RFC 8878): magic, a header with a window of 1 MiB, then
 * blocks of at most 100,000 bytes, each behind three bytes of size * 8 + last.
 */
function zstdFrame(bytes: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [new Uint8Array([0x28, 0xb5, 0x2f, 0xfd, 0, 10 << 3])];
  for (let at = 0; at < bytes.length; at += 100_000) {
    const block = bytes.subarray(at, at + 100_000);
    const header = block.length * 8 + (at + 100_000 >= bytes.length ? 1 : 0);
    parts.push(new Uint8Array([header & 255, (header >> 8) & 255, header >> 16]), block);
  }
  return Buffer.concat(parts);
}

it.each([
  ["gzip", gzipSync(content)],
  ["gzip of several members", Buffer.concat([gzipSync(content.subarray(0, 1000)), gzipSync(content.subarray(1000))])],
  ["zstd", zstdFrame(content)],
  ["zstd of several frames", Buffer.concat([zstdFrame(content.subarray(0, 1000)), zstdFrame(content.subarray(1000))])],
  ["nothing", content],
])("reads what is compressed with %s", async (_, stored) => {
  expect(Buffer.compare(await bytesOf(stored), content)).toBe(0);
});

it("goes by the first bytes", () => {
  expect(compressionOf(new Uint8Array([0x1f, 0x8b, 8]))).toBe("gzip");
  expect(compressionOf(new Uint8Array([0x28, 0xb5, 0x2f, 0xfd]))).toBe("zstd");
  expect(compressionOf(new Uint8Array([0x52, 0x2a, 0x4d, 0x18]))).toBe("zstd");
  expect([compressionOf(new Uint8Array()), compressionOf(new Uint8Array([0x1f]))]).toEqual(["none", "none"]);
});

it.each([
  ["gzip", gzipSync(content)],
  ["zstd", zstdFrame(content)],
])("says so when %s is cut off anywhere, or damaged", async (_, stored) => {
  for (const length of [10, stored.length >> 1, stored.length - 1]) {
    await expect(bytesOf(stored.subarray(0, length))).rejects.toMatchObject({ code: "input-truncated" });
  }
});

it("notices gzip whose checksum doesn't fit", async () => {
  const stored = gzipSync(content);
  stored[stored.length - 6]! ^= 255;
  await expect(bytesOf(stored)).rejects.toMatchObject({ code: "input-truncated" });
});

it("passes on the source's own failure", async () => {
  const failing = async function* (): AsyncGenerator<Uint8Array> {
    yield gzipSync(content).subarray(0, 1000);
    throw new Error("disk gone");
  };
  const take = async (): Promise<void> => {
    for await (const chunk of decompress(failing(), "gzip", inputOf(""))) void chunk;
  };
  await expect(take()).rejects.toThrow("disk gone");
});
