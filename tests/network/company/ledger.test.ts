import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AccountLedger } from "../../../src/model/ledger.js";
import { PRIOR_POSTS, measureCompany, type Company } from "../../../src/network/company/company.js";
import type { Decision } from "../../../src/network/company/decide.js";
import { createLedgers, ENTRIES_MAX } from "../../../src/network/company/ledger.js";
import { QUARTERS, quarterOf } from "../../../src/network/company/quarters.js";
import { judge } from "../../../src/network/company/judgement.js";
import { NO_GROUP } from "../../../src/network/group.js";
import type { ShareRow } from "../../../src/testing/engineKit.js";
import { columnsOf, hour, strangers } from "./columnsOf.js";

type Ledger = Omit<AccountLedger, "clusterId">;

/** A decision of which the ledger only copies the numbers. */
function decisionOn(company: Company): Decision {
  const judgement = judge(company);
  const n = judgement.score.length;
  return {
    judgements: [{ ...judgement, z: judgement.score.map((score) => score * 2) }],
    decidedIn: new Uint8Array(n),
    ...{ quiet: [], divisions: 1, around: new Map(), tested: 0, logPLine: undefined, passed: 0, community: new Int32Array(n).fill(NO_GROUP), communities: [], logPOfCommunities: 0, nats: new Float64Array(n), natsInside: new Float64Array(n) },
    undecided: undefined,
    logP: new Float64Array(n),
    logE: new Float64Array(n).fill(Math.LN10 * 3),
    flagged: new Uint8Array(n).fill(1),
    cluster: new Int32Array(n).fill(NO_GROUP),
  };
}

async function ledgersOf(things: readonly ShareRow[], habits: readonly ShareRow[] = []): Promise<{ ledger: (account: string) => Ledger; company: Company; number: (account: string) => number; accounts: readonly string[] }> {
  const { columns, traces, number, name } = columnsOf(things, habits);
  const company = await measureCompany(columns);
  const ledgerOf = createLedgers(() => columns, decisionOn(company), traces);
  return { ledger: (account) => ledgerOf(number(account)), company, number, accounts: Array.from({ length: columns.accounts }, (_, a) => name(a)) };
}

/** a, b and c share a thing a second apart, once in each of these hours. */
const together = (...hours: readonly number[]): ShareRow[] =>
  hours.flatMap((time) => ["a", "b", "c"].map((account, i): ShareRow => [account, `thing at ${time}`, time + i, `${account} ${time}`]));

type Row = readonly [account: string, object: string, time: number];

/** Of what an account shares of one thing the first of each day, as the columns take it. */
function firstOfDay(rows: readonly Row[]): readonly Row[] {
  const day = ([account, object, time]: Row): string => `${account} ${object} ${Math.floor(time / 86_400)}`;
  return rows.filter((row) => rows.every((other) => day(other) !== day(row) || other[2] >= row[2]));
}

/** Whom an account met, by quarter of time and rank 1 to 8 or later: each other share of the thing within a day, those as close or closer counted one by one. */
function countNaively(rows: readonly ShareRow[], account: string): readonly string[][][] {
  const quarters = Array.from({ length: QUARTERS }, () => Array.from({ length: 8 }, () => [] as string[]));
  for (const [, object, time] of rows.filter(([name]) => name === account)) {
    const others = rows.filter((other) => other[0] !== account && other[1] === object && Math.abs(other[2] - time) <= 86_400).map(([name, , at]) => ({ name, gap: Math.abs(at - time) }));
    if (rows.filter((other) => other[1] === object).length < 2) continue;
    const ranks = others.map(({ name, gap }) => ({ name, rank: others.filter((other) => other.gap <= gap).length, before: others.filter((other) => other.gap < gap).length }));
    for (const { name, rank, before } of ranks) if (before < 8) quarters[quarterOf(time)]![Math.min(rank, 8) - 1]!.push(name);
  }
  return quarters;
}

const [early, late] = [hour(0, 0), hour(1, 0)];

