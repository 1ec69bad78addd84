import fc from "fast-check";
import { expect, it } from "vitest";
import { scramble, shuffled } from "../../../src/simulate/words/scramble.js";

it("gives each place to one number", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 3000 }), fc.nat(2 ** 31), (size, salt) => {
      const places = Array.from({ length: size }, (_, number) => shuffled(number, size, salt));
      expect(new Set(places).size).toBe(size);
      expect(places.every((place) => place >= 0 && place < size)).toBe(true);
    }),
  );
});

it("stays exact at the largest size", () => {
  const size = 100_000_000;
  for (let i = 1; i < 1000; i++) {
    const number = size - i;
    expect(BigInt(shuffled(number, size, 5))).toBe((BigInt(number) * 61_803_419n + 5n) % BigInt(size));
  }
});

it("scrambles to all 32 bits evenly (each bit set in 49 to 51 of 100)", () => {
  const set = new Float64Array(32);
  for (let i = 0; i < 100_000; i++) {
    const value = scramble(i, 77);
    for (let bit = 0; bit < 32; bit++) set[bit]! += (value >>> bit) & 1;
  }
  for (const count of set) expect(Math.abs(count - 50_000)).toBeLessThan(1000);
});

it("tells numbers above 2^32 apart", () => {
  expect(scramble(1, 0)).not.toBe(scramble(1 + 2 ** 32, 0));
});
