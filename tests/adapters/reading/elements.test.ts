import fc from "fast-check";
import { expect, it } from "vitest";
import { createElementSplitter } from "../../../src/adapters/reading/elements.js";

function split(text: string, chunk = text.length): { found: string[]; open: boolean } {
  const splitter = createElementSplitter();
  const found: string[] = [];
  for (let at = 0; at < text.length; at += Math.max(chunk, 1)) found.push(...splitter.feed(text.slice(at, at + Math.max(chunk, 1))));
  return { found: [...found, ...splitter.finish()], open: splitter.open };
}

it("opens arrays at the top, one or several, and takes what stands between them", () => {
  expect(split('[{"a":[1]}, 2,"x",[3]]').found).toEqual(['{"a":[1]}', "2", '"x"', "[3]"]);
  expect(split('[{}]\n[{"b":1}]\n{"c":2} 4').found).toEqual(["{}", '{"b":1}', '{"c":2}', "4"]);
  expect(split("[]").found).toEqual([]);
});

it("knows whether the text ended inside something", () => {
  expect(["[", "[{}", '{"a":1', '["x', "[1,"].map((text) => split(text).open)).toEqual([true, true, true, true, true]);
  expect(["[]", "{}", "7", "", " \n"].map((text) => split(text).open)).toEqual([false, false, false, false, false]);
});

it("says how much of a value it holds", () => {
  const splitter = createElementSplitter();
  splitter.feed('[{"a":"');
  splitter.feed("xxx");
  expect(splitter.pendingLength).toBe(9);
  splitter.feed('"}');
  expect(splitter.pendingLength).toBe(0);
});

it("gives back the elements of any array, however it is indented and cut", () => {
  fc.assert(
    fc.property(fc.array(fc.jsonValue()), fc.integer({ min: 1, max: 9 }), fc.integer({ min: 0, max: 2 }), (values, chunk, indent) => {
      const text = JSON.stringify(values, null, indent);
      expect(split(text, chunk).found.map((part) => JSON.stringify(JSON.parse(part)))).toEqual(values.map((value) => JSON.stringify(value)));
    }),
  );
});
