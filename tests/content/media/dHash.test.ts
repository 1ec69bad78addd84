import { expect, it } from "vitest";
import { dHash } from "../../../src/content/media/dHash.js";

const picture = (brightness: (x: number, y: number) => number) => ({ width: 9, height: 8, pixels: Array.from({ length: 72 }, (_, i) => brightness(i % 9, Math.floor(i / 9))) });

it("sets a bit where the right neighbour is brighter", () => {
  expect(dHash(picture((x) => x))).toBe("ffffffffffffffff");
  expect(dHash(picture((x) => -x))).toBe("0000000000000000");
  expect(dHash(picture((x, y) => (y === 0 ? x : 0)))).toBe("ff00000000000000");
  // Up, down, up, down …: 10101010 in every row.
  expect(dHash(picture((x) => x % 2))).toBe("aaaaaaaaaaaaaaaa");
});

it("doesn't mind brightness and contrast", () => {
  const waves = (x: number, y: number): number => Math.sin(x * 1.3 + y) * 50 + 100;
  expect(dHash(picture((x, y) => waves(x, y) * 0.5 + 20))).toBe(dHash(picture(waves)));
});
