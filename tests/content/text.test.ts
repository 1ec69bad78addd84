import { describe, expect, it } from "vitest";
import { hashNumber, objectName, textId } from "../../src/content/text.js";

describe("textId", () => {
  it("is the text itself up to 120 characters", () => {
    expect(textId("a".repeat(120))).toBe("a".repeat(120));
  });

  it("is short for long texts, and tells them apart by any one character", () => {
    const ids = new Set<string>();
    for (let at = 0; at < 400; at++) {
      for (const other of ["b", "я", "\ud800"]) ids.add(textId("a".repeat(at) + other + "a".repeat(399 - at)));
    }
    expect(ids.size).toBe(1200);
    for (const id of ids) expect(id).toMatch(/^.{60}… [0-9a-f]{16}$/s);
  });

  it("takes another length", () => {
    expect(textId("a".repeat(600), 600)).toBe("a".repeat(600));
    expect(textId("a".repeat(601), 600)).toMatch(/^a{540}… [0-9a-f]{16}$/);
  });

  it("spreads its 64 bits: each is set in about half of many ids", () => {
    const set = new Array<number>(64).fill(0);
    const many = 4096;
    for (let n = 0; n < many; n++) {
      const bits = BigInt(`0x${textId(`${"a".repeat(121)}${n}`).slice(-16)}`);
      for (let bit = 0; bit < 64; bit++) set[bit]! += Number((bits >> BigInt(bit)) & 1n);
    }
    // Standard deviation of a fair count is 32.
    for (const count of set) expect(Math.abs(count - many / 2)).toBeLessThan(32 * 5);
  });
});

describe("objectName", () => {
  it("is the object itself up to 1,000 characters, and never longer", () => {
    expect(objectName("a".repeat(1000))).toBe("a".repeat(1000));
    expect(objectName("a".repeat(1001))).toMatch(/^a{940}… [0-9a-f]{16}$/);
    expect(objectName(`${"a".repeat(1e6)}b`)).not.toBe(objectName(`${"a".repeat(1e6)}c`));
  });
});

describe("hashNumber", () => {
  it("is a whole number of 53 bits, another for each of many texts", () => {
    const numbers = Array.from({ length: 50_000 }, (_, i) => hashNumber(`x:${i}`));
    expect(new Set(numbers).size).toBe(50_000);
    expect(numbers.every((number) => Number.isSafeInteger(number) && number >= 0)).toBe(true);
    expect(Math.max(...numbers)).toBeGreaterThan(2 ** 52);
    expect(hashNumber("x:1")).toBe(numbers[1]);
  });
});
