import fc from "fast-check";
import { expect, it } from "vitest";
import { growingFloat64, growingUint32 } from "../../src/model/columns.js";

it("keeps what is pushed, through any number of enlargements", () => {
  fc.assert(
    fc.property(fc.array(fc.nat()), fc.integer({ min: 0, max: 4 }), (values, capacity) => {
      const column = growingUint32(capacity);
      for (const value of values) column.push(value);
      expect(column.length).toBe(values.length);
      expect([...column.view()]).toEqual(values);
      expect([...column.finish()]).toEqual(values);
    }),
  );
});

it("hands over memory of its own and is empty afterwards", () => {
  const column = growingFloat64(4);
  column.push(0.5);
  column.push(-1e300);
  const finished = column.finish();
  expect(finished.buffer.byteLength).toBe(16);
  expect(column.length).toBe(0);
  column.push(7);
  expect([...finished]).toEqual([0.5, -1e300]);
  expect([...column.finish()]).toEqual([7]);
});
