import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { csvLine, textOfCell } from "../../../src/reports/csv/csvLine.js";

describe("csvLine", () => {
  it.each([
    [["plain", 1.5, true, undefined], "plain,1.5,true,\n"],
    [["a,b", 'say "hi"', "two\nlines", "cr\r"], '"a,b","say ""hi""","two\nlines","cr\r"\n'],
    [["=1+1", "+1", "-1", "@x", "\tx"], "'=1+1,'+1,'-1,'@x,'\tx\n"],
    [["＝1", "＋1", "－1", "＠x"], "'＝1,'＋1,'－1,'＠x\n"],
    [["\r=1", "\n=1"], "\"'\r=1\",\"'\n=1\"\n"],
    [["=\"a\""], '"\'=""a"""\n'],
    [["a=b", "a-b", " x"], "a=b,a-b, x\n"],
    [[-1, -0.5, NaN, Infinity], "-1,-0.5,,\n"],
    [["a\0b"], "a\uFFFDb\n"],
    [[""], "\n"],
  ])("writes %j", (cells, line) => {
    expect(csvLine(cells)).toBe(line);
  });

  it("can be read back, whatever the text is", () => {
    const text = fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: fc.constantFrom(..."=+-@\t\r\n\",';＝a") }));
    fc.assert(
      fc.property(fc.array(text, { minLength: 2, maxLength: 5 }), (cells) => {
        // Papa guesses line ends unless told, and a lone CR inside quotes misleads it.
        const { data, errors } = Papa.parse<string[]>(csvLine(cells), { delimiter: ",", newline: "\n" });
        expect(errors).toEqual([]);
        const expected = cells.map((cell) => (/^[=+\-@\t\r\n＝＋－＠]/.test(cell) ? `'${cell}` : cell).replaceAll("\0", "\uFFFD"));
        expect(data[0]).toEqual(expected);
      }),
    );
  });
});

describe("textOfCell", () => {
  it.each([
    ["'=1+1", "=1+1"],
    ["'-100", "-100"],
    ["'＠x", "＠x"],
    ["'\n=1", "\n=1"],
    ["'quoted'", "'quoted'"],
    ["=1", "=1"],
    ["'", "'"],
    ["", ""],
  ])("of %j is %j", (cell, text) => {
    expect(textOfCell(cell)).toBe(text);
  });

  it("is the text that was written, but for NUL and for an apostrophe that was there before", () => {
    const texts = fc.string({ unit: fc.constantFrom("=", "-", "＋", "'", "a", ",", '"', "\n") }).filter((text) => !text.startsWith("'"));
    fc.assert(
      fc.property(texts, (text) => {
        expect(textOfCell(Papa.parse<string[]>(csvLine([text, "end"]), { delimiter: ",", newline: "\n" }).data[0]![0]!)).toBe(text);
      }),
    );
  });
});
