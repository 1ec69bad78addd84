import { expect, it } from "vitest";
import { splitCell } from "../../../src/adapters/reading/lists.js";

it("reads JSON arrays and Python lists whatever the form", () => {
  for (const form of ["one", "words", "tags"] as const) {
    expect(splitCell('["a b","c"]', form)).toEqual(["a b", "c"]);
    expect(splitCell(`['a b', "it's", 'it\\'s', None, 12, ]`, form)).toEqual(["a b", "it's", "it's", "12"]);
    expect(splitCell("[]", form)).toEqual([]);
    expect(splitCell("  ", form)).toEqual([]);
  }
});

it("never cuts a URL at a comma", () => {
  expect(splitCell("https://example.com/a,b;c|d\n https://example.com/2", "words")).toEqual(["https://example.com/a,b;c|d", "https://example.com/2"]);
});

it("cuts tags at commas, semicolons, bars and white space", () => {
  expect(splitCell("#a,#b; #c|#d e", "tags")).toEqual(["#a", "#b", "#c", "#d", "e"]);
});

it("takes what is no list after all as a text", () => {
  expect(splitCell("[draft] one, two", "one")).toEqual(["[draft] one, two"]);
  expect(splitCell("['a', b c]", "one")).toEqual(["['a', b c]"]);
});

it("answers a hostile list at once", () => {
  const start = performance.now();
  expect(splitCell(`['${"\\'".repeat(50_000)}]`, "one")).toHaveLength(1);
  expect(performance.now() - start).toBeLessThan(1000);
});
