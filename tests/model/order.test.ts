import { expect, it } from "vitest";
import { compareTexts } from "../../src/model/order.js";

it("orders by code units, as no locale does", () => {
  expect(["ä", "b", "a", "B", "", "a"].sort(compareTexts)).toEqual(["", "B", "a", "a", "b", "ä"]);
  expect(compareTexts("a", "a")).toBe(0);
});
