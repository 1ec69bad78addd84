import { describe, expect, it } from "vitest";
import { textFault } from "../../src/testing/inertText.js";

describe("textFault", () => {
  it.each([
    ["a.csv", "a,b\n1,-2\n\"x\n,y\",'=1\n"],
    ["a.json", "[]"],
    ["a.xml", '<?xml version="1.0"?>\n<!-- x --><a b="1" c=\'&amp;\'><d/>&#10;</a>\n'],
    ["a.txt", "=1 <&"],
  ])("finds nothing wrong with a sound %s", (file, text) => {
    expect(textFault(file, text)).toBeUndefined();
  });

  it.each([
    ["a.csv", "a,b\n=1+x,2\n", /spreadsheets run/],
    ["a.csv", "a,b\n＝1+x,2\n", /spreadsheets run/],
    ["a.csv", "a,b\n1\n", /1 cells instead of 2/],
    ["a.csv", 'a,b\n"1,2\n', /row/],
    ["a.json", "{", /JSON/],
    ["a.gexf", "<a>\u0007</a>", /U\+7 at 3/],
    ["a.gexf", "<a>\uD800</a>", /U\+D800/],
    ["a.graphml", "<a>&</a>", /bare &/],
    ["a.graphml", "<a>&nbsp;</a>", /bare &/],
    ["a.xml", "<a><b></a></b>", /<\/a> at 6 closes nothing/],
    ["a.xml", "<a>", /<a> is never closed/],
    ["a.xml", "</a>", /closes nothing/],
    ["a.xml", '<a b="<">x</a>', /no markup/],
    ["a.xml", "<a b=c></a>", /no markup/],
    ["a.svg", "<a> < </a>", /no markup/],
  ])("says what is wrong with %s: %s", (file, text, fault) => {
    expect(textFault(file, text)).toMatch(fault);
  });
});
