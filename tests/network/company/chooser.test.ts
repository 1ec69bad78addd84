import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createChooser, NAT, OVERALL, PARTNERS } from "../../../src/network/company/chooser.js";
import { findEncounters } from "../../../src/network/company/encounters.js";
import { QUARTERS } from "../../../src/network/company/quarters.js";
import type { ShareRow } from "../../../src/testing/engineKit.js";
import { columnsOf, strangers } from "./columnsOf.js";

type Named = readonly (readonly [string, number])[];

/** The choice of one account, with names; `quarter` by the number of the account's share. */
async function chosenBy(account: string, things: readonly ShareRow[], quarter: (share: number) => number = () => 0, habits: readonly ShareRow[] = []): Promise<{ outside: readonly Named[]; overall: Named }> {
  const { columns, number, name } = columnsOf(things, habits);
  const a = number(account);
  const quarters = Uint8Array.from(columns.accountRows, (_, at) => quarter(at - columns.accountStart[a]!));
  const choose = createChooser(columns, await findEncounters(columns), quarters);
  const listsOf = (): Named[] => {
    const chosen = choose(a);
    return Array.from({ length: QUARTERS + 1 }, (_, list) =>
      Array.from({ length: PARTNERS }, (_, k) => list * PARTNERS + k)
        .filter((place) => chosen.account[place]! >= 0)
        .map((place) => [name(chosen.account[place]!), chosen.nats[place]!] as const),
    );
  };
  const lists = listsOf();
  expect(listsOf(), "nothing is left from the time before").toEqual(lists);
  return { outside: lists.slice(0, QUARTERS), overall: lists[OVERALL]! };
}

const pair = (object: string, ...accounts: string[]): ShareRow[] => accounts.map((account, i) => [account, object, i, `${account} ${object}`]);

describe("createChooser", () => {
  it("sums ln(shares / (geometric mean of both accounts' shares * rank)) - 2 over posts, in whole 1024ths", async () => {
    // 24 shares, two of each account: ln(24 / 2) - 2 = 0.4849, 496.5 / 1024.
    expect((await chosenBy("a", [...pair("o", "a", "b"), ...pair("p", "a", "b"), ...strangers(10)])).overall).toEqual([["b", (2 * 497) / NAT]]);
    // 40 shares, a has 4 and b 1; c stands between them: ln(40 / (2 * 2)) - 2 = 0.3026, 309.8 / 1024; c at rank 1 has 1.0.
    const rows = [...pair("o", "a", "c", "b"), ...pair("p", "a", "~p"), ...pair("q", "a", "~q"), ...pair("r", "a", "~r"), ...strangers(15), ["~z", "stranger 0", 5, "z"] as const];
    const { overall } = await chosenBy("a", rows);
    expect(overall.find(([name]) => name === "b")).toEqual(["b", 310 / NAT]);
    expect(overall.find(([name]) => name === "c")).toEqual(["c", Math.round((Math.log(20) - 2) * 1024) / NAT]);
  });

  it("doesn't choose those who are met as everyday as anybody", async () => {
    expect((await chosenBy("a", pair("o", "a", "b"))).overall).toEqual([]);
    // Accounts of one share each: ln 14 = 2.64 nats, ln 6 = 1.79.
    expect((await chosenBy("a", [...pair("o", "a", "b"), ...strangers(6)])).overall).toHaveLength(1);
    expect((await chosenBy("a", [...pair("o", "a", "b"), ...strangers(2)])).overall).toEqual([]);
  });

  it("counts the best of several things that one post shares", async () => {
    const rows: ShareRow[] = [["a", "o", 0, "one"], ["b", "o", 9, "1"], ["a", "p", 0, "one"], ["b", "p", 1, "2"], ["c", "o", 1, "3"], ...strangers(20)];
    const natsOf = (list: Named): number | undefined => list.find(([name]) => name === "b")?.[1];
    // Rank 1 on p, rank 2 on o; 45 shares, two of a and two of b.
    const [first, second] = [1, 2].map((rank) => Math.round((Math.log(45 / (2 * rank)) - 2) * NAT) / NAT);
    expect(natsOf((await chosenBy("a", rows)).overall)).toBe(first);
    const apart = rows.map((row): ShareRow => (row[3] === "one" ? [row[0], row[1], row[2], `one ${row[1]}`] : row));
    expect(natsOf((await chosenBy("a", apart)).overall)).toBe(first! + second!);
  });

  it("leaves out of each quarter's list what happened in it, and sums all of them overall", async () => {
    const rows = [...pair("o", "a", "b"), ...pair("p", "a", "b"), ...pair("q", "a", "c"), ...strangers(30)];
    // b on the first share and the second, c on the third; in the quarters 0, 1 and 3.
    const { outside, overall } = await chosenBy("a", rows, (share) => [0, 1, 3][share]!);
    const [nats, rare] = [outside[0]!.find(([name]) => name === "b")![1], overall.find(([name]) => name === "c")![1]];
    expect(outside[0]).toEqual([["c", rare], ["b", nats]]);
    expect(outside[1]).toEqual([["c", rare], ["b", nats]]);
    expect(outside[3]).toEqual([["b", 2 * nats]]);
    expect([outside[2], overall]).toEqual([overall, [["b", 2 * nats], ["c", rare]]]);
  });

  it("chooses eight at most, of equals those who come first", async () => {
    const names = Array.from({ length: 12 }, (_, i) => `b${String(i).padStart(2, "0")}`);
    const rows = [...names].reverse().flatMap((name) => pair(`thing ${name}`, "a", name));
    expect((await chosenBy("a", [...rows, ...strangers(200)])).overall.map(([name]) => name)).toEqual(names.slice(0, PARTNERS));
  });

  it("chooses the highest sums, whoever is met first, and whatever the order of posts", async () => {
    const meeting = fc.tuple(fc.nat(14).map((i) => `b${String(i).padStart(2, "0")}`), fc.nat(3).map((i) => `post ${i}`));
    const meetings = fc.uniqueArray(meeting, { maxLength: 40, selector: String }).chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })));
    await fc.assert(
      fc.asyncProperty(meetings, async ([list, shuffled]) => {
        const rows = (order: typeof list): ShareRow[] =>
          order.flatMap(([b, post]): ShareRow[] => [["a", `${b} ${post}`, 5, post], [b, `${b} ${post}`, 6, `${b} ${post}`]]);
        const background = strangers(500);
        const found = (await chosenBy("a", [...rows(list), ...background], (share) => share % QUARTERS)).overall;
        const all = [...new Set(list.map(([b]) => b))].map((b): [string, number] => {
          const posts = list.filter(([other]) => other === b).length;
          const shares = 2 * list.length + background.length;
          return [b, (posts * Math.round((Math.log(shares / Math.sqrt(list.length * posts)) - 2) * NAT)) / NAT];
        });
        all.sort(([b, x], [c, y]) => y - x || (b < c ? -1 : 1));
        expect(found).toEqual(all.slice(0, PARTNERS));
        expect((await chosenBy("a", [...background, ...rows(shuffled)])).overall).toEqual(found);
      }),
      { numRuns: 60 },
    );
  });
});
