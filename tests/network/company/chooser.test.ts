import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createChooser, NAT, PARTNERS, type Chosen } from "../../../src/network/company/chooser.js";
import { createEncounters } from "../../../src/network/company/encounters.js";
import type { ShareRow } from "../../../src/testing/engineKit.js";
import { columnsOf, strangers } from "./columnsOf.js";

type Named = readonly (readonly [string, number])[];

/** The choice of one account, with names; posts are told apart by `half` of their share's number. */
function chosenBy(account: string, things: readonly ShareRow[], half: (share: number) => 0 | 1 = () => 0, habits: readonly ShareRow[] = []): { halves: [Named, Named]; overall: Named } {
  const { columns, number, name } = columnsOf(things, habits);
  const a = number(account);
  const chooser = createChooser(columns);
  const chosen = chooser.choose(a, createEncounters(columns)(a), half);
  expect(chooser.choose(a, createEncounters(columns)(a), half), "nothing is left from the time before").toEqual(chosen);
  const named = (list: Chosen["overall"]): Named => list.map((partner) => [name(partner.account), partner.nats] as const);
  return { halves: [named(chosen.halves[0]), named(chosen.halves[1])], overall: named(chosen.overall) };
}

const pair = (object: string, ...accounts: string[]): ShareRow[] => accounts.map((account, i) => [account, object, i, `${account} ${object}`]);

describe("createChooser", () => {
  it("sums ln(shares / (geometric mean of both accounts' shares * rank)) - 2 over posts, in whole 1024ths", () => {
    // 24 shares, two of each account: ln(24 / 2) - 2 = 0.4849, 496.5 / 1024.
    expect(chosenBy("a", [...pair("o", "a", "b"), ...pair("p", "a", "b"), ...strangers(10)]).overall).toEqual([["b", (2 * 497) / NAT]]);
    // 40 shares, a has 4 and b 1; c stands between them: ln(40 / (2 * 2)) - 2 = 0.3026, 309.8 / 1024; c at rank 1 has 1.0.
    const rows = [...pair("o", "a", "c", "b"), ...pair("p", "a", "~p"), ...pair("q", "a", "~q"), ...pair("r", "a", "~r"), ...strangers(15), ["~z", "stranger 0", 5, "z"] as const];
    const { overall } = chosenBy("a", rows);
    expect(overall.find(([name]) => name === "b")).toEqual(["b", 310 / NAT]);
    expect(overall.find(([name]) => name === "c")).toEqual(["c", Math.round((Math.log(20) - 2) * 1024) / NAT]);
  });

  it("doesn't choose those who are met as everyday as anybody", () => {
    expect(chosenBy("a", pair("o", "a", "b")).overall).toEqual([]);
    // Accounts of one share each: ln 14 = 2.64 nats, ln 6 = 1.79.
    expect(chosenBy("a", [...pair("o", "a", "b"), ...strangers(6)]).overall).toHaveLength(1);
    expect(chosenBy("a", [...pair("o", "a", "b"), ...strangers(2)]).overall).toEqual([]);
  });

  it("counts the best of several things that one post shares", () => {
    const rows: ShareRow[] = [["a", "o", 0, "one"], ["b", "o", 9, "1"], ["a", "p", 0, "one"], ["b", "p", 1, "2"], ["c", "o", 1, "3"], ...strangers(20)];
    const natsOf = (list: Named): number | undefined => list.find(([name]) => name === "b")?.[1];
    // Rank 1 on p, rank 2 on o; 45 shares, two of a and two of b.
    const [first, second] = [1, 2].map((rank) => Math.round((Math.log(45 / (2 * rank)) - 2) * NAT) / NAT);
    expect(natsOf(chosenBy("a", rows).overall)).toBe(first);
    const apart = rows.map((row): ShareRow => (row[3] === "one" ? [row[0], row[1], row[2], `one ${row[1]}`] : row));
    expect(natsOf(chosenBy("a", apart).overall)).toBe(first! + second!);
  });

  it("keeps the halves apart, and sums them overall", () => {
    const rows = [...pair("o", "a", "b"), ...pair("p", "a", "b"), ...pair("q", "a", "c"), ...strangers(30)];
    const { halves, overall } = chosenBy("a", rows, (share) => (share === 0 ? 0 : 1));
    expect(halves[0].map(([name]) => name)).toEqual(["b"]);
    expect(halves[1].map(([name]) => name)).toEqual(["c", "b"]);
    expect(overall[0]).toEqual(["b", halves[0][0]![1] + halves[1][1]![1]]);
  });

  it("chooses eight at most, of equals those who come first", () => {
    const names = Array.from({ length: 12 }, (_, i) => `b${String(i).padStart(2, "0")}`);
    const rows = [...names].reverse().flatMap((name) => pair(`thing ${name}`, "a", name));
    expect(chosenBy("a", [...rows, ...strangers(200)]).overall.map(([name]) => name)).toEqual(names.slice(0, PARTNERS));
  });

  it("chooses the highest sums, whoever is met first, and whatever the order of posts", () => {
    const meeting = fc.tuple(fc.nat(14).map((i) => `b${String(i).padStart(2, "0")}`), fc.nat(3).map((i) => `post ${i}`));
    const meetings = fc.uniqueArray(meeting, { maxLength: 40, selector: String }).chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })));
    fc.assert(
      fc.property(meetings, ([list, shuffled]) => {
        const rows = (order: typeof list): ShareRow[] =>
          order.flatMap(([b, post]): ShareRow[] => [["a", `${b} ${post}`, 5, post], [b, `${b} ${post}`, 6, `${b} ${post}`]]);
        const background = strangers(500);
        const found = chosenBy("a", [...rows(list), ...background], (share) => (share % 2) as 0 | 1).overall;
        const all = [...new Set(list.map(([b]) => b))].map((b): [string, number] => {
          const posts = list.filter(([other]) => other === b).length;
          const shares = 2 * list.length + background.length;
          return [b, (posts * Math.round((Math.log(shares / Math.sqrt(list.length * posts)) - 2) * NAT)) / NAT];
        });
        all.sort(([b, x], [c, y]) => y - x || (b < c ? -1 : 1));
        expect(found).toEqual(all.slice(0, PARTNERS));
        expect(chosenBy("a", [...background, ...rows(shuffled)]).overall).toEqual(found);
      }),
      { numRuns: 60 },
    );
  });
});