describe("createLedger", () => {
  it("names the posts, whom they met, how close and how likely that was", async () => {
    const { ledger } = await ledgersOf([...together(early, late), ...strangers(97)]);
    const found = ledger("a");
    // 200 shares, b and c have 2 each: among the 2 closest chance brings 2 * 4 / 200 of them. ln(2 / 0.04) - 1 + 0.02 = 2.93202.
    const nats = Math.round(2.9320230 * 1024) / 1024;
    expect(found).toMatchObject({ account: "a", flagged: true, posts: 2, shares: 200, surprise: (2 * nats) / 4, postsAlone: 0, rest: { posts: 0, nats: 0 } });
    expect(found.z).toBe(found.score * 2);
    expect(found.log10EValue).toBeCloseTo(3, 12);
    expect(found.circles).toEqual(Array.from({ length: QUARTERS }, () => ({ accounts: ["b", "c"], shares: 4 })));
    expect(found.partners.map(({ account, surprise }) => [account, surprise])).toEqual([["b", ledger("b").surprise], ["c", ledger("c").surprise]]);
    const [first] = [...found.entries].sort((x, y) => x.seconds - y.seconds);
    expect(first).toEqual({
      ...{ post: `a ${early}`, seconds: early, quarter: 0, trace: "thing", object: `thing at ${early}`, met: 2, rank: 2, expected: 0.04, nats, crowd: 2, others: [1, 1, 0, 0, 0, 0, 0, 0] },
      members: [
        { account: "b", post: `b ${early}`, seconds: early + 1, gapSeconds: 1, rank: 1, tied: 1 },
        { account: "c", post: `c ${early}`, seconds: early + 2, gapSeconds: 2, rank: 2, tied: 1 },
      ],
      passedOver: [],
      passedOverMore: 0,
    });
    expect(found.entries.map(({ quarter }) => quarter).sort()).toEqual([0, 1]);
  });

  it("says how many shares stand at the same distance and rank together", async () => {
    // Of b one second before and after: a and c rank second both.
    const [entry] = (await ledgersOf([...together(early, late), ...strangers(97)])).ledger("b").entries;
    expect(entry!.members.map(({ account, rank, tied }) => [account, rank, tied])).toEqual([["a", 2, 2], ["c", 2, 2]]);
    expect([entry!.met, entry!.rank]).toEqual([2, 2]);
  });

  it("names the crowd in between: what everybody shares at once says little", async () => {
    const crowd = Array.from({ length: 5 }, (_, i): ShareRow => [`x${i}`, `thing at ${early}`, early + i / 100, `x${i}`]);
    const [weak] = (await ledgersOf([...together(early, late, hour(1, 1)), ...crowd, ...strangers(400)])).ledger("a").entries.filter(({ quarter }) => quarter === 0);
    expect([weak!.crowd, weak!.members[0]!.rank]).toEqual([7, 6]);
    // 814 shares, two of the circle with three each, both met at rank 7: (2 ln(2 / 0.0516) - 2 + 0.0516) / 2; without the crowd 3.918.
    expect(weak!.nats).toBeCloseTo(2.6836, 3);
  });

  it("counts of a post the most surprising thing and lists the others as passed over", async () => {
    const tags = Array.from({ length: 12 }, (_, n) => together(early).map(([account, , seconds, post]): ShareRow => [account, `tag ${n}`, seconds, post])).flat();
    const between: ShareRow = ["~z", `thing at ${early}`, early + 1, "z"];
    const [entry] = (await ledgersOf([...together(early, late), between, ["~z", "stranger 0", 5, "z2"], ...strangers(150)], tags)).ledger("a").entries.filter(({ quarter }) => quarter === 0);
    expect([entry!.trace, entry!.object, entry!.rank]).toEqual(["habit", "tag 0", 2]);
    expect([entry!.passedOver.length, entry!.passedOverMore]).toEqual([10, 2]);
    expect(entry!.passedOver.every(({ nats }, i, all) => nats <= (all[i - 1]?.nats ?? entry!.nats))).toBe(true);
  });

  it("counts posts alone, and lists nothing where nobody is company", async () => {
    const alone: ShareRow[] = [["a", "stranger 0", 9, "alone"]];
    const { ledger } = await ledgersOf([...together(early, late), ...alone, ...strangers(97)]);
    expect(ledger("a")).toMatchObject({ posts: 3, postsAlone: 1 });
    expect(ledger("~x1")).toMatchObject({ posts: 1, postsAlone: 1, surprise: 0, entries: [], circles: Array.from({ length: QUARTERS }, () => ({ accounts: [], shares: 0 })) });
  });

  it("sums up what it doesn't list", async () => {
    const hours = Array.from({ length: ENTRIES_MAX + 30 }, (_, n) => n * 3600);
    const { ledger } = await ledgersOf([...together(...hours), ...strangers(4000)]);
    const { entries, rest, posts, surprise } = ledger("a");
    expect([entries.length, rest.posts, posts]).toEqual([ENTRIES_MAX, 30, ENTRIES_MAX + 30]);
    expect(rest.nats).toBeGreaterThan(0);
    expect(rest.nats / 30).toBeLessThanOrEqual(entries.at(-1)!.nats);
    expect((entries.reduce((sum, { nats }) => sum + nats, 0) + rest.nats) / (posts + PRIOR_POSTS)).toBe(surprise);
  });

  it("counts whom posts met by quarter of time and place in line, those of the circle among them, and what blind chance brings", async () => {
    const { crowds, busyShares, entries } = (await ledgersOf([...together(early, late), ...strangers(97)])).ledger("a");
    // The circle's 4 of 200 shares are 0.02 of them: -ln 0.02 - 0.98 = 2.932023, at rank 2 -ln 0.04 - 0.96.
    expect(crowds.map(({ quarter, rank, others, unlisted, met, expected }) => [quarter, rank, others, unlisted, met, expected])).toEqual([
      [0, 1, 1, 0, 1, 0.02],
      [0, 2, 1, 0, 1, 0.02],
      [1, 1, 1, 0, 1, 0.02],
      [1, 2, 1, 0, 1, 0.02],
    ]);
    expect(crowds[0]!.nats).toBeCloseTo(2.932023, 6);
    expect(crowds[1]!.nats).toBeCloseTo(2.258876, 6);
    expect([busyShares, entries[0]!.others]).toEqual([0, [1, 1, 0, 0, 0, 0, 0, 0]]);
  });

  it("says of how many shares too many stand at one distance", async () => {
    const noon = (accounts: number): ShareRow[] => Array.from({ length: accounts }, (_, i): ShareRow => [`m${i}`, "noon", hour(0, 2), `noon ${i}`]);
    const busy = async (others: number): Promise<number> => (await ledgersOf([...together(early, late), ["a", "noon", hour(0, 2), "a noon"], ...noon(others), ...strangers(97)])).ledger("a").busyShares;
    expect([await busy(50), await busy(51)]).toEqual([0, 1]);
  });

  it("leaves no crowd out, in any world", async () => {
    const row = fc.tuple(fc.constantFrom("a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k"), fc.constantFrom("o", "p", "q"), fc.nat(60).map((n) => n * 1800));
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(row, { minLength: 40, maxLength: 90, size: "max", selector: String }), async (rows) => {
        const written = firstOfDay(rows).map(([account, object, time]): ShareRow => [account, object, time, `${account} ${time}`]);
        const { ledger, accounts } = await ledgersOf([...written, ...strangers(60)]);
        for (const account of accounts.filter((name) => name.length === 1)) {
          const { crowds, entries, circles } = ledger(account);
          const counted = countNaively(written, account);
          for (let quarter = 0; quarter < QUARTERS; quarter++) {
            if (circles[quarter]!.accounts.length < 2) continue;
            const found = crowds.filter((crowd) => crowd.quarter === quarter);
            expect(found.map(({ rank, others }) => [rank, others])).toEqual([...counted[quarter]!.entries()].flatMap(([i, others]) => (others.length > 0 ? [[i + 1, others.length]] : [])));
            expect(found.map(({ met }) => met)).toEqual(counted[quarter]!.filter((others) => others.length > 0).map((others) => others.filter((other) => circles[quarter]!.accounts.includes(other)).length));
            for (const { rank, others, unlisted } of found) {
              expect(entries.filter((entry) => entry.quarter === quarter).reduce((sum, entry) => sum + entry.others[rank - 1]!, unlisted)).toBe(others);
            }
          }
        }
      }),
      { numRuns: 20 },
    );
  });

  it("adds up to the surprise that was measured, in any world", async () => {
    const row = fc.tuple(fc.constantFrom("a", "b", "c", "d", "e", "f"), fc.constantFrom("o", "p", "q", "r", "s"), fc.nat(60).map((n) => n * 900));
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(row, { minLength: 20, maxLength: 60, size: "max", selector: String }), async (rows) => {
        const written = rows.map(([account, object, time]): ShareRow => [account, object, time, `${account} ${time}`]);
        const { ledger, company, number, accounts } = await ledgersOf([...written, ...strangers(60)]);
        for (const account of accounts) {
          const { entries, rest, posts, postsAlone, surprise, shares, circles } = ledger(account);
          expect(entries.length + rest.posts + postsAlone).toBe(posts);
          expect(surprise).toBe(company.surprise[number(account)]);
          expect((entries.reduce((sum, { nats }) => sum + nats, 0) + rest.nats) / (posts + PRIOR_POSTS)).toBe(surprise);
          for (const { quarter, rank, met, expected, members } of entries) {
            expect(expected).toBe((circles[quarter]!.shares / shares) * rank);
            expect(members.map((member) => circles[quarter]!.accounts.includes(member.account))).toEqual(Array<boolean>(met).fill(true));
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});
