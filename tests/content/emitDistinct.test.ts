import fc from "fast-check";
import { expect, it } from "vitest";
import { emitDistinct } from "../../src/content/emitDistinct.js";

it("emits what a Set keeps, without empty texts, for short lists and long ones", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom("", "a", "b", "c", "__proto__", "d"), { maxLength: 40 }), (objects) => {
      const emitted: string[] = [];
      emitDistinct(objects, (object) => emitted.push(object));
      expect(emitted).toEqual([...new Set(objects)].filter((object) => object !== ""));
    }),
  );
});
