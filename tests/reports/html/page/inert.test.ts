import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inertText, partsOf } from "../../../../src/reports/html/page/inert.js";

describe("inertText", () => {
  it.each([
    ["abc\u202Etxt.exe", "abc[U+202E]txt.exe"],
    ["a\u200Bb\u00ADc", "a[U+200B]b[U+00AD]c"],
    ["a\u0000\u001B[31m", "a[U+0000][U+001B][31m"],
    ["two\nlines\tand", "two lines and"],
    ["\u{1F468}\u200D\u{1F469}", "\u{1F468}\u200D\u{1F469}"],
    ["a\u200Db", "a[U+200D]b"],
    ["\u0645\u06CC\u200C\u062E\u0648", "\u0645\u06CC\u200C\u062E\u0648"],
    [`Z${"\u0301".repeat(9)}!`, `Z${"\u0301".repeat(4)}!`],
    ["\uD800", "[U+D800]"],
    ["<b>&amp;", "<b>&amp;"],
  ])("%j is shown as %j", (text, shown) => expect(inertText(text)).toBe(shown));

  it("cuts at the length asked for, and says so", () => expect(inertText("abcdef", 3)).toBe("abc…"));

  it("keeps line breaks only where they are wanted", () => {
    expect(partsOf("a\nb", 10, true)).toEqual([{ text: "a\nb", isEscape: false }]);
  });

  it("never lets a character through that reorders or hides", () => {
    const text = fc.string({ unit: fc.oneof(fc.constantFrom("\u202E", "\u2066", "\u200B", "\u0007", "\u200D", "a"), fc.string({ minLength: 1, maxLength: 1, unit: "binary" })) });
    fc.assert(
      fc.property(text, (hostile) => {
        expect(inertText(hostile)).not.toMatch(/[\u0000-\u001F\u007F-\u009F\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF]/);
      }),
    );
  });
});
