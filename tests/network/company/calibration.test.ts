import { beforeAll, describe, expect, it } from "vitest";
import { withAccounts } from "../../../src/network/company/columns.js";
import { measureCompany } from "../../../src/network/company/company.js";
import { decide } from "../../../src/network/company/decide.js";
import { logEOfStanding, logPOfScore, POSTS_MIN } from "../../../src/network/company/standing.js";
import { thinRows } from "../../../src/network/company/thin.js";
import { logNormalTail } from "../../../src/stats/normalTail.js";
import { createRandom } from "../../../src/stats/random.js";
import { randomPublic, type PublicSize } from "./randomPublic.js";

/** The more things there are to share, the fewer meet over one of them, and the more people it takes for 200 to keep company. */
const DENSITIES = [
  { objects: 300, accounts: 300 },
  { objects: 1000, accounts: 300 },
  { objects: 6000, accounts: 600 },
] as const;
const WORLDS = 1000;

interface Tally {
  /** Worlds that are decided, and those of them with a flagged group. */
  worlds: number;
  flagging: number;
  tested: number;
  /** Accounts with p at most 0.01, and the sum over worlds of the square of their part. */
  low: number;
  squares: number;
  /** Accounts whose standing alone, held against a normal number, has p at most 0.001. */
  lowByStanding: number;
  /** Sum of the e-values. */
  e: number;
}

/** @param classes into which accounts are divided; 1 is everybody together */
async function tally(size: Pick<PublicSize, "objects" | "accounts">, seeds: readonly number[], classes = 1): Promise<Tally> {
  const sum: Tally = { worlds: 0, flagging: 0, tested: 0, low: 0, squares: 0, lowByStanding: 0, e: 0 };
  for (const seed of seeds) {
    const everybody = randomPublic({ ...size, days: 7, shares: 8, interests: 6 }, seed);
    const classOf = Uint16Array.from({ length: size.accounts }, (_, a) => a % classes);
    const company = await measureCompany(classes === 1 ? everybody : withAccounts(thinRows(everybody, { classes, first: 0, end: classes, classOf, accounts: size.accounts })));
    const { judgements: [judgement], logE, undecided, flagged } = decide([company], { fdr: 0.01, minClusterSize: 3, seed: 1 });
    if (undecided !== undefined) continue;
    const { usual, z, score } = judgement!;
    const tested = Array.from(z.keys()).filter((a) => company.posts[a]! >= POSTS_MIN && score[a]! > 0);
    const low = tested.filter((a) => logPOfScore(company, usual, a, score[a]!) <= Math.log(0.01)).length;
    sum.worlds++;
    sum.flagging += Number(flagged.includes(1));
    sum.tested += tested.length;
    sum.low += low;
    sum.squares += (low / tested.length) ** 2;
    sum.lowByStanding += tested.filter((a) => logNormalTail(z[a]!) <= Math.log(0.001)).length;
    sum.e += tested.reduce((total, a) => total + Math.exp(logE[a]!), 0);
  }
  return sum;
}

describe(`${WORLDS} publics of strangers with interests and sittings in common`, () => {
  const tallies: Tally[] = [];
  beforeAll(async () => {
    for (const [i, size] of DENSITIES.entries()) {
      tallies.push(await tally(size, Array.from({ length: WORLDS }, (_, seed) => seed + 1).filter((seed) => seed % DENSITIES.length === i)));
    }
    // Half a minute of work, several on a busy machine.
  }, 400_000);

  it.each(DENSITIES.map(({ objects }, i) => ({ objects, i })))("p-values of 0.01 and less are no more frequent than that among $objects things", ({ i }) => {
    const { worlds, tested, low, squares } = tallies[i]!;
    const part = low / tested;
    // Accounts of one world depend on each other, worlds don't.
    const error = Math.sqrt((squares / worlds - part ** 2) / worlds);
    expect(worlds).toBeGreaterThan(300);
    expect(part).toBeLessThanOrEqual(0.01 + 3 * error);
  });

  it("p-values of standing alone of 0.001 and less are more frequent than that in the sparse ones: few posts need their bound", () => {
    const { tested, lowByStanding } = tallies.at(-1)!;
    expect(lowByStanding / tested).toBeGreaterThan(0.001);
  });

  it("e-values have a mean of at most 1", () => {
    for (const { e, tested } of tallies) expect(e / tested).toBeLessThanOrEqual(1);
  });

  it("flags nobody in all but a hundredth of them", () => {
    const decided = tallies.reduce((sum, { worlds }) => sum + worlds, 0);
    const flagging = tallies.reduce((sum, { flagging }) => sum + flagging, 0);
    expect(flagging / decided).toBeLessThanOrEqual(0.01 + 3 * Math.sqrt((0.01 * 0.99) / decided));
  });
});

it("holds within classes as well: p-values, e-values and flags among publics of strangers divided in four", async () => {
  const { worlds, tested, low, squares, e, flagging } = await tally({ objects: 300, accounts: 1000 }, Array.from({ length: 100 }, (_, i) => 5001 + i), 4);
  const part = low / tested;
  expect(worlds).toBeGreaterThan(90);
  expect(part).toBeLessThanOrEqual(0.01 + 3 * Math.sqrt((squares / worlds - part ** 2) / worlds));
  expect(e / tested).toBeLessThanOrEqual(1);
  expect(flagging / worlds).toBeLessThanOrEqual(0.01 + 3 * Math.sqrt((0.01 * 0.99) / worlds));
});

describe("logEOfStanding against a standard normal number", () => {
  it("has mean 1, by integration", () => {
    const step = 1e-3;
    let sum = 0;
    for (let z = -20; z <= 20; z += step) sum += Math.exp(logEOfStanding(z) - (z * z) / 2);
    expect((sum * step) / Math.sqrt(2 * Math.PI)).toBeCloseTo(1, 9);
  });

  it("exceeds 1 / p no more often than p", () => {
    const random = createRandom(5);
    const draws = Array.from({ length: 200_000 }, () => logEOfStanding(Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())));
    for (const p of [0.1, 0.01, 0.001]) {
      const part = draws.filter((logE) => logE >= -Math.log(p)).length / draws.length;
      expect(part).toBeLessThanOrEqual(p + 3 * Math.sqrt((p * (1 - p)) / draws.length));
    }
  });

  it("has a mean of at most 1 over draws", () => {
    const random = createRandom(6);
    const n = 200_000;
    let [sum, squares] = [0, 0];
    for (let i = 0; i < n; i++) {
      const e = Math.exp(logEOfStanding(Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())));
      sum += e;
      squares += e * e;
    }
    expect(sum / n).toBeLessThanOrEqual(1 + 3 * Math.sqrt((squares / n - (sum / n) ** 2) / n));
  });
});
