import fc from "fast-check";
import { expect, it } from "vitest";
import { placeOn, seenOf, type Seen } from "../../../src/scores/sightings/shelf.js";
import { sightingOf, type Sighting } from "../../../src/scores/sightings/sighting.js";
import { concern, context } from "./context.js";

const freshContext = () => ({ ...context });
const sighting = (id: number, accountId: string, createdAt: number): Sighting => sightingOf({ id: String(id), platform: "x", accountId, createdAt }, concern({ byMember: accountId !== "z" }), freshContext());

/** Few ids and times, so that posts stand there twice, at one time and at another. */
const sightings = fc.array(fc.tuple(fc.nat(12), fc.constantFrom("a", "b", "z"), fc.nat(5)), { maxLength: 25 }).map((list) => list.map((one) => sighting(...one)));

/** Each post once, earlier first, by sorting what one state wants alone. */
function alone(wanted: readonly Sighting[]): Seen {
  const sorted = [...wanted].sort((a, b) => a.seconds - b.seconds || a.post - b.post);
  const once = sorted.filter(({ post }, i) => post !== sorted[i - 1]?.post);
  return { own: once.filter(({ byMember }) => byMember), others: once.filter(({ byMember }) => !byMember) };
}

it("gives each state what it would see alone, however many share the shelf", () => {
  fc.assert(
    fc.property(sightings, fc.array(fc.nat(2 ** 25 - 1), { minLength: 1, maxLength: 40 }), (all, wants) => {
      const shared = freshContext();
      const places = wants.map(() => placeOn(shared));
      const wanted = (w: number): readonly Sighting[] => all.filter((_, i) => ((wants[w]! >>> i) & 1) === 1);
      all.forEach((one, i) => wants.forEach((bits, w) => ((bits >>> i) & 1) === 1 && places[w]!.shelf.add(one, places[w]!.bit)));
      places.forEach(({ shelf, bit }, w) => expect(shelf.seen(bit)).toEqual(alone(wanted(w))));
      expect(seenOf(all)).toEqual(alone(all));
      const { shelf, bit } = places[0]!;
      expect(shelf.clear(bit)).toEqual(wanted(0));
      expect(shelf.seen(bit)).toEqual({ own: [], others: [] });
      places.slice(1).forEach((place, w) => expect(place.shelf.seen(place.bit)).toEqual(alone(wanted(w + 1))));
    }),
    { numRuns: 60 },
  );
});

it("gives states that want the same side the same list", () => {
  const shared = freshContext();
  const [all, members] = [placeOn(shared), placeOn(shared)];
  for (const [i, account] of ["a", "z", "b"].entries()) {
    const one = sighting(i, account, i);
    all.shelf.add(one, all.bit);
    if (one.byMember) members.shelf.add(one, members.bit);
  }
  expect(members.shelf.seen(members.bit).own).toBe(all.shelf.seen(all.bit).own);
  expect(members.shelf.seen(members.bit).others).toEqual([]);
});
