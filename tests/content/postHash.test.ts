import fc from "fast-check";
import { expect, it } from "vitest";
import { postHash } from "../../src/content/postHash.js";
import { hashNumber } from "../../src/content/text.js";
import { postKey } from "../../src/model/postKey.js";

it("hashes a post as its key is hashed", () => {
  fc.assert(fc.property(fc.string(), fc.string({ unit: "binary" }), (platform, id) => void expect(postHash(platform, id)).toBe(hashNumber(postKey(platform, id)))));
});

it("goes on where there are more platforms than are kept", () => {
  for (let i = 0; i < 1100; i++) postHash(`platform ${i}`, "1");
  expect([postHash("platform 1050", "1"), postHash("platform 5", "1")]).toEqual([hashNumber("platform 1050:1"), hashNumber("platform 5:1")]);
});
