import { expect, it } from "vitest";
import type { Post } from "../../../src/model/post.js";
import { createExposure } from "../../../src/pipeline/scoring/exposure.js";

const NOON = Date.parse("2024-11-11T12:00:00Z") / 1000;
const post = (accountId: string, more: Partial<Post> = {}): Post => ({ id: "1", platform: "x", accountId, createdAt: NOON, ...more });

it("counts accounts once a day, platform and language; reposts have the language of what they repeat", () => {
  const exposure = createExposure();
  for (const engaging of [post("a", { lang: "de" }), post("a", { lang: "de" }), post("b"), post("a"), post("a", { createdAt: NOON + 43_200, lang: "de" }), post("c", { platform: "t" })]) exposure.add(engaging, 7);
  exposure.add(post("d"), 8);
  exposure.add(post("e"), 9);
  const langs = new Map([[7, "de"], [8, "de"]]);
  expect(exposure.rows((hash) => langs.get(hash))).toEqual([
    { platform: "t", lang: "de", day: "2024-11-11", accounts: 1 },
    { platform: "x", lang: undefined, day: "2024-11-11", accounts: 1 },
    { platform: "x", lang: "de", day: "2024-11-11", accounts: 3 },
    { platform: "x", lang: "de", day: "2024-11-12", accounts: 1 },
  ]);
});
