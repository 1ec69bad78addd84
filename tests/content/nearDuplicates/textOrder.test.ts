import fc from "fast-check";
import { expect, it } from "vitest";
import { orderByText } from "../../../src/content/nearDuplicates/textOrder.js";

it("is the same whatever order the texts come in, equal ones side by side", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 3 })), (texts) => {
      const ordered = (list: readonly string[]) => Array.from(orderByText(list), (text) => list[text]!);
      const found = ordered(texts);
      expect([...found].sort()).toEqual([...texts].sort());
      expect(ordered([...texts].reverse())).toEqual(found);
      found.forEach((text, i) => expect(found.lastIndexOf(text) - found.indexOf(text) + 1, String(i)).toBe(texts.filter((other) => other === text).length));
    }),
  );
});

it("orders texts of one hash by the alphabet", () => {
  // FNV-1a doesn't see the difference between these two.
  const [a, b] = collision();
  const first = a < b ? a : b;
  for (const texts of [[a, b], [b, a]]) expect(texts[orderByText(texts)[0]!]).toBe(first);
});

/** Two texts of one 32-bit FNV-1a hash, found by birthday. */
function collision(): readonly [string, string] {
  const seen = new Map<number, string>();
  for (let i = 0; ; i++) {
    const text = `text ${i}`;
    let hash = 0x811c9dc5;
    for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
    const other = seen.get(hash);
    if (other !== undefined) return [other, text];
    seen.set(hash, text);
  }
}
