import { expect, it } from "vitest";
import { createExposure, type Engaging } from "../../../src/pipeline/scoring/exposure.js";

const NOON = Date.parse("2024-11-11T12:00:00Z") / 1000;
const post = (id: string, { platform = "x", ...more }: Partial<Engaging> = {}): Engaging => ({ platform, account: `${platform}:${id}`, lang: undefined, seconds: NOON, ...more });

it("counts accounts once a day, platform and language; reposts have the language of what they repeat", () => {
  const exposure = createExposure();
  for (const engaging of [post("a", { lang: "de" }), post("a", { lang: "de" }), post("b"), post("a"), post("a", { seconds: NOON + 43_200, lang: "de" }), post("c", { platform: "t" })]) exposure.add(engaging, 7);
  exposure.add(post("d"), 8);
  exposure.add(post("e"), 9);
  exposure.addOwn(7, "de");
  exposure.addOwn(8, "de");
  expect(exposure.rows()).toEqual([
    { platform: "t", lang: "de", day: "2024-11-11", accounts: 1 },
    { platform: "x", lang: undefined, day: "2024-11-11", accounts: 1 },
    { platform: "x", lang: "de", day: "2024-11-11", accounts: 3 },
    { platform: "x", lang: "de", day: "2024-11-12", accounts: 1 },
  ]);
});
