import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CROWD, type Encounters } from "../../../src/network/company/encounters.js";
import { QUARTERS } from "../../../src/network/company/quarters.js";
import { createSieve } from "../../../src/network/company/sieve.js";

const OTHERS = 12;
const WANTED = 2;

interface Met {
  readonly other: number;
  readonly rank: number;
  readonly quarter: number;
}

const met = fc.record({ other: fc.nat(OTHERS - 1), rank: fc.integer({ min: 1, max: CROWD }), quarter: fc.nat(QUARTERS - 1) });

/** One share for each encounter, so that places are the same. */
function encountersOf(list: readonly Met[]): Encounters {
  return {
    start: Int32Array.from(list, (_, i) => i),
    length: new Uint8Array(list.length).fill(1),
    other: Int32Array.from(list, ({ other }) => other),
    rank: Uint8Array.from(list, ({ rank }) => rank),
  };
}

describe("createSieve", () => {
  it("leaves out only who can't be among the closest outside of any quarter, and names apart who is met again", () => {
    const halves = fc.array(fc.double({ min: 0, max: 6, noNaN: true }), { minLength: OTHERS, maxLength: OTHERS });
    fc.assert(
      fc.property(fc.array(met, { maxLength: 40 }), halves, fc.double({ min: -1, max: 12, noNaN: true }), (list, halfLn, most) => {
        const sift = createSieve(encountersOf(list), Float64Array.from(halfLn), Uint8Array.from(list, ({ quarter }) => quarter), WANTED);
        const siftAll = (): { once: number[]; again: number[] } => {
          const once: number[] = [];
          const again = sift(0, list.length, most, (at, e) => {
            expect(at).toBe(e);
            once.push(e);
          });
          return { once, again: again.filter((_, i) => i % 2 === 1) };
        };
        const found = siftAll();
        expect(siftAll(), "nothing is left from the time before").toEqual(found);
        const isAgain = ({ other }: Met): boolean => list.filter((one) => one.other === other).length > 1;
        const places = list.map((_, i) => i);
        expect(found.again).toEqual(places.filter((i) => isAgain(list[i]!)));
        const distance = (i: number): number => Math.log(list[i]!.rank) + halfLn[list[i]!.other]!;
        const single = places.filter((i) => !isAgain(list[i]!));
        for (let quarter = 0; quarter < QUARTERS; quarter++) {
          const closest = single.filter((i) => list[i]!.quarter !== quarter && distance(i) < most).sort((i, j) => distance(i) - distance(j));
          expect(found.once).toEqual(expect.arrayContaining(closest.slice(0, WANTED)));
        }
      }),
    );
  });

  it("leaves out most of those met once", () => {
    const list = Array.from({ length: 40 }, (_, i) => ({ other: i, rank: i + 1, quarter: i % QUARTERS }));
    const once: number[] = [];
    createSieve(encountersOf(list), new Float64Array(list.length), Uint8Array.from(list, ({ quarter }) => quarter), WANTED)(0, list.length, 9, (_, e) => once.push(e));
    expect(once).toEqual([0, 1, 2, 3]);
  });
});
