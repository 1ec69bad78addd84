import { expect, it } from "vitest";
import { createRenamer, matchColumns, requireMapped } from "../../../src/adapters/reading/columns.js";
import type { AdapterContext } from "../../../src/model/adapter.js";

const context = (map: Record<string, string> = {}, expects: "post" | "account" = "post"): AdapterContext => ({ settings: {}, map, expects, lineLengthMax: 1 });

it("matches by map, then name, then name in any case", () => {
  const columns = ["ID", "accountid", "createdAt", "when", "constructor", "__proto__"];
  const fields = (map?: Record<string, string>) => Object.fromEntries(matchColumns(columns, "f", context(map)).map(({ field, index }) => [field, index]));
  expect(fields()).toEqual({ id: 0, accountId: 1, createdAt: 2 });
  expect(fields({ createdAt: "when" })).toEqual({ id: 0, accountId: 1, createdAt: 3 });
  expect(matchColumns(["id", "Handle"], "f", context({}, "account"))).toEqual([
    { field: "id", index: 0 },
    { field: "handle", index: 1 },
  ]);
});

it("requires what a record can't do without", () => {
  expect(() => matchColumns(["id", "x"], "f", context())).toThrowError(expect.objectContaining({ code: "column-missing", message: expect.stringContaining("accountId, createdAt") }));
  expect(() => matchColumns(["handle"], "f", context({}, "account"))).toThrowError(expect.objectContaining({ code: "column-missing" }));
  expect(() => matchColumns(["u", "t"], "f", context({ accountId: "u", createdAt: "t" }))).not.toThrow();
});

it("lists no more columns than can be read", () => {
  const many = Array.from({ length: 60 }, (_, i) => `c${i}`);
  expect(() => matchColumns(many, "f", context())).toThrowError(expect.objectContaining({ message: expect.stringMatching(/c49 and 10 more/) }));
});

it("renames own keys only, exact names before dotted paths", () => {
  const rename = createRenamer({ id: "a.b", accountId: "a.c", createdAt: "toString", text: "a.c.toString" });
  const renamed = rename({ "a.b": 1, a: { b: 2, c: 3 }, lang: "de", text: "not this", other: 4 });
  expect({ ...renamed }).toEqual({ id: 1, accountId: 3, createdAt: undefined, text: undefined, lang: "de" });
  const record = { id: 1 };
  expect(createRenamer({})(record)).toBe(record);
});

it("wants every mapped name in at least one of the first records", () => {
  expect(() => requireMapped([{ a: 1 }, { b: 1 }], "f", { id: "b" })).not.toThrow();
  expect(() => requireMapped([{ a: 1 }, { b: 1 }], "f", { id: "c" })).toThrowError(expect.objectContaining({ code: "column-missing", message: expect.stringContaining("a, b") }));
});
