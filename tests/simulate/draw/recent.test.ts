import fc from "fast-check";
import { expect, test } from "vitest";
import { createDraw } from "../../../src/simulate/draw/draw.js";
import { createRecent } from "../../../src/simulate/draw/recent.js";

test("holds the last things added, as many as fit", () => {
  fc.assert(
    fc.property(fc.array(fc.nat()), fc.integer({ min: 1, max: 10 }), (items, capacity) => {
      const recent = createRecent<number>(capacity);
      for (const item of items) recent.add(item);
      const last = items.slice(-capacity);
      expect([...recent.list()].sort()).toEqual([...last].sort());
      expect(recent.size).toBe(last.length);
      const picked = recent.pick(createDraw(1, "pick"));
      if (last.length > 0) expect(last).toContain(picked);
      else expect(picked).toBeUndefined();
    }),
  );
});
