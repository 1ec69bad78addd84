import { expect, it } from "vitest";
import { createSlots } from "../../../../src/simulate/families/cascades/slots.js";

it("gives numbers again, so that there are as many as wait at most", () => {
  const slots = createSlots<string>();
  const [a, b] = [slots.put("a"), slots.put("b")];
  expect([slots.get(a), slots.get(b), a === b]).toEqual(["a", "b", false]);
  slots.free(a);
  expect(slots.put("c")).toBe(a);
  expect(slots.get(a)).toBe("c");
  expect(slots.get(b)).toBe("b");
});
