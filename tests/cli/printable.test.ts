import { expect, it } from "vitest";
import { printable } from "../../src/cli/printable.js";

it("shows control characters instead of obeying them", () => {
  expect(printable("\u001b[2Jwiped\r\n\u0007\u202egpj.exe\u2028")).toBe("\\u{1b}[2Jwiped\\u{d}\\u{a}\\u{7}\\u{202e}gpj.exe\\u{2028}");
  expect(printable("Übung 🎈 動画")).toBe("Übung 🎈 動画");
});

it("cuts what is too long", () => {
  expect(printable("abcdef", 4)).toBe("abc…");
  expect(printable("abcd", 4)).toBe("abcd");
});
