import { expect, it } from "vitest";
import { hexOfBits } from "../../../src/content/media/hexOfBits.js";

it("puts the first bit highest", () => {
  expect(hexOfBits(12, (bit) => bit === 0 || bit === 7 || bit === 10)).toBe("812");
});
