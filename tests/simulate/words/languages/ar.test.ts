import { expect, it } from "vitest";
import { ar } from "../../../../src/simulate/words/languages/ar.js";
import { plain } from "../spoken.js";

it("puts the deed first, and female actors have deeds of their own", () => {
  expect(plain(ar, "mayor", "discuss", "budget", "today")).toBe("يناقش رئيس البلدية الميزانية الجديدة اليوم.");
  expect(plain(ar, "library", "discuss", "bridge", "whoPays")).toBe("تناقش المكتبة الجسر القديم. من يدفع الثمن؟");
});
