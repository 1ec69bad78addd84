import fc from "fast-check";
import { expect, it } from "vitest";
import { escapeXml } from "../../../src/reports/xml/escapeXml.js";
import { textFault } from "../../../src/testing/inertText.js";

it.each([
  ["x:alice", "x:alice"],
  [`<a href="x">'&'</a>`, "&lt;a href=&quot;x&quot;&gt;&#39;&amp;&#39;&lt;/a&gt;"],
  ["a\tb\nc\rd", "a&#9;b&#10;c&#13;d"],
  ["\u0000\u0008\u000B\u001F", "\uFFFD\uFFFD\uFFFD\uFFFD"],
  ["\uFFFE\uFFFF\uFFFD", "\uFFFD\uFFFD\uFFFD"],
  ["\uD800a\uDC00", "\uFFFDa\uFFFD"],
  ["🙂\u0085é", "🙂\u0085é"],
])("writes %j as %s", (text, escaped) => {
  expect(escapeXml(text)).toBe(escaped);
});

it("is well-formed in attributes and elements, whatever the text is", () => {
  const text = fc.array(fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("\uD800", "\uDFFF", "]]>", "&", "<", "\u0000"))).map((parts) => parts.join(""));
  fc.assert(
    fc.property(text, (value) => {
      expect(textFault("x.xml", `<a b="${escapeXml(value)}">${escapeXml(value)}</a>`)).toBeUndefined();
    }),
  );
});
