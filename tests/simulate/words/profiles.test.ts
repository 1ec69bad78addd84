import { describe, expect, it } from "vitest";
import { LEXICONS } from "../../../src/simulate/words/languages/index.js";
import { createProfiles } from "../../../src/simulate/words/profiles.js";

describe.each(LEXICONS.map((lexicon) => [lexicon.tag, lexicon] as const))("profiles in %s", (_, lexicon) => {
  const profiles = createProfiles(lexicon, 42);
  const foreign = new RegExp(`(?!\\p{Script=${lexicon.script}})\\p{L}`, "u");

  it("are in the script of the language and never empty", () => {
    for (let person = 0; person < 2000; person++) {
      for (const text of [profiles.displayName(person), profiles.bio(person, person % 33)]) {
        expect(text).toMatch(/\p{L}/u);
        expect(text).not.toMatch(foreign);
        expect(text).not.toMatch(/undefined|[|#]\S|^\s|\s$/);
      }
    }
  });

  it("are the same each time and others for others", () => {
    const again = createProfiles(lexicon, 42);
    const names = Array.from({ length: 500 }, (__, person) => profiles.displayName(person));
    expect(names).toEqual(Array.from({ length: 500 }, (__, person) => again.displayName(person)));
    expect(new Set(names).size).toBeGreaterThan(250);
    expect(new Set(Array.from({ length: 500 }, (__, person) => profiles.bio(person, 2))).size).toBeGreaterThan(200);
  });
});
