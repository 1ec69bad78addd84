import { expect, it } from "vitest";
import { findTemplate } from "../../../src/content/nearDuplicates/template.js";

it.each([
  ["a slot inside", ["i am from harlow and vote", "i am from port ansel and vote", "i am from midden and vote"], ["i am from", { fillers: ["harlow", "midden", "port ansel"] }, "and vote"]],
  ["at both ends", ["x go now y", "z go now w", "x go now w"], [{ fillers: ["x", "z"] }, "go now", { fillers: ["w", "y"] }]],
  ["without spaces", ["我来自柳溪镇的人", "我来自明珠港的人", "我来自鹿鸣谷的人"], ["我来自", { fillers: ["明珠港", "柳溪镇", "鹿鸣谷"] }, "的人"]],
  ["with nothing in it", ["a b c", "a c", "a b c"], ["a", { fillers: ["b", ""] }, "c"]],
  ["none", ["a b", "a b"], ["a b"]],
  ["of one text", ["a b"], ["a b"]],
  ["of no text", [], []],
])("%s", (_, keys, template) => {
  expect(findTemplate(keys)).toEqual(template);
});
