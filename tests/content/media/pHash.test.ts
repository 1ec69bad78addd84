import { expect, it } from "vitest";
import { pHash } from "../../../src/content/media/pHash.js";

const picture = (brightness: (x: number, y: number) => number) => ({ width: 32, height: 32, pixels: Array.from({ length: 1024 }, (_, i) => brightness(i % 32, Math.floor(i / 32))) });
const wave = (frequency: number) => (at: number) => Math.cos((Math.PI * (2 * at + 1) * frequency) / 64);

it.each([
  // A wave of frequencies (down, across) is one coefficient; all others are 0, and so is their median.
  [1, 1, "8000000000000000"],
  [1, 8, "0100000000000000"],
  [8, 1, "0000000000000080"],
  [8, 8, "0000000000000001"],
])("sees the wave %i down and %i across", (down, across, hash) => {
  expect(pHash(picture((x, y) => 100 + 50 * wave(down)(y) * wave(across)(x)))).toBe(hash);
});

it("leaves out what changes in one direction only, and higher frequencies", () => {
  expect(pHash(picture((x) => wave(3)(x)))).toBe("0000000000000000");
  expect(pHash(picture((x, y) => wave(9)(x) * wave(9)(y)))).toBe("0000000000000000");
});

it("is the other way round in a negative", () => {
  const scene = (x: number, y: number): number => ((x * 7 + y * y * 3 + x * y) % 256) + 0.001 * x * y;
  const [hash, negative] = [pHash(picture(scene)), pHash(picture((x, y) => 255 - scene(x, y)))];
  expect(BigInt(`0x${hash}`) ^ BigInt(`0x${negative}`)).toBe(0xffffffffffffffffn);
});
