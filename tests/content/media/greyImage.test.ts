import { expect, it } from "vitest";
import { greyFromRgb, isFlat, shrink } from "../../../src/content/media/greyImage.js";

it("weighs red, green and blue as the eye does", () => {
  const { pixels } = greyFromRgb([255, 0, 0, 0, 255, 0, 0, 0, 255, 255, 255, 255], 2, 2);
  expect([...Array.from(pixels)].map((pixel) => Math.round(pixel))).toEqual([76, 150, 29, 255]);
});

it("averages whole pixels", () => {
  const { pixels } = shrink({ width: 4, height: 2, pixels: [0, 2, 10, 20, 4, 6, 30, 40] }, 2, 1);
  expect([...Array.from(pixels)]).toEqual([3, 25]);
});

it("averages parts of pixels", () => {
  // Each new pixel covers one and a half: (0 + 30 / 2) / 1.5 and (30 / 2 + 60) / 1.5.
  expect([...Array.from(shrink({ width: 3, height: 1, pixels: [0, 30, 60] }, 2, 1).pixels)]).toEqual([10, 50]);
});

it("enlarges", () => {
  expect([...Array.from(shrink({ width: 1, height: 2, pixels: [7, 9] }, 2, 4).pixels)]).toEqual([7, 7, 7, 7, 9, 9, 9, 9]);
});

it("knows a flat picture", () => {
  expect(isFlat({ width: 2, height: 1, pixels: [100, 103] })).toBe(true);
  expect(isFlat({ width: 2, height: 1, pixels: [100, 105] })).toBe(false);
  expect(isFlat({ width: 0, height: 0, pixels: [] })).toBe(true);
});
