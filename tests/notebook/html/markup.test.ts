import { describe, expect, it } from "vitest";
import { escapeHtml, htmlTable, textTable } from "../../../src/notebook/html/markup.js";

describe("markup", () => {
  it("shows characters that mean something, and none that are unseen", () => {
    expect(escapeHtml(`<a href="x" title='&'>\u202E\u0000\uD800 é🙂\n`)).toBe("&lt;a href=&quot;x&quot; title=&#39;&amp;&#39;&gt;\uFFFD\uFFFD\uFFFD é🙂\n");
  });

  it("makes a table of cells that keep their direction to themselves", () => {
    expect(htmlTable("<b>", ["a<"], [["x>"], [1]])).toBe(
      '<table><caption style="text-align:left;min-width:40em">&lt;b&gt;</caption>\n<thead><tr><th scope="col" style="text-align:left">a&lt;</th></tr></thead>\n<tbody>\n<tr><td style="text-align:left"><bdi>x&gt;</bdi></td></tr>\n<tr><td style="text-align:right">1</td></tr>\n</tbody></table>',
    );
  });

  it("makes lines that are cut, not broken", () => {
    expect(textTable("t", ["a", "b"], [["x\ny", 1], ["z".repeat(50), 22]])).toBe(`t\na${" ".repeat(41)}b\nx y${" ".repeat(39)}1\n${"z".repeat(39)}…  22`);
  });
});
