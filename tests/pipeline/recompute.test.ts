import { beforeAll, describe, expect, it } from "vitest";
import { read } from "../../src/adapters/index.js";
import { splitAccountKey } from "../../src/model/account.js";
import type { Post } from "../../src/model/post.js";
import { postKey } from "../../src/model/postKey.js";
import type { Run } from "../../src/model/run.js";
import { detect } from "../../src/pipeline/detect.js";
import { ledgerJsonl, type LedgerFileEntry, type LedgerLine } from "../../src/reports/ledgerJsonl.js";
import { runJson, type RunFile } from "../../src/reports/runJson.js";
import { isoTime } from "../../src/reports/format/isoTime.js";
import { simulate } from "../../src/simulate/simulate.js";
import { createRandom } from "../../src/stats/random.js";

/*
 * Written out here once more, as the documentation of the ledger says it: nothing of lockstep computes it. Where lockstep has
 * a formula for the least of something, a search stands here, and where it has a series, an integral.
 */

function natsOf({ met, rank }: Pick<LedgerFileEntry, "met" | "rank">, circleShares: number, shares: number): number {
  const expected = (rank * circleShares) / shares;
  return met > expected ? Math.log(met / expected) - 1 + expected / met : 0;
}

const inParts = (nats: number): number => Math.round(nats * 1024) / 1024;

function surpriseOf({ entries, rest, circles, shares, posts }: LedgerLine): number {
  return entries.reduce((sum, entry) => sum + inParts(natsOf(entry, circles[entry.quarter]!.shares, shares)), rest.nats) / (posts + 2);
}

function scoreOf(ledger: LedgerLine): number {
  const best = ledger.partners.map(({ surprise }) => surprise).sort((a, b) => b - a).slice(0, 5);
  return surpriseOf(ledger) / 2 + best.reduce((sum, surprise) => sum + surprise, 0) / 10;
}

/** ln P(Z >= x), x >= 0: the density at x times the integral of e^(-x t - t^2 / 2) over t > 0, by Simpson's rule. */
function lnNormalTail(x: number): number {
  if (x < 0) return Math.log1p(-Math.exp(lnNormalTail(-x)));
  const end = 12 / (1 + x / 4);
  const steps = 4000;
  let sum = 0;
  for (let i = 0; i <= steps; i++) {
    const t = (i * end) / steps;
    sum += (i === 0 || i === steps ? 1 : i % 2 === 1 ? 4 : 2) * Math.exp(-x * t - (t * t) / 2);
  }
  return Math.log((sum * end) / steps / 3) - (x * x) / 2 - Math.log(2 * Math.PI) / 2;
}

/** The exponent between 0 and `most` at which a convex function is least. */
function leastAt(f: (s: number) => number, most: number): number {
  let [low, high] = [0, most];
  for (let step = 0; step < 200; step++) {
    const [a, b] = [low + (high - low) / 3, high - (high - low) / 3];
    if (f(a) < f(b)) high = b;
    else low = a;
  }
  return (low + high) / 2;
}

/** How many others were met at each rank of each quarter: those of the entries and those that no entry lists. */
function othersMet({ entries, crowds }: LedgerLine): readonly { readonly quarter: number; readonly rank: number; readonly others: number }[] {
  return crowds.map(({ quarter, rank, unlisted }) => ({ quarter, rank, others: entries.filter((entry) => entry.quarter === quarter).reduce((sum, entry) => sum + entry.others[rank - 1]!, unlisted) }));
}

function lnInCrowds(ledger: LedgerLine, nats: number, excess: number): number {
  const { circles, shares } = ledger;
  const crowds = othersMet(ledger).map(({ quarter, rank, others }) => ({ mean: (excess * others * circles[quarter]!.shares) / shares, worth: natsOf({ met: 1, rank }, circles[quarter]!.shares, shares) }));
  const sum = (of: (crowd: (typeof crowds)[number]) => number): number => crowds.reduce((total, crowd) => total + of(crowd), 0);
  if (sum(({ mean, worth }) => mean * worth) >= nats) return 0;
  const exponent = (s: number): number => sum(({ mean, worth }) => mean * (Math.exp(s * worth) - 1)) - s * nats;
  const s = leastAt(exponent, 8);
  if (s > 7.999) return Math.min(0, exponent(8));
  const x = s * Math.sqrt(sum(({ mean, worth }) => mean * worth ** 2 * Math.exp(s * worth)));
  return exponent(s) + x ** 2 / 2 + lnNormalTail(x);
}

