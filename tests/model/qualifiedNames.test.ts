import fc from "fast-check";
import { expect, it } from "vitest";
import { createNames } from "../../src/model/names.js";
import { createQualifiedNames } from "../../src/model/qualifiedNames.js";

it("gives one number to a name, asked for whole or in parts, and equal ids of two platforms two", () => {
  const names = createQualifiedNames();
  expect(names.internIn("x", "1")).toBe(0);
  expect(names.internIn("telegram", "1")).toBe(1);
  expect(names.intern("x:1")).toBe(0);
  expect(names.find("telegram:1")).toBe(1);
  expect([names.find("x:2"), names.find("tiktok:1")]).toEqual([undefined, undefined]);
  expect([names.size, names.name(1)]).toEqual([2, "telegram:1"]);
});

it("numbers like names that hold the two parts in one text", () => {
  const part = fc.constantFrom("a", "b:c", "", "__proto__", "日");
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom("x", "y", "constructor"), part), { maxLength: 200, size: "max" }), (pairs) => {
      const plain = createNames();
      const qualified = createQualifiedNames();
      for (const [platform, id] of pairs) expect(qualified.internIn(platform, id)).toBe(plain.intern(`${platform}:${id}`));
      for (let number = 0; number < plain.size; number++) expect(qualified.name(number)).toBe(plain.name(number));
      expect(qualified.size).toBe(plain.size);
    }),
  );
});
