import { expect, it } from "vitest";
import { media } from "../../src/traces/media.js";
import { testCases } from "./testCases.js";

testCases(media);

it("unites hashes of one picture, and leaves alone what is no perceptual hash", async () => {
  const objects = ["b18d5e7a215bd289", "b18d5e7a215bd28a", "B18D5E7A215BD289", "0000000000000000", "x:m1", "cdn.example.org/a.jpg", "ffd8a1"];
  const names = await media.unite!({})!(objects, new Uint32Array(objects.length), {});
  expect(new Set(names.slice(0, 3)).size).toBe(1);
  expect(names.slice(3)).toEqual(objects.slice(3));
  await expect(media.unite!({})!(objects, new Uint32Array(objects.length), { signal: AbortSignal.abort() })).rejects.toMatchObject({ code: "interrupted" });
});

it("unites nothing at a distance of 0", () => {
  expect(media.unite!({ maxDistance: 0 })).toBeUndefined();
});
