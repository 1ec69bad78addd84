import fc from "fast-check";
import { expect, it } from "vitest";
import { createAccepted, createRowChoice } from "../../../src/adapters/reading/accepted.js";

it("remembers of each row whether it became a post", () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { maxLength: 40 }), fc.nat(500), (pattern, repeats) => {
      const given = pattern.flatMap((isPost) => Array<boolean>(repeats).fill(isPost));
      const accepted = createAccepted();
      for (const isPost of given) accepted.note(isPost);
      expect(accepted.rows).toBe(given.length);
      expect(Array.from({ length: given.length + 9 }, (_, row) => accepted.isPost(row))).toEqual([...given, ...Array<boolean>(9).fill(false)]);
    }),
    { numRuns: 30 },
  );
});

it("chooses rows by the places of posts among posts", () => {
  const accepted = createAccepted();
  for (const isPost of [false, true, true, false, true]) accepted.note(isPost);
  const choice = createRowChoice(accepted, (post) => post !== 1);
  expect([1, 2, 3, 4, 5].map(() => choice.next())).toEqual([false, true, false, false, true]);
  expect([choice.rows, choice.next()]).toEqual([5, false]);
});
