import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodePunycode, isConvertedHost } from "../../../src/content/url/punycode.js";

describe("decodePunycode", () => {
  // RFC 3492, section 7.1: Arabic, Chinese, Hebrew, Russian, Japanese with ASCII.
  it.each([
    ["egbpdaj6bu4bxfgehfvwxn", "ليهمابتكلموشعربي؟"],
    ["ihqwcrb4cv8a8dqg056pqjye", "他们为什么不说中文"],
    ["4dbcagdahymbxekheh6e0a7fei0b", "למההםפשוטלאמדבריםעברית"],
    ["b1abfaaepdrnnbgefbadotcwatmq2g4l", "почемужеонинеговорятпорусски"],
    ["3b-ww4c5e180e575a65lsy2b", "3年b組金八先生"],
    ["-> $1.00 <--", "-> $1.00 <-"],
    ["", ""],
  ])("%s", (encoded, decoded) => {
    expect(decodePunycode(encoded)).toBe(decoded);
  });

  it.each([["a sign that is no digit", "ü"], ["a number that is cut off", "9"], ["numbers beyond Unicode", "99999999"], ["endless numbers", "9".repeat(2000)]])("refuses %s", (_, encoded) => {
    expect(decodePunycode(encoded)).toBeUndefined();
  });
});

describe("isConvertedHost", () => {
  it.each(["news.example", "xn--d1abbgf6aiiy.xn--p1ai", "a.xn--r8jz45g.jp", "xn--fa-hia.org", "xn--ls8h.org"])("takes %s", (host) => {
    expect(isConvertedHost(host)).toBe(true);
  });

  it.each([
    ["nothing encoded", "xn--"],
    ["ASCII alone", "xn--a-.org"],
    ["a control character", "xn--a.org"],
    ["a full-width slash", "xn--ab-1u3n.org"],
    ["a capital, which is converted to its small letter", "xn--7ba.org"],
    ["a half of a surrogate pair", "xn--ib9b.org"],
  ])("refuses %s", (_, host) => {
    expect(isConvertedHost(host)).toBe(false);
  });

  it("takes what a parser makes of letters of any script", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("я", "д", "ß", "ä", "中", "か", "م", "ع", "ㄱ", "a", "1"), minLength: 1, maxLength: 20 }), (label) => {
        let host: string;
        try {
          host = new URL(`http://${label}.example/`).hostname;
        } catch {
          return;
        }
        expect(isConvertedHost(host)).toBe(true);
      }),
    );
  });
});
