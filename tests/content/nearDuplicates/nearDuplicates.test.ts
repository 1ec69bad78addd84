import { expect, it } from "vitest";
import { findNearDuplicates } from "../../../src/content/nearDuplicates/nearDuplicates.js";

it("reports the work on each text, step by step, and stops when asked to", async () => {
  const keys = Array.from({ length: 6000 }, (_, i) => `a${i * 7} b${i * 11} c${i * 13}`);
  const seen: number[] = [];
  const controller = new AbortController();
  const { leader } = await findNearDuplicates(keys, new Uint32Array(6000).fill(1), 0.55, { signal: controller.signal, onProgress: (done, total) => void seen.push(done / total) });
  expect([...leader]).toEqual(keys.map((_, i) => i));
  expect(seen).toEqual([...seen].sort((a, b) => a - b));
  expect(seen.at(-1)).toBe(1);
  controller.abort();
  await expect(findNearDuplicates(keys, new Uint32Array(6000).fill(1), 0.55, { signal: controller.signal })).rejects.toMatchObject({ code: "interrupted" });
});
