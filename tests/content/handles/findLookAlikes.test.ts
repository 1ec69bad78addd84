import { expect, it } from "vitest";
import { findLookAlikes } from "../../../src/content/handles/findLookAlikes.js";

const find = (handle: string, ...names: readonly string[]) =>
  [...findLookAlikes([{ id: "1", platform: "x", handle }], names)].map(({ protectedName, reason, distance }) => [protectedName, reason, distance]);

it.each([
  ["BBCNews", "identical", 0],
  ["bbc_news", "skeleton", 0],
  ["BВCNews", "skeleton", 0],
  ["BBCNews24", "numbered", 0],
  ["theBBCNewsOfficial", "added word", 0],
  ["BBCNewz", "edit", 1],
  ["BCBNews", "edit", 1],
])("%s is taken for BBCNews: %s", (handle, reason, distance) => {
  expect(find(handle, "BBCNews", "Someone Else")).toEqual([["BBCNews", reason, distance]]);
});

it.each(["CBSNews", "newsroom", "bbc", "", "\ud800", "é".repeat(1e6)])("%.20s is not", (handle) => {
  expect(find(handle, "BBCNews")).toEqual([]);
});

it("looks at display names, and leaves out the genuine account", () => {
  const accounts = [
    { id: "1", platform: "x", handle: "BBCNews", name: "BBC News" },
    { id: "2", platform: "x", handle: "q81", name: "BBC News" },
  ];
  const found = [...findLookAlikes(accounts, [{ name: "BBC News", accounts: ["x:1"] }])];
  expect(found).toEqual([{ account: "x:2", field: "name", text: "BBC News", protectedName: "BBC News", reason: "identical", distance: 0, steps: expect.any(Array) as unknown }]);
});

it("lets short names be imitated only exactly, and says so by a setting", () => {
  expect(find("mash", "nash")).toEqual([]);
  expect([...findLookAlikes([{ id: "1", platform: "x", handle: "nasha" }], ["nash"], { lettersPerEdit: 4 })]).toHaveLength(1);
  expect(() => [...findLookAlikes([], [], { lettersPerEdit: 1 })]).toThrow("lettersPerEdit");
});
