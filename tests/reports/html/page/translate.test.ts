import { expect, it } from "vitest";
import { createTranslator } from "../../../../src/reports/html/page/translate.js";

const translate = createTranslator({
  "{1} of the members' posts carry the tag {2}.": "Das Schlagwort {2} tragen {1} der Posts.",
  "{1} of {2} ({3})": "{1} von {2} ({3})",
  "{1} s": "{1} Sek.",
  "Only one thing speaks for it: {1}": "Nur eines spricht dafür: {1}",
  "half of the reposts came within {1}, half of the public's within {2}.": "die halben Reposts kamen in {1}, die halben anderer in {2}.",
  "an unknown time": "unbekannter Zeit",
  "Nobody reposts. Ever.": "Niemand repostet. Niemals.",
});

it("says a sentence by the template that it was made from, and what fills it by theirs", () => {
  expect(translate("12 of 40 (30%) of the members' posts carry the tag vote.")).toBe("Das Schlagwort vote tragen 12 von 40 (30%) der Posts.");
  expect(translate("half of the reposts came within 18 s, half of the public's within an unknown time.")).toBe("die halben Reposts kamen in 18 Sek., die halben anderer in unbekannter Zeit.");
});

it("finds sentences that stand in others, one after the other, and one that is two", () => {
  expect(translate("Only one thing speaks for it: Nobody reposts. Ever. 1 of 2 (50%) of the members' posts carry the tag a.")).toBe("Nur eines spricht dafür: Niemand repostet. Niemals. Das Schlagwort a tragen 1 von 2 (50%) der Posts.");
});

it("leaves names, figures and what it doesn't know as they are, a name like a unit too", () => {
  expect(translate("12 of 40 (30%) of the members' posts carry the tag {1} s $& (.*).")).toBe("Das Schlagwort {1} s $& (.*) tragen 12 von 40 (30%) der Posts.");
  expect(translate("Nothing like it. Nobody reposts. Ever.")).toBe("Nothing like it. Niemand repostet. Niemals.");
  expect(createTranslator({})("12 s")).toBe("12 s");
});
