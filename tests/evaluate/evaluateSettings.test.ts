import { expect, it } from "vitest";
import { evaluateSettings } from "../../src/evaluate/evaluateSettings.js";
import { resolveSettings } from "../../src/model/settings.js";

it("have defaults that fit their own declarations, among them a thousand resamples", () => {
  const defaults = resolveSettings(evaluateSettings);
  expect(resolveSettings(evaluateSettings, defaults)).toEqual(defaults);
  expect(defaults.resamples).toBe(1000);
});
