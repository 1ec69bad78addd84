import { expect, it } from "vitest";
import { grouped, quantity } from "../../src/cli/quantity.js";

it("counts as people do", () => {
  expect([0, 1, 2, 12_000].map((n) => quantity(n, "tie"))).toEqual(["0 ties", "1 tie", "2 ties", "12,000 ties"]);
  expect(quantity(2, "index", "indices")).toBe("2 indices");
  expect(grouped(1_234_567)).toBe("1,234,567");
});
