import { expect, it } from "vitest";
import { adapters, readSettings } from "../../../src/adapters/index.js";
import { resolveReading } from "../../../src/adapters/reading/readSettings.js";

it("offers every adapter as a format", () => {
  expect(readSettings.format.choices).toEqual(["auto", ...adapters.map(({ name }) => name)]);
  for (const { help } of Object.values(readSettings)) expect(help).toMatch(/^[a-z].*[^.]$/);
});

it("takes a map apart, into an object without a prototype", () => {
  const { map } = resolveReading(adapters, { map: ["accountId=account_id", " createdAt = a=b "] }, "post");
  expect({ ...map }).toEqual({ accountId: "account_id", createdAt: "a=b" });
  expect(Object.getPrototypeOf(map)).toBeNull();
  expect({ ...resolveReading(adapters, { map: ["handle=h"] }, "account").map }).toEqual({ handle: "h" });
});

it.each([
  [{ map: ["account=a"] }],
  [{ map: ["accountId"] }],
  [{ map: ["accountId="] }],
  [{ map: ["__proto__=a"] }],
  [{ map: ["handle=h"] }],
  [{ map: ["id=a", "id=b"] }],
  [{ platform: "a:b" }],
  [{ platform: "" }],
  [{ rejectedShareMax: 2 }],
  [{ format: "xml" }],
])("refuses %j", (given) => {
  expect(() => resolveReading(adapters, given, "post")).toThrowError(expect.objectContaining({ code: "setting-invalid" }));
});
