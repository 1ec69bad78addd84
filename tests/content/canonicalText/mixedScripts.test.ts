import { describe, expect, it } from "vitest";
import { unmixScripts } from "../../../src/content/canonicalText/mixedScripts.js";

describe("unmixScripts", () => {
  it.each([
    ["a Latin word with a Cyrillic о", "vоte", "vote"],
    ["upper case, by upper-case shapes", "VОТЕ", "VOTE"],
    ["a Russian word with a Latin o", "Рoссия", "Россия"],
    ["a Greek word with a Latin o", "λόγoς", "λόγος"],
    ["Greek letters in a Latin word", "nοthing", "nothing"],
    ["Cherokee letters in a Latin word", "hellᎪ", "hellA"],
    ["a word of one alphabet that looks like another's", "сор и cop", "сор и cop"],
    ["words without look-alikes for all letters", "iPhoneом", "iPhoneом"],
    ["words of different alphabets side by side", "USB кабель", "USB кабель"],
    ["the larger part wins", "сoр", "сор"],
    ["letters of scripts that nobody confuses", "iPhoneを買う", "iPhoneを買う"],
    ["full-width letters of one alphabet", "ｖote", "vote"],
  ])("%s", (_, text, expected) => {
    expect(unmixScripts(text)).toBe(expected);
  });

  it("notes each word that it changed", () => {
    const notes: unknown[] = [];
    unmixScripts("vоte or vоte", (...note) => notes.push(note));
    expect(notes).toEqual([["look-alike letters", "vоte", "vote"], ["look-alike letters", "vоte", "vote"]]);
  });
});
