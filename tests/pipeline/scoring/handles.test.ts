import { expect, it } from "vitest";
import type { Account } from "../../../src/model/account.js";
import { createNames } from "../../../src/model/names.js";
import { createHandles } from "../../../src/pipeline/scoring/handles.js";

const known = new Map<string, Account>([
  ["x:1", { platform: "x", id: "1", handle: "Anna_B" }],
  ["x:2", { platform: "x", id: "2", handle: "3" }],
]);
const handles = createHandles(createNames(["x:3", "x:Ben", "y:1"]), known);

it.each([
  ["x", "anna_b", "x:1"],
  ["x", "ANNA_B", "x:1"],
  ["y", "anna_b", undefined],
  ["x", "1", "x:1"],
  ["x", "Ben", "x:Ben"],
  ["x", "nobody", undefined],
])("a mention of %s %s means %s", (platform, mention, account) => {
  expect(handles.find(platform, mention)).toBe(account);
});

it("takes a handle before an id that reads the same", () => expect(handles.find("x", "3")).toBe("x:2"));

it("lists the names of an account, folded, its id first", () => {
  expect(handles.namesOf("x:1")).toEqual(["1", "anna_b"]);
  expect(handles.namesOf("x:Ben")).toEqual(["ben"]);
});
