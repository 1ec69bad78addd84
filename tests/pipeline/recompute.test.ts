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

/** Written out here once more, as the documentation of the ledger says it: nothing of lockstep computes it. */
function natsOf({ met, rank }: LedgerFileEntry, circleShares: number, shares: number): number {
  const expected = (rank * circleShares) / shares;
  const nats = met > expected ? Math.log(met / expected) - 1 + expected / met : 0;
  return Math.round(nats * 1024) / 1024;
}

function surpriseOf({ entries, rest, circles, shares, posts }: LedgerLine): number {
  return entries.reduce((sum, entry) => sum + natsOf(entry, circles[entry.half].shares, shares), rest.nats) / (posts + 2);
}

function scoreOf(ledger: LedgerLine): number {
  const best = ledger.partners.map(({ surprise }) => surprise).sort((a, b) => b - a).slice(0, 5);
  return surpriseOf(ledger) / 2 + best.reduce((sum, surprise) => sum + surprise, 0) / 10;
}

describe("every flag of a made-up world", () => {
  const posts = new Map<string, Post>();
  let run: Run;
  let file: RunFile;
  let ledgers: readonly LedgerLine[];

  beforeAll(async () => {
    for (const { post } of simulate({ accounts: 1500, campaignShare: 0.06, seed: 5 })) if (post) posts.set(postKey(post.platform, post.id), post);
    run = await detect(read([...posts.values()]));
    // Only what stands in the two files, as anybody reads them.
    file = JSON.parse([...runJson.write(run)].join("")) as RunFile;
    ledgers = [...ledgerJsonl.write(run)].map((line) => JSON.parse(line) as LedgerLine);
  }, 120_000);

  it("has a ledger", () => {
    expect(file.evidence.tested).toBeGreaterThan(200);
    const flagged = file.clusters.filter((cluster) => cluster.flagged).flatMap(({ accounts }) => accounts);
    expect(flagged.length).toBeGreaterThan(20);
    expect(ledgers.map(({ account }) => account)).toEqual(flagged);
    expect(run.accounts.filter((row) => row.flagged)).toHaveLength(flagged.length);
  });

  it("follows from the numbers cited: nats, surprise, score, line", () => {
    for (const ledger of ledgers) {
      for (const entry of ledger.entries) expect(entry.nats).toBe(natsOf(entry, ledger.circles[entry.half].shares, ledger.shares));
      expect(ledger.entries.length + ledger.rest.posts + ledger.postsAlone).toBe(ledger.posts);
      expect(surpriseOf(ledger)).toBe(ledger.surprise);
      expect(scoreOf(ledger)).toBeCloseTo(ledger.score, 12);
      expect(ledger.score).toBeGreaterThanOrEqual(file.evidence.line!);
    }
  });

  it("rests on partners whose own ledgers say the same", () => {
    const surprise = new Map(ledgers.map((ledger) => [ledger.account, surpriseOf(ledger)]));
    const partners = ledgers.flatMap((ledger) => ledger.partners);
    for (const partner of partners) if (surprise.has(partner.account)) expect(partner.surprise).toBe(surprise.get(partner.account));
    expect(partners.filter(({ account }) => surprise.has(account)).length).toBeGreaterThan(partners.length / 2);
  });

  it("cites posts that are there, by those accounts, at those times", () => {
    for (const { account, entries, circles } of ledgers) {
      for (const { post, time, half, met, rank, members } of entries) {
        const own = postOf(post, account, time);
        expect([members.length, members.at(-1)!.rank]).toEqual([met, rank]);
        for (const member of members) {
          expect(circles[half].accounts).toContain(member.account);
          const other = postOf(member.post, member.account, member.time);
          expect(member.gapSeconds).toBeCloseTo(Math.abs(own.createdAt - other.createdAt), 2);
        }
      }
    }
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
