import { expect, it } from "vitest";
import { TOWNS, townName } from "../../../src/simulate/words/towns.js";

it.each(["Latin", "Cyrillic", "Arabic", "Han"] as const)("has 576 different names in %s letters", (script) => {
  const names = Array.from({ length: TOWNS }, (_, town) => townName(town, script));
  expect(TOWNS).toBe(576);
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(576);
  for (const name of names) expect(name).toMatch(new RegExp(`^\\p{Script=${script}}{3,8}$`, "u"));
});

it("writes one sound in every script", () => {
  expect([townName(0, "Latin"), townName(0, "Cyrillic"), townName(0, "Arabic"), townName(0, "Han")]).toEqual([
    "Norvado", "Норвадо", "نورفادو", "诺尔瓦多",
  ]);
});
