import { describe, expect, it } from "vitest";
import { read } from "../../src/adapters/index.js";
import { accountKey } from "../../src/model/account.js";
import type { Post } from "../../src/model/post.js";
import { detect } from "../../src/pipeline/detect.js";
import { simulate } from "../../src/simulate/simulate.js";

/** A world with campaigns and look-alikes, and who in it coordinates: members of campaigns, and crowds that say so openly. */
function worldOf(family: string, seed: number): { readonly posts: readonly Post[]; readonly coordinated: ReadonlySet<string> } {
  const posts: Post[] = [];
  const openCrowds = new Set<string>();
  const coordinated = new Set<string>();
  for (const { post, truth } of simulate({ family, accounts: 1000, days: 10, campaignShare: 0.06, seed })) {
    if (post) posts.push(post);
    if (truth?.record === "post" && truth.campaign !== null) coordinated.add(truth.account);
    if (truth?.record === "confounder" && truth.sort === "open") openCrowds.add(truth.confounder);
    if (truth?.record === "members" && openCrowds.has(truth.confounder)) for (const account of truth.accounts) coordinated.add(account);
  }
  return { posts, coordinated };
}

const cut = (posts: readonly Post[], seconds: number, isCut = (_: Post): boolean => true): Post[] => posts.map((post) => (isCut(post) ? { ...post, createdAt: Math.floor(post.createdAt / seconds) * seconds } : post));

async function flaggedIn(posts: readonly Post[]) {
  const { head, accounts } = await detect(read(posts), {}, { findings: false });
  return { head, flagged: accounts.filter(({ flagged }) => flagged).map(({ platform, accountId }) => accountKey(platform, accountId)) };
}

describe.each(["sessions", "cascades"])("detect, on a world of the family %s whose times are cut", (family) => {
  const { posts, coordinated } = worldOf(family, 31);

  it.each([
    [60, "minute"],
    [3600, "hour"],
    [86_400, "day"],
  ])("to whole steps of %i s, flags nobody innocent and says how coarse they are", async (seconds, unit) => {
    const { head, flagged } = await flaggedIn(cut(posts, seconds));
    expect(head.evidence.tested).toBeGreaterThan(200);
    expect(flagged.length).toBeGreaterThan(0);
    expect(flagged.filter((account) => !coordinated.has(account))).toEqual([]);
    expect(head.span!.resolutionSeconds).toBe(seconds);
    for (const { windowsSeconds } of head.traces) for (const window of windowsSeconds) expect(window).toBeGreaterThanOrEqual(seconds);
    expect(head.cautions).toContainEqual({ sign: "coarseTimes", meaning: expect.stringContaining(`in whole ${unit}s`) as string });
  });

  it("on one platform only, flags nobody innocent and names the platform", async () => {
    const { head, flagged } = await flaggedIn(cut(posts, 3600, ({ platform }) => platform === "telegram"));
    expect(flagged.filter((account) => !coordinated.has(account))).toEqual([]);
    expect(head.span!.resolutionSeconds).toBe(1);
    expect(head.cautions).toContainEqual({ sign: "coarseTimes", meaning: expect.stringMatching(/^Times of telegram are in whole hours/) as string });
  });
});

/** The first so many posts of each key, in the order given; posts without a key are kept. */
function firstOf(posts: readonly Post[], most: number, key: (post: Post) => string | undefined): Post[] {
  const seen = new Map<string, number>();
  return posts.filter((post) => {
    const name = key(post);
    if (name === undefined) return true;
    seen.set(name, (seen.get(name) ?? 0) + 1);
    return seen.get(name)! <= most;
  });
}

describe.each(["sessions", "cascades"])("detect, on a world of the family %s that was collected in part", (family) => {
  const { posts, coordinated } = worldOf(family, 32);

  it.each([
    ["thirty posts of each account", "cappedAccounts", firstOf(posts, 30, ({ platform, accountId }) => accountKey(platform, accountId))],
    ["all but three days", "gap", posts.filter(({ createdAt }) => Math.floor((createdAt - posts[0]!.createdAt) / 86_400) % 10 < 3 || Math.floor((createdAt - posts[0]!.createdAt) / 86_400) % 10 > 5)],
    ["the last ten reposters of each post", undefined, firstOf([...posts].reverse(), 10, ({ repostOf }) => repostOf)],
    ["every third post", undefined, posts.filter((_, i) => i % 3 === 0)],
  ])("%s: flags nobody innocent, and says what shows", async (_, sign, some) => {
    const { head, flagged } = await flaggedIn(some);
    expect(head.evidence.tested).toBeGreaterThan(0);
    expect(flagged.filter((account) => !coordinated.has(account))).toEqual([]);
    expect(head.cautions.map((caution) => caution.sign)).toEqual(sign === undefined ? [] : [sign]);
  });
});

describe("detect, on data that can't carry a decision", () => {
  /** Pages that so many people share, all of them at noon of each page's day. */
  const noons = (people: number, pages: number): Post[] =>
    Array.from({ length: pages }, (_, page) =>
      Array.from({ length: people }, (__, i): Post => ({ id: `${page} ${i}`, platform: "x", accountId: `u${i}`, createdAt: 1_600_041_600 + 86_400 * page, urls: [`https://news.example/${page}`] })),
    ).flat();

  it("says that times are too coarse where nobody can tell who came first", async () => {
    const { head, flagged } = await flaggedIn(noons(60, 25));
    expect(head.evidence.undecided).toMatch(/Times are too coarse: 100% of the shares have more than 50 others/);
    expect(flagged).toEqual([]);
  });

  it("says that the sample is cut short where most things have the same round number of sharers, and none has more", async () => {
    // A hundred sharers a page, of whom the collection kept the first fifty; seconds of their own.
    const posts = noons(50, 25).map((post, i) => ({ ...post, createdAt: post.createdAt + ((i * 7919) % 40_000) }));
    const { head } = await flaggedIn(posts);
    expect(head.evidence.undecided).toMatch(/The sample is cut short: 100% of the shares/);
    expect(head.cautions).toContainEqual({ sign: "cappedObjects", meaning: expect.stringMatching(/^25 objects of the trace link have exactly 50 shares/) as string });
  });

  it("says why in the findings, too", async () => {
    const posts = [...noons(60, 25), ...["a", "b", "c"].flatMap((name, i) => Array.from({ length: 4 }, (_, page): Post => ({ id: `${name} ${page}`, platform: "x", accountId: name, createdAt: 1_600_000_000 + 86_400 * page + i, urls: [`https://own.example/${page}`] })))];
    const { findings, head } = await detect(read(posts));
    const found = findings!.find(({ size }) => size === 3)!;
    expect(found.verdictBecause).toBe(`The run can't decide on anybody: ${head.evidence.undecided!}`);
    expect(found.prose).toContain("the data can't say whether that is more often than news, friends or chance explain");
  });
});
