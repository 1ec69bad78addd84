import fc from "fast-check";
import { expect, it } from "vitest";
import { sortByKey } from "../../../src/content/nearDuplicates/sortByKey.js";

it("sorts rows by key and keeps the order of equal ones", () => {
  const key = fc.oneof(fc.nat(3), fc.integer({ min: 0, max: 0xffffffff }));
  fc.assert(
    fc.property(fc.array(key), (list) => {
      const rows = list.map((_, row) => row);
      const sorted = sortByKey(Uint32Array.from(list), Uint32Array.from(rows), new Uint32Array(list.length));
      expect([...sorted]).toEqual(rows.sort((a, b) => list[a]! - list[b]! || a - b));
    }),
  );
});
