import { describe, expect, it } from "vitest";
import type { CitedPost } from "../../../src/model/finding.js";
import { languageOf, languagesOf } from "../../../src/reports/codeOfConduct/languages.js";
import { exampleRun } from "../exampleRun.js";

describe("languageOf", () => {
  it.each([["de", "de"], ["de-AT", "de"], ["zh_Hant", "zh"], ["PT-br", "pt"], ["gsw", "gsw"], ["und", "unknown"], ["German", "unknown"], ["", "unknown"], [undefined, "unknown"]])("%s is %s", (tag, language) =>
    expect(languageOf(tag)).toBe(language),
  );
});

describe("languagesOf", () => {
  const post = (id: string, account: string, lang?: string): [string, CitedPost] => [`x:${id}`, { platform: "x", id, account, createdAt: 0, ...(lang === undefined ? {} : { lang }) }];
  const accounts = exampleRun().accounts.map((row) => (row.accountId === "alice" ? { ...row, lang: "de-AT" } : row));

  it("believes the account first, then its posts where they agree", () => {
    const langOf = languagesOf({ accounts, citedPosts: new Map([post("1", "x:alice", "fr"), post("2", "x:-100", "pl"), post("3", "x:-100"), post("4", "x:-100", "pl-PL"), post("5", "telegram:quiet", "it"), post("6", "telegram:quiet", "es"), post("7", "telegram:@zoë", "und")]) });
    expect(["x:alice", "x:-100", "telegram:quiet", "telegram:@zoë", "x:nobody"].map(langOf)).toEqual(["de", "pl", "mul", "unknown", "unknown"]);
  });

  it("knows what accounts state where no posts are kept", () => {
    expect(languagesOf({ accounts })("x:alice")).toBe("de");
  });
});