function lnInPosts(posts: number, nats: number, sharesPerPost: number): number {
  const w = Math.min(1, sharesPerPost / Math.E);
  if (nats <= w * posts) return 0;
  const exponent = (s: number): number => posts * Math.log(1 + (w * s) / (1 - s)) - s * nats;
  return exponent(leastAt(exponent, 1 - 1e-12));
}

interface Recomputed {
  readonly z: number;
  readonly standing: number;
  readonly crowds: number;
  readonly posts: number;
  /** ln of what chance allows. */
  readonly chance: number;
  /** ln of how many divisions there are. */
  readonly among: number;
  readonly p: number;
}

/** What a score is worth, by the ledger's numbers and the run's constants; natural logarithms. */
function judged(score: number, ledger: LedgerLine, { divisions, divisionsLeftOut }: RunFile["evidence"]): Recomputed {
  const { usualMedian, usualScale, usualLevel, usualSlope, usualExcess, sharesPerPost } = divisions.find(({ classes }) => classes === ledger.classes)!;
  const nats = score * (ledger.posts + 2);
  const usual = Math.max(usualMedian, usualLevel + usualSlope * Math.log(ledger.posts + 2));
  const z = (score - usual) / Math.max(usualScale, 1 / Math.sqrt(ledger.posts + 2));
  const [standing, crowds, posts] = [lnNormalTail(z), lnInCrowds(ledger, nats, usualExcess), lnInPosts(ledger.posts, nats, sharesPerPost)];
  const chance = Math.min(0, Math.log(2) + Math.min(crowds, posts));
  const among = Math.log(divisions.length + divisionsLeftOut.length);
  return { z, standing, crowds, posts, chance, among, p: Math.min(0, Math.max(standing, chance) + among) };
}

function log10EOf({ z, chance, among }: Recomputed): number {
  const ratio = [2, 3, 4, 5, 6].reduce((sum, shift) => sum + Math.exp(shift * z - shift ** 2 / 2), 0) / 5;
  return Math.min(Math.log10(ratio), -Math.log10(2) - chance / Math.LN10 / 2) - among / Math.LN10;
}

/** FNV-1a (Fowler, Noll & Vo) of code units, mixed as MurmurHash3 does at its end. */
function hashOf(name: string): number {
  const mixed = (value: bigint, shift: bigint, factor: bigint): bigint => ((value ^ (value >> shift)) * factor) & 0xffffffffn;
  let hash = 0x811c9dc5n;
  for (let i = 0; i < name.length; i++) hash = ((hash ^ BigInt(name.charCodeAt(i))) * 0x01000193n) & 0xffffffffn;
  return Number(mixed(mixed(mixed(hash, 16n, 0x85ebca6bn), 13n, 0xc2b2ae35n), 16n, 1n));
}

/** Numbers of the file have six digits. */
function expectAlike(found: number, published: number): void {
  expect(Math.abs(found - published)).toBeLessThanOrEqual(2e-5 * Math.abs(published) + 1e-7);
}

/** Posts of 3,400 people of forty tastes, which they share three in ten times, with three things a day for each taste, and of others who are sent two addresses a day, which half of them post within ten minutes. */
function* groupAtOnce(members: number): Iterable<Post> {
  const random = createRandom(3);
  const draw = (n: number): number => Math.floor(random() * n);
  const post = (account: string, url: string, seconds: number): Post => ({ platform: "x", id: `${account} ${url}`, accountId: account, createdAt: 1_730_000_000 + seconds, text: url });
  for (let i = 0; i < 3400; i++) for (let day = 0; day < 14; day++) yield post(`p${i}`, `https://taste${random() < 0.3 ? i % 40 : draw(40)}.example/${3 * day + draw(3)}`, day * 86_400 + draw(86_400));
  for (let k = 0; k < 28; k++) {
    const time = (k / 2) * 86_400 + draw(40_000);
    for (let i = 0; i < members; i++) if (random() < 0.5) yield post(`g${i}`, `https://sent${k % 7}.example/${k}`, time + draw(600));
  }
}

