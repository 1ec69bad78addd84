import { expect, it } from "vitest";
import { inOneOrder } from "../../../src/content/nearDuplicates/wordOrder.js";

const TEXT = "one two three four five six seven eight";

it("sees a copy with changed, new and missing words", () => {
  expect(inOneOrder(TEXT, "one new three four five six seven and eight")).toBe(true);
});

it("sees through the same words in another order", () => {
  expect(inOneOrder(TEXT, "eight seven one three two five four six")).toBe(false);
});

it("needs seven common words", () => {
  expect(inOneOrder(TEXT, "one two three four five six")).toBe(false);
  expect(inOneOrder(TEXT, "one two three four five six seven")).toBe(true);
});

it("forgives a sixth of them, and leaves out words that stand twice", () => {
  expect(inOneOrder(TEXT, "two one three four five six seven eight")).toBe(true);
  expect(inOneOrder(TEXT, "two one four three five six seven eight")).toBe(false);
  expect(inOneOrder(`${TEXT} one`, `one ${TEXT}`)).toBe(true);
});

it("goes by signs where there are no spaces", () => {
  expect(inOneOrder("他们想关闭我们唯一的图书馆", "他们想关闭我市唯一的图书馆")).toBe(true);
});
