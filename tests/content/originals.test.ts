import { expect, it } from "vitest";
import { originalsOfHashtag, originalsOfSite, originalsOfUrl, stepsOfText } from "../../src/content/originals.js";

it("gives what was written beside what it counts as", () => {
  expect(originalsOfUrl("https://www.a.example/1")).toEqual([{ original: "https://www.a.example/1", object: "a.example/1", steps: [{ step: "host", detail: "www.a.example → a.example" }] }]);
  expect(originalsOfSite("https://blog.a.example/1")[0]).toMatchObject({ object: "a.example", steps: [{ step: "site", detail: "blog.a.example/1 → a.example" }] });
  expect(originalsOfHashtag("Año", "ignore")[0]).toMatchObject({ original: "Año", object: "ano" });
  expect(stepsOfText("Hello\u200b THERE")).toContainEqual({ step: "invisible sign", detail: "\u200b removed" });
});

it("gives nothing for what is no object", () => {
  expect([...originalsOfUrl("javascript:alert(1)"), ...originalsOfSite("nonsense"), ...originalsOfHashtag("#")]).toEqual([]);
  expect(stepsOfText("plain words")).toEqual([]);
});
