import { expect, it } from "vitest";
import { createOrderCheck } from "../../../src/pipeline/scoring/orderCheck.js";

const posts = Float64Array.of(11, 12, 13, 14);
const changed = expect.objectContaining({ code: "input-changed" });

it("lets the wanted posts pass in their order", () => {
  const check = createOrderCheck(Uint8Array.of(0, 1, 0, 1), posts);
  for (const hash of [12, 14]) check.next(hash);
  expect(() => check.end()).not.toThrow();
});

it("refuses another post, one too many, and an early end", () => {
  expect(() => createOrderCheck(Uint8Array.of(0, 1, 0, 1), posts).next(11)).toThrowError(changed);
  expect(() => createOrderCheck(Uint8Array.of(0, 0, 0, 0), posts).next(11)).toThrowError(changed);
  expect(() => createOrderCheck(Uint8Array.of(0, 0, 0, 1), posts).end()).toThrowError(changed);
});
