import { describe, expect, it } from "vitest";
import type { Account } from "../../../src/model/account.js";
import { sharedAffiliation } from "../../../src/scores/measures/affiliation.js";

const accounts = (lang: string | undefined, bios: readonly (string | undefined)[]): readonly Account[] =>
  bios.map((bio, i) => ({ id: `${lang ?? "none"} ${i} ${bio ?? ""}`, platform: "x", ...(bio === undefined ? {} : { bio }), ...(lang === undefined ? {} : { lang }) }));
const numbered = (n: number, text: (i: number) => string): readonly string[] => Array.from({ length: n }, (_, i) => text(i));

describe("sharedAffiliation", () => {
  const english = accounts("en", numbered(400, (i) => `gardener${i}`));

  it("finds what members' bios name, and says how many of others do", () => {
    const members = accounts("en", [...numbered(4, (i) => `baker${i} #harbourwatch`), "sailor", "reader"]);
    const others = [...english, ...accounts("en", ["#harbourwatch sings"])];
    expect(sharedAffiliation(members, others)).toEqual({ phrase: "#harbourwatch", members: 4, others: 1, heldAgainst: 401 });
  });

  it("holds a phrase against those alone who speak the language of whoever has it: six of twenty have this one", () => {
    const members = accounts("es", [...numbered(4, (i) => `madre de dos y ${i}`), "panadera", "lectora", "marinera"]);
    const others = accounts("es", numbered(20, (i) => (i < 6 ? `madre de dos y gente${i}` : `gente${i}`)));
    expect(sharedAffiliation(members, [...english, ...others])).toBeUndefined();
    // The same among accounts that don't say what they speak would be beyond chance: six of 420.
    const unsaid = (given: readonly Account[]): readonly Account[] => given.map(({ lang: _, ...rest }) => rest);
    expect(sharedAffiliation(unsaid(members), unsaid([...english, ...others]))).toMatchObject({ members: 4, others: 6, heldAgainst: 420 });
  });

  it("says nothing of copied bios, or of a phrase that two of many have", () => {
    expect(sharedAffiliation(accounts("en", numbered(5, () => "proud member of #harbourwatch")), english)).toBeUndefined();
    expect(sharedAffiliation(accounts("en", [...numbered(2, (i) => `#harbourwatch ${i}`), ...numbered(8, (i) => `sailor${i}`)]), english)).toBeUndefined();
  });
});
