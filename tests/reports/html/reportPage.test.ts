import fc from "fast-check";
import { expect, it } from "vitest";
import { inertJson, reportPage } from "../../../src/reports/html/reportPage.js";

const DOCUMENT = { head: { version: "</script><script>" }, blocks: [{ id: "c1" }, { id: "$& <!--" }] } as unknown as Parameters<typeof reportPage>[1];

it("puts head and findings where the page wants them, and nothing of them ends their element", () => {
  expect([...reportPage("<body><!--report-head--><script>run()</script><!--report-findings--></body>", DOCUMENT)].join("")).toBe(
    `<body><script type="application/json" id="report-head">{"version":"\\u003c/script\\u003e\\u003cscript\\u003e"}</script>\n<script>run()</script>` +
      `<script type="application/json" id="report-finding-0">{"id":"c1"}</script>\n<script type="application/json" id="report-finding-1">{"id":"$\\u0026 \\u003c!--"}</script>\n</body>`,
  );
});

it("refuses a page without places", () => {
  expect(() => [...reportPage("<body></body>", DOCUMENT)]).toThrow("<!--report-head-->");
});

it("is the same JSON without any character that a parser of markup or a reader of the file stumbles over", () => {
  const text = fc.string({ unit: fc.oneof(fc.constantFrom("<", ">", "&", "\u2028", "\u202E", "\uFEFF", "\u0085", "\uD800"), fc.string({ minLength: 1, maxLength: 1, unit: "binary" })) });
  fc.assert(
    fc.property(fc.dictionary(text, text), (value) => {
      const written = inertJson(value);
      expect(JSON.parse(written)).toEqual(JSON.parse(JSON.stringify(value)));
      expect(written).not.toMatch(/[<>&\u2028\u2029\u202A-\u202E\u2066-\u2069\u0000-\u001F]/);
    }),
  );
});
