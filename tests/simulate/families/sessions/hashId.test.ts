import { expect, it } from "vitest";
import { hashId } from "../../../../src/simulate/families/sessions/hashId.js";

it("spreads ids that follow each other evenly", () => {
  const bins = new Array<number>(20).fill(0);
  const seen = new Set<number>();
  for (let i = 0; i < 20_000; i++) {
    const hash = hashId(String(1_000_000_000_000 + i));
    seen.add(hash);
    bins[Math.floor((hash / 4294967296) * 20)]!++;
  }
  expect(seen.has(0)).toBe(false);
  expect(seen.size).toBeGreaterThan(19_990);
  // 19 degrees of freedom: 43.8 is the quantile at 0.999.
  expect(bins.reduce((sum, n) => sum + (n - 1000) ** 2 / 1000, 0)).toBeLessThan(43.8);
});
