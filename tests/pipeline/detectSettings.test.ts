import { expect, it } from "vitest";
import { readSettings } from "../../src/adapters/index.js";
import { resolveSettings } from "../../src/model/settings.js";
import { detectSettings } from "../../src/pipeline/detectSettings.js";
import { traces } from "../../src/traces/index.js";

it("shares no name with the settings of reading: both stand side by side in run.json and as flags", () => {
  expect(Object.keys(detectSettings).filter((name) => Object.hasOwn(readSettings, name))).toEqual([]);
});

it("has defaults that pass its own checks", () => {
  const { windows, ...defaults } = resolveSettings(detectSettings);
  expect(windows).toEqual([]);
  expect(resolveSettings(detectSettings, defaults)).toEqual({ windows, ...defaults });
});

it("leaves out what strangers share all day, unless asked for", () => {
  const { traces: on } = resolveSettings(detectSettings);
  expect(traces.map(({ name }) => name).filter((name) => !on.includes(name))).toEqual(["domain", "hashtag", "mention"]);
});

it("lets one common object tie nobody, whatever is asked for", () => {
  expect(() => resolveSettings(detectSettings, { minObjects: 1 })).toThrow("minObjects is 1");
});
