import { expect, it } from "vitest";
import { becomeInstitution, isOnlyAccount, siteName } from "../../../../src/simulate/lookAlikes/crowd/institution.js";
import { NONE } from "../../../../src/simulate/people/population.js";
import { smallTheatre } from "../../smallTheatre.js";

it("knows people with more than one account", () => {
  const { people } = smallTheatre({ size: 6 });
  people.person.set([0, 1, 1, 2, 3, 3]);
  expect([0, 1, 2, 3, 4, 5].map((account) => isOnlyAccount(people, account))).toEqual([true, false, false, true, false, false]);
});

it("takes the ordinary life from an institution and says what it is", () => {
  const { theatre, people } = smallTheatre({ size: 4 });
  people.trait[2] = 1;
  people.idol[2] = 0;
  becomeInstitution(theatre.stage("crowd"), 2, { owner: "Vigil Media" });
  expect([people.postsPerDay[2], people.trait[2], people.idol[2]]).toEqual([0, 0, NONE]);
  expect(theatre.profiles.get(2)).toEqual({ owner: "Vigil Media" });
  expect(people.postsPerDay[1]).toBe(1);
});

it("names an institution after its site", () => {
  const { words } = smallTheatre().theatre.stage("crowd");
  expect(siteName({ ...words, domain: () => "the-green-post.example" }, 3)).toBe("The Green Post");
  expect(siteName(words, 3)).toMatch(/^[A-Z][a-z]+( [A-Z][a-z]+)*$/);
});
