import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inlineCode, inlineText } from "../../../src/reports/markdown/inline.js";

describe("inlineText", () => {
  it("shows markup instead of being it", () => {
    expect(inlineText("# <b>*bold*</b> [x](y) |")).toBe("\\# \\<b\\>\\*bold\\*\\</b\\> \\[x\\](y) \\|");
  });

  it("notifies nobody and links nowhere", () => {
    expect(inlineText("ask @some.body or see https://a.example/?b=`c`, www.d.example")).toBe("ask `@some.body` or see ``https://a.example/?b=`c`,`` `www.d.example`");
  });

  it("is one line without hidden turns", () => {
    expect(inlineText("a\r\n# b\u2028c\u202Ed\uD800e\u0000")).toBe("a \\# b c\uFFFDd\uFFFDe\uFFFD");
  });

  it("has no markup outside of code, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const shown = inlineText(text);
        expect(shown).not.toMatch(/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u);
        expect(shown.replace(/(?<!\\)(`+)(?!`).*?(?<!`)\1(?!`)/gu, "")).not.toMatch(/(?<!\\)(?:\\\\)*[<>[\]|*_~`#&!]/u);
      }),
    );
  });
});

describe("inlineCode", () => {
  it.each([
    ["x:alice", "`x:alice`"],
    ["a`b``c", "```a`b``c```"],
    ["`a", "`` `a ``"],
    [" ", "`   `"],
    ["", "`\uFFFD`"],
    ["a\nb", "`a b`"],
  ])("%j", (text, code) => expect(inlineCode(text)).toBe(code));
});
