import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalText, canonicalTextKey } from "../../src/content/canonicalText.js";

describe("canonicalTextKey", () => {
  it.each([
    ["Hello  World\n", "hello world"],
    ["ＨＥＬＬＯ　World", "hello world"],
    ["read https://t.co/abc now", "read now"],
    ["read https://t.co/ab…", "read"],
    ["RT @a: RT @b@example.social: hi", "hi"],
    ["Good piece via @news", "good piece"],
    ["start @a", "start"],
    ["one@example.org two", "one example org two"],
    ["#Tag stays", "tag stays"],
    ["don't, don’t & dont &amp; don&#39;t", "dont dont dont dont"],
    ["ﬁne", "fine"],
    ["ΟΔΟΣ οδος", "οδοσ οδοσ"],
    ["Ёлка е\u0308лка елка", "елка елка елка"],
    ["Straße STRASSE", "strasse strasse"],
    ["İstanbul", "istanbul"],
    ["ｱｲｳ", "アイウ"],
    ["z\u0338\u0327a\u0311\u0336\u0301\u0302l\u0335g\u0337o", "zalgo"],
    ["v\u200bo\u00adt\u2060e \u202enow\u202c", "vote now"],
    ["vote 🔥🔥 now 👩‍👩‍👧 1️⃣ 🇪🇺!!!", "vote now 1"],
    ["كتــابٌ ٣٤ أحمد", "كتاب 34 احمد"],
    ["שָׁלוֹם", "שלום"],
    ["हिन्दी ३", "हिन्दी 3"],
    ["看@user谢谢", "看 谢谢"],
    ["𝐕𝐨𝐭𝐞 𠀀𠀁", "vote 𠀀𠀁"],
    ["\ud800a\udc00", "a"],
    ["!!! 🔥 @only https://example.org", ""],
    ["", ""],
  ])("%j", (text, expected) => {
    expect(canonicalTextKey(text)).toBe(expected);
  });

  it("is canonical already, and the same as with steps", () => {
    const pieces = fc.constantFrom("a", "B", "é", "я", "о", "o", "ς", "ё", "字", "か", "한", "ا", "أ", "ـ", "٣", " ", "  ", "\n", "#", "@ab", "RT ", "via ", "https://a.bc/d", "\u200b", "\u0301", "'", "!", "🔥", "\ud800", "&amp;");
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.array(pieces, { maxLength: 20 }).map((parts) => parts.join(""))), (text) => {
        const key = canonicalTextKey(text);
        expect(canonicalText(text).key).toBe(key);
        expect(key).toBe(key.trim());
        expect(key).not.toMatch(/\s{2}|[^\S ]|[!'#\u200b]/u);
      }),
      { numRuns: 2000 },
    );
    fc.assert(
      fc.property(fc.array(fc.constantFrom("a", "é", "я", "字", "한", "ا", "٣", " ", "!", "🔥", "Straße"), { maxLength: 20 }), (parts) => {
        const key = canonicalTextKey(parts.join(""));
        expect(canonicalTextKey(key)).toBe(key);
      }),
    );
  });

  // Tens of milliseconds each; quadratic time would take minutes.
  it.each(["a", "aа", "оo ", "@a ", "RT @a: ", "RT ", "via ", "&amp;", "&", "\u200b", "e\u0301", "\u0301", "🔥", "\ud800", "字", "é", "ς", "#a", "http://a.b ", "\u202e", "'", " ", "ﷺ"])(
    "takes linear time on a megabyte of %j",
    (piece) => {
      const text = piece.repeat(Math.ceil(1_000_000 / piece.length));
      const from = performance.now();
      canonicalTextKey(text);
      canonicalText(text);
      expect(performance.now() - from).toBeLessThan(10_000);
    },
  );
});

describe("canonicalText", () => {
  it("records each transformation once, with what it changed", () => {
    expect(canonicalText("RT @bob: Vоte NOW! Now! https://t.co/x ٣").steps).toEqual([
      { step: "repost prefix", changes: [{ from: "RT @bob", to: "" }] },
      { step: "link", changes: [{ from: "https://t.co/x", to: "" }] },
      { step: "look-alike letters", changes: [{ from: "Vоte", to: "Vote" }] },
      { step: "case", changes: [{ from: "Vote", to: "vote" }, { from: "NOW!", to: "now!" }, { from: "Now!", to: "now!" }] },
      { step: "sign", changes: [{ from: ":", to: "" }, { from: "!", to: "" }] },
      { step: "digit", changes: [{ from: "٣", to: "3" }] },
    ]);
  });

  it("has no steps where nothing changed", () => {
    expect(canonicalText("nothing to do")).toEqual({ key: "nothing to do", steps: [] });
  });

  it("shows 20 changes of one kind", () => {
    const { steps } = canonicalText(Array.from({ length: 30 }, (_, i) => `Word${i}`).join(" "));
    expect(steps.map(({ step, changes }) => [step, changes.length])).toEqual([["case", 20]]);
  });
});
