import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createNames, LEFT_OUT, sortNames } from "../../src/model/names.js";

describe("createNames", () => {
  it("numbers names in order of first appearance", () => {
    const names = createNames();
    expect(["b", "a", "b", ""].map((name) => names.intern(name))).toEqual([0, 1, 0, 2]);
    expect(names.size).toBe(3);
    expect(names.name(1)).toBe("a");
    expect(names.find("a")).toBe(1);
    expect(names.find("c")).toBeUndefined();
    expect(names.size).toBe(3);
  });

  it("takes names of objects' built-in keys like any other", () => {
    const names = createNames();
    expect(["__proto__", "constructor", "toString", "__proto__"].map((name) => names.intern(name))).toEqual([0, 1, 2, 0]);
  });

  it("gives every text back unchanged, long substrings and lone surrogates too", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "binary", maxLength: 30 })), (texts) => {
        const names = createNames();
        const ids = texts.map((text) => names.intern(`${text}|`.slice(0, -1)));
        expect(ids.map((id) => names.name(id))).toEqual(texts);
        expect(names.size).toBe(new Set(texts).size);
      }),
    );
  });
});

describe("sortNames", () => {
  it("numbers names by code units, leaving out what it is told to", () => {
    const names = createNames();
    for (const name of ["b", "ä", "a", "B", "c"]) names.intern(name);
    const { names: sorted, rank } = sortNames(names, (id) => id !== 4);
    expect(Array.from({ length: sorted.size }, (_, id) => sorted.name(id))).toEqual(["B", "a", "b", "ä"]);
    expect([...rank]).toEqual([2, 3, 1, 0, LEFT_OUT]);
  });

  it("gives the same numbers whatever the order of appearance", () => {
    const shuffled = fc.uniqueArray(fc.string({ maxLength: 4 })).chain((texts) => fc.tuple(fc.constant(texts), fc.shuffledSubarray(texts, { minLength: texts.length })));
    fc.assert(
      fc.property(shuffled, ([texts, others]) => {
        const numbers = (order: readonly string[]): (number | undefined)[] => {
          const names = createNames();
          for (const text of order) names.intern(text);
          const { names: sorted, rank } = sortNames(names);
          expect(order.map((text) => rank[names.find(text)!])).toEqual(order.map((text) => sorted.find(text)));
          return texts.map((text) => sorted.find(text));
        };
        expect(numbers(others)).toEqual(numbers(texts));
      }),
    );
  });
});

it("finds names again after their index was dropped", () => {
  const names = createNames();
  for (const name of ["a", "b"]) names.intern(name);
  names.dropIndex();
  expect([names.find("b"), names.intern("a"), names.intern("c"), names.name(2), names.size]).toEqual([1, 0, 2, "c", 3]);
});
