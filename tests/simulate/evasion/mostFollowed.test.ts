import fc from "fast-check";
import { expect, test } from "vitest";
import { mostFollowed } from "../../../src/simulate/evasion/mostFollowed.js";
import { smallTheatre } from "../smallTheatre.js";

test("is the head of the list sorted by audience, then number", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(9), { minLength: 1, maxLength: 30 }), fc.nat(12), fc.nat(3), (audiences, count, rest) => {
      const { people } = smallTheatre({ size: audiences.length });
      people.followers.set(audiences);
      const fits = (account: number): boolean => account % 4 !== rest;
      const organic = audiences.length - 1;
      const sorted = [...audiences.keys()].filter((account) => account < organic && fits(account)).sort((a, b) => audiences[b]! - audiences[a]! || a - b);
      expect(mostFollowed(people, organic, count, fits)).toEqual(sorted.slice(0, count));
    }),
  );
});
