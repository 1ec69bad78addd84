import { expect, it } from "vitest";
import { createFieldReader } from "../../../src/adapters/reading/fields.js";
import { createTimeReader } from "../../../src/adapters/reading/times.js";

const times = createTimeReader({ timezone: undefined, earliest: "2004-01-01", now: undefined });

/** The value that a method reads, or the fault. */
function of(take: (fields: ReturnType<typeof createFieldReader>) => unknown): unknown {
  const fields = createFieldReader(times);
  fields.start();
  const value = take(fields);
  return fields.fault === undefined ? value : { fault: fields.fault };
}

it("keeps ids as text and refuses those that lost digits", () => {
  const id = (value: unknown) => of((fields) => fields.id(value, "id"));
  expect([id("007"), id(" a "), id(7), id(0), id(Number.MAX_SAFE_INTEGER)]).toEqual(["007", "a", "7", "0", "9007199254740991"]);
  expect([id(""), id("  "), id(null), id(undefined), id(NaN)]).toEqual([undefined, undefined, undefined, undefined, undefined]);
  expect(id(2 ** 53)).toEqual({ fault: "id is a number that lost precision (write ids as text)" });
  expect(id(1.5)).toMatchObject({ fault: expect.stringContaining("precision") as unknown });
  expect(id("1.368E+18")).toMatchObject({ fault: expect.stringContaining("scientific") as unknown });
  expect(id("1,37e+18")).toMatchObject({ fault: expect.stringContaining("scientific") as unknown });
  expect(id("a1E+18")).toBe("a1E+18");
  expect([id(true), id({}), id([])]).toEqual(Array(3).fill({ fault: "id is not text" }));
});

it("reads counts from numbers and numeric text", () => {
  const count = (value: unknown) => of((fields) => fields.count(value, "likes"));
  expect([count(3), count("3"), count("3.0"), count(""), count(null), count(NaN)]).toEqual([3, 3, 3, undefined, undefined, undefined]);
  for (const value of [-1, 1.5, "1.2K", true, [], Infinity]) expect(count(value)).toEqual({ fault: "likes is not a count" });
});

it("reads flags in the usual spellings", () => {
  const flag = (value: unknown) => of((fields) => fields.flag(value, "verified"));
  expect([flag(true), flag("True"), flag(1), flag("no"), flag(0), flag("")]).toEqual([true, true, true, false, false, undefined]);
  expect(flag("blue")).toEqual({ fault: "verified is neither true nor false" });
});

it("strips one leading mark, and what is only a mark is absent", () => {
  expect(of((fields) => fields.texts(["#a", "＃b", "##c", "#", "", null], "hashtags", "tags", "#＃"))).toEqual(["a", "b", "#c"]);
});

it("knows an empty list from none", () => {
  const texts = (value: unknown) => of((fields) => fields.texts(value, "urls", "words"));
  expect([texts([]), texts("[]"), texts(""), texts(undefined), texts(5)]).toEqual([[], [], undefined, undefined, ["5"]]);
  expect(texts({})).toEqual({ fault: "urls is not a list" });
  expect(texts([{}])).toEqual({ fault: "urls is not text" });
});

it("reads media as objects, URLs or hashes, and drops those that are empty", () => {
  const media = (value: unknown) => of((fields) => fields.media(value));
  expect(media([{ id: 1, hash: "", url: null }, {}, "https://example.com/1.jpg", "abc"])).toEqual([{ id: "1" }, { url: "https://example.com/1.jpg" }, { hash: "abc" }]);
  expect(media('[{"hash":"h"}]')).toEqual([{ hash: "h" }]);
  expect([media(""), media(undefined)]).toEqual([undefined, undefined]);
});

it("keeps the first fault until the next start", () => {
  const fields = createFieldReader(times);
  fields.id({}, "id");
  fields.count("x", "likes");
  expect(fields.fault).toBe("id is not text");
  fields.start();
  expect(fields.fault).toBeUndefined();
});
