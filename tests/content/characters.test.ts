import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isAsciiWord, isUnspacedAt, isUnspacedBefore, isWordAt, isWordBefore } from "../../src/content/characters.js";

describe("characters", () => {
  it("knows ASCII words as the regular expression \\w does", () => {
    for (let code = 0; code < 300; code++) {
      expect(isAsciiWord(code)).toBe(code < 128 && /\w/.test(String.fromCharCode(code)));
    }
  });

  it("finds letters, marks and numbers of any script on either side", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", minLength: 1, maxLength: 1 }), (character) => {
        const expected = /[\p{L}\p{M}\p{N}_]/u.test(character) && !/[\ufe0e\ufe0f\u20e3]/.test(character);
        expect(isWordAt(`.${character}.`, 1)).toBe(expected);
        expect(isWordBefore(`.${character}.`, 1 + character.length)).toBe(expected);
      }),
    );
  });

  it("has no words beyond the ends of a text", () => {
    expect(isWordAt("a", 1)).toBe(false);
    expect(isWordBefore("a", 0)).toBe(false);
    expect(isUnspacedAt("字", 1)).toBe(false);
    expect(isUnspacedBefore("字", 0)).toBe(false);
  });

  it.each(["字", "あ", "ア", "한", "ก", "ລ", "ក", "မ", "𠀀"])("%s is of a script without spaces", (character) => {
    expect(isUnspacedAt(character, 0)).toBe(true);
    expect(isUnspacedBefore(character, character.length)).toBe(true);
  });

  it.each(["a", "я", "م", "é", "क", "🔥", "\ud840", "\udc00"])("%j isn't", (character) => {
    expect(isUnspacedAt(character, 0)).toBe(false);
    expect(isUnspacedBefore(character, character.length)).toBe(false);
  });
});