const simulated = function* (family: string): Iterable<Post> {
  for (const { post } of simulate({ family, accounts: 1500, campaignShare: 0.06, seed: 5 })) if (post) yield post;
};

const WORLDS = [
  { world: "the family sessions", make: () => simulated("sessions"), divisions: [1], quiet: [], flaggedMin: 21, isLarge: false },
  { world: "the family cascades", make: () => simulated("cascades"), divisions: [1], quiet: [], flaggedMin: 21, isLarge: false },
  { world: "hundreds who act at once", make: () => groupAtOnce(160), divisions: [1, 16], quiet: [], flaggedMin: 21, isLarge: true },
  { world: "ten who act at once", make: () => groupAtOnce(10), divisions: [1, 16], quiet: [], flaggedMin: 10, isLarge: false },
];

describe.each(WORLDS)("every flag of a made-up world of $world", ({ make, divisions, quiet, flaggedMin, isLarge }) => {
  const posts = new Map<string, Post>();
  let run: Run;
  let file: RunFile;
  let ledgers: readonly LedgerLine[];

  beforeAll(async () => {
    for (const post of make()) posts.set(postKey(post.platform, post.id), post);
    run = await detect(read([...posts.values()]), {}, { findings: false });
    // Only what stands in the two files, as anybody reads them.
    file = JSON.parse([...runJson.write(run)].join("")) as RunFile;
    ledgers = [...ledgerJsonl.write(run)].map((line) => JSON.parse(line) as LedgerLine);
  }, 120_000);

  it("has a ledger", () => {
    expect(file.evidence.divisions.map(({ classes }) => classes)).toEqual(divisions);
    expect(file.evidence.divisionsLeftOut).toEqual(quiet);
    // Whoever is tested in some division: more than in any, and fewer than in all of them together.
    const tested = file.evidence.divisions.map((division) => division.tested);
    expect(file.evidence.tested).toBeGreaterThanOrEqual(Math.max(...tested));
    expect(file.evidence.tested).toBeLessThanOrEqual(Math.min(run.accounts.length, tested.reduce((sum, count) => sum + count)));
    const flagged = file.clusters.filter((cluster) => cluster.flagged).flatMap(({ accounts }) => accounts);
    expect(flagged.length).toBeGreaterThanOrEqual(flaggedMin);
    expect(ledgers.map(({ account }) => account)).toEqual(flagged);
    expect(run.accounts.filter((row) => row.flagged)).toHaveLength(flagged.length);
  });

  it("follows from the numbers cited: nats, surprise, score", () => {
    for (const ledger of ledgers) {
      for (const entry of ledger.entries) expect(entry.nats).toBe(inParts(natsOf(entry, ledger.circles[entry.quarter]!.shares, ledger.shares)));
      expect(ledger.entries.length + ledger.rest.posts + ledger.postsAlone).toBe(ledger.posts);
      expect(surpriseOf(ledger)).toBe(ledger.surprise);
      expect(scoreOf(ledger)).toBeCloseTo(ledger.score, 12);
      // Rounded to six digits.
      expect(ledger.chance.log10P * (1 + 5e-6)).toBeLessThanOrEqual(file.evidence.log10PLine!);
    }
  });

  it("has a p-value and an e-value that follow from the posts cited and the run's constants", () => {
    for (const ledger of ledgers) {
      const { chance } = ledger;
      const found = judged(scoreOf(ledger), ledger, file.evidence);
      expectAlike(found.z, ledger.z);
      expectAlike(found.standing / Math.LN10, chance.log10PStanding);
      expectAlike(found.crowds / Math.LN10, chance.log10PCrowds);
      expectAlike(found.posts / Math.LN10, chance.log10PPosts);
      expectAlike(found.p / Math.LN10, chance.log10P);
      expectAlike(log10EOf(found), ledger.log10EValue);
      const deciding = { standing: found.standing, crowds: Math.min(0, Math.log(2) + found.crowds), posts: Math.min(0, Math.log(2) + found.posts) };
      expect(deciding[chance.decidedBy] + found.among).toBe(found.p);
      expect(chance.divisions).toBe(divisions.length + quiet.length);
      expectAlike(judged(surpriseOf(ledger), ledger, file.evidence).p / Math.LN10, chance.log10POwn);
    }
  });

  it("holds by the measure of those around as well, for most of a community", () => {
    for (const ledger of ledgers) {
      const { partners, chance } = ledger;
      const { chances, ...around } = chance.around!;
      expect(divisions).toContain(around.classes);
      if (around.classes === ledger.classes) {
        expect(around.posts).toBe(ledger.posts);
        ledger.circles.forEach(({ accounts, shares }, q) => expect(chances[q]).toBeGreaterThanOrEqual(accounts.length < 2 ? 0 : (shares / ledger.shares) * (1 - 1e-5)));
        // What was most surprising of a post may be another meeting now: no less than those cited.
        const cited = ledger.entries.reduce((sum, entry) => sum + Math.max(0, natsOf(entry, chances[entry.quarter]!, 1)), 0) / (ledger.posts + 2);
        expect(around.surprise).toBeGreaterThanOrEqual(cited - 1e-3);
        expect(around.surprise).toBeLessThanOrEqual(ledger.surprise);
        expect(around.score).toBeLessThanOrEqual(ledger.score);
        expect(around.score).toBeLessThanOrEqual(around.surprise / 2 + partners.map((partner) => partner.surprise).sort((a, b) => b - a).slice(0, 5).reduce((sum, one) => sum + one, 0) / 10 + 1e-12);
      }
      const { standing, among } = judged(around.score, { ...ledger, classes: around.classes, posts: around.posts }, file.evidence);
      expectAlike(Math.max(Math.min(0, standing + among) / Math.LN10, chance.log10P), around.log10P);
      expect(chance.community!.log10PAround).toBeLessThanOrEqual(Math.log10(0.01) + 1e-6);
    }
    expect(ledgers.filter(({ classes, chance }) => chance.around!.classes === classes).length).toBeGreaterThan(ledgers.length / 2);
    const all = ledgers.filter(({ chance }) => chance.around!.log10P <= chance.community!.log10PAround! + 1e-6);
    expect(all.length).toBeGreaterThanOrEqual(ledgers.length / 2);
  });

  it("says crowd by crowd what blind chance would bring and what was met", () => {
    for (const ledger of ledgers) {
      const { circles, shares, crowds } = ledger;
      othersMet(ledger).forEach(({ others }, i) => expect(others).toBe(crowds[i]!.others));
      for (const { quarter, rank, others, met, expected, nats } of crowds) {
        expect(met).toBeLessThanOrEqual(others);
        expectAlike((others * circles[quarter]!.shares) / shares, expected);
        expectAlike(natsOf({ met: 1, rank }, circles[quarter]!.shares, shares), nats);
      }
      // Every member of an entry stands in a crowd.
      const cited = ledger.entries.reduce((sum, { members }) => sum + members.length, 0);
      expect(cited).toBeLessThanOrEqual(crowds.reduce((sum, { met }) => sum + met, 0));
    }
  });

  it("passes the run's line, which is that of Benjamini and Hochberg, with evidence of its own and in a community that passes too", () => {
    const { tested, passed, log10PLine } = file.evidence;
    const fdr = Number(file.settings["fdr"]);
    expect(log10PLine).toBeLessThanOrEqual(Math.log10((fdr * passed) / tested));
    expect(file.evidence.log10POfCommunities).toBeCloseTo(Math.log10(fdr / file.evidence.communities), 12);
    expect(passed).toBeGreaterThanOrEqual(ledgers.length);
    for (const ledger of ledgers) {
      const found = judged(scoreOf(ledger), ledger, file.evidence);
      expect(ledger.posts).toBeGreaterThanOrEqual(3);
      expect(found.p / Math.LN10).toBeLessThanOrEqual(log10PLine! + 1e-6);
      expect(Math.exp(judged(surpriseOf(ledger), ledger, file.evidence).p)).toBeLessThanOrEqual(0.05);
      const { companyNats, companyNatsInside, community } = ledger.chance;
      expect((companyNatsInside >= companyNats / 2 && community!.passed >= community!.accounts / 2 && community!.log10P <= file.evidence.log10POfCommunities! + 1e-5) || Math.exp(found.p) <= fdr / tested).toBe(true);
      const flaggedWithIt = ledgers.filter(({ clusterId }) => clusterId === ledger.clusterId);
      expect(community!.passed).toBeGreaterThanOrEqual(flaggedWithIt.length);
      const flagged = new Set(flaggedWithIt.map(({ account }) => account));
      // What can be added up from the ledgers of the flagged is part of both.
      const toPartners = ledger.partners.filter(({ account }) => flagged.has(account)).reduce((sum, { nats }) => sum + nats, 0);
      const fromOthers = flaggedWithIt.flatMap(({ partners }) => partners.filter(({ account }) => account === ledger.account)).reduce((sum, { nats }) => sum + nats, 0);
      expect(companyNatsInside).toBeGreaterThanOrEqual(toPartners + fromOthers - 1e-6);
      expect(companyNats).toBeGreaterThanOrEqual(companyNatsInside);
    }
  });

  it("adds up to its cluster's: the mean of the members' e-values", () => {
    for (const cluster of file.clusters.filter((one) => one.flagged)) {
      const logs = ledgers.filter(({ clusterId }) => clusterId === cluster.id).map((ledger) => log10EOf(judged(scoreOf(ledger), ledger, file.evidence)));
      expect(logs).toHaveLength(cluster.accounts.length);
      const most = Math.max(...logs);
      expectAlike(most + Math.log10(logs.reduce((sum, log) => sum + 10 ** (log - most), 0) / logs.length), cluster.log10EValue);
    }
  });

  it("rests on partners whose own ledgers say the same", () => {
    const inDivision = ({ classes }: LedgerLine, account: string): string => `${classes} ${account}`;
    const surprise = new Map(ledgers.map((ledger) => [inDivision(ledger, ledger.account), surpriseOf(ledger)]));
    const partners = ledgers.flatMap((ledger) => ledger.partners.map((partner) => ({ said: partner.surprise, own: surprise.get(inDivision(ledger, partner.account)) })));
    const known = partners.filter(({ own }) => own !== undefined);
    for (const { said, own } of known) expect(said).toBe(own);
    expect(known.length).toBeGreaterThan(partners.length / 2);
  });

  it("cites posts that are there, by those accounts, at those times", () => {
    for (const { account, entries, circles } of ledgers) {
      for (const { post, time, quarter, met, rank, members } of entries) {
        const own = postOf(post, account, time);
        expect([members.length, members.at(-1)!.rank]).toEqual([met, rank]);
        for (const member of members) {
          expect(circles[quarter]!.accounts).toContain(member.account);
          const other = postOf(member.post, member.account, member.time);
          expect(member.gapSeconds).toBeCloseTo(Math.abs(own.createdAt - other.createdAt), 2);
        }
      }
    }
  });

  it("tells of others of an account's own class only, which anybody can find by its name", () => {
    for (const ledger of ledgers) {
      const others = [...ledger.partners, ...ledger.circles.flatMap(({ accounts }) => accounts.map((account) => ({ account }))), ...ledger.entries.flatMap(({ members }) => members)];
      for (const { account } of others) expect(hashOf(account) % ledger.classes).toBe(hashOf(ledger.account) % ledger.classes);
    }
    expect([...new Set(ledgers.map(({ classes }) => classes))].every((classes) => divisions.includes(classes))).toBe(true);
    if (isLarge) expect(ledgers.filter(({ classes }) => classes === 16).length).toBeGreaterThan(100);
  });

  it("has ledgers of those who aren't flagged as well, with no more than their score", () => {
    const other = run.accounts.find((row) => !row.flagged && row.clusterId === undefined)!;
    expect(run.ledger(`${other.platform}:${other.accountId}`)).toMatchObject({ flagged: false, clusterId: undefined });
    expect(run.ledger("x:nobody at all")).toBeUndefined();
  });

  function postOf(key: string, account: string, time: string | null): Post {
    const post = posts.get(key)!;
    expect({ platform: post.platform, accountId: post.accountId }).toEqual(splitAccountKey(account));
    expect(isoTime(post.createdAt)).toBe(time);
    return post;
  }
});
