import { expect, it } from "vitest";
import { text } from "../../src/traces/text.js";
import { testCases } from "./testCases.js";

testCases(text);

const LIBRARY = "nobody asked the people who borrow books there about closing our only library";
const objects = [LIBRARY, LIBRARY.replace("books", "films"), "volunteers will clean the river bank on saturday bring gloves"];

it("counts near copies as one, whatever their order", async () => {
  const unite = text.unite!({ nearDuplicates: "on" })!;
  const names = await unite(objects, Uint32Array.of(5, 1, 1), {});
  expect(names).toEqual([LIBRARY, LIBRARY, objects[2]]);
  expect(await unite([...objects].reverse(), Uint32Array.of(1, 1, 5), {})).toEqual([...names].reverse());
});

it("gives long texts a short name", async () => {
  const long = `${LIBRARY} ${LIBRARY.toUpperCase()}`;
  expect((await text.unite!({ nearDuplicates: "on" })!([long], Uint32Array.of(1), {}))[0]).toMatch(/^nobody asked .{47}… [0-9a-f]{16}$/);
});

it("unites nothing unless told so", () => {
  expect(text.unite!({})).toBeUndefined();
});
