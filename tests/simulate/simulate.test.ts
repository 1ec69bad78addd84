import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { accountKey } from "../../src/model/account.js";
import type { Account } from "../../src/model/account.js";
import type { Post } from "../../src/model/post.js";
import type { TruthRecord } from "../../src/model/truth.js";
import { campaigns } from "../../src/simulate/campaigns/index.js";
import { families } from "../../src/simulate/families/index.js";
import { lookAlikes } from "../../src/simulate/lookAlikes/index.js";
import { simulate, type SimulateSettings } from "../../src/simulate/simulate.js";

const SMALL = { accounts: 600, days: 3, campaignShare: 0.15, start: "2025-03-01" } as const;

function world(settings: SimulateSettings) {
  const [accounts, posts, truths] = [[] as Account[], [] as Post[], [] as TruthRecord[]];
  for (const { account, post, truth } of simulate(settings)) {
    if (account) accounts.push(account);
    if (post) posts.push(post);
    if (truth) truths.push(truth);
  }
  const of = <R extends TruthRecord["record"]>(record: R) => truths.filter((truth): truth is Extract<TruthRecord, { record: R }> => truth.record === record);
  return { accounts, posts, of };
}

function fingerprint(settings: SimulateSettings): string {
  const hash = createHash("sha256");
  for (const record of simulate(settings)) hash.update(JSON.stringify(record));
  return hash.digest("hex");
}

describe.each(families.map(({ name }) => name))("a world of %s", (family) => {
  const { accounts, posts, of } = world({ ...SMALL, family });
  const from = Date.UTC(2025, 2, 1) / 1000;

  it("has all its accounts in order of their ids, and all its posts in order of time, inside the world", () => {
    expect(accounts).toHaveLength(600);
    const ids = accounts.map(({ id }) => Number(id));
    expect(ids).toEqual([...ids].sort((a, b) => a - b));
    const times = posts.map(({ createdAt }) => createdAt);
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(times[0]).toBeGreaterThanOrEqual(from);
    expect(times.at(-1)).toBeLessThan(from + 3 * 86_400);
    expect(new Set(posts.map(({ platform, id }) => `${platform}:${id}`)).size).toBe(posts.length);
  });

  it("only has posts by its accounts that refer to earlier posts of the same platform", () => {
    const known = new Set(accounts.map(({ platform, id }) => accountKey(platform, id)));
    const seen = new Set<string>();
    let references = 0;
    for (const { platform, id, accountId, repostOf, replyTo, quoteOf } of posts) {
      expect(known.has(accountKey(platform, accountId))).toBe(true);
      for (const other of [repostOf, replyTo, quoteOf]) {
        if (other === undefined) continue;
        references++;
        expect(seen.has(`${platform}:${other}`), `${platform}:${id} refers to ${other}`).toBe(true);
      }
      seen.add(`${platform}:${id}`);
    }
    expect(references).toBeGreaterThan(100);
  });

  it("never says an account is younger than its first post", () => {
    const created = new Map(accounts.map(({ platform, id, createdAt }) => [accountKey(platform, id), createdAt ?? 0]));
    for (const { platform, accountId, createdAt } of posts) expect(created.get(accountKey(platform, accountId))).toBeLessThanOrEqual(createdAt);
  });

  it("tells the truth of every account, post, campaign and crowd, apart from the records", () => {
    expect(of("world")).toEqual([expect.objectContaining({ fromSeconds: from, toSeconds: from + 3 * 86_400, platforms: ["x", "tiktok", "facebook", "telegram"] })]);
    expect(of("account").map(({ account }) => account)).toEqual(accounts.map(({ platform, id }) => accountKey(platform, id)));
    expect(of("post").map(({ post }) => post)).toEqual(posts.map(({ platform, id }) => `${platform}:${id}`));
    expect(of("campaign").map(({ script }) => script)).toEqual(campaigns.flatMap(({ name, byNameOnly }) => (byNameOnly ? [] : [name])));
    expect(of("confounder").map(({ kind }) => kind)).toEqual(lookAlikes.map(({ name }) => name));
    const members = of("account").filter(({ campaign }) => campaign !== null);
    expect(members).toHaveLength(90);
    expect(members.every(({ role }) => role !== null)).toBe(true);
    const member = new Map(members.map(({ account, campaign }) => [account, campaign]));
    for (const { campaign, account, confounder } of of("post")) {
      if (campaign !== null) expect(member.get(account)).toBe(campaign);
      if (confounder !== undefined) expect(member.has(account)).toBe(false);
    }
    for (const { principals } of of("campaign")) for (const principal of principals) expect(member.has(principal)).toBe(false);
    for (const campaign of campaigns.filter(({ byNameOnly }) => !byNameOnly)) expect(of("post").some((post) => post.campaign === campaign.name), campaign.name).toBe(true);
  });

  it("lists as members of a crowd those who posted in it", () => {
    const posted = new Map<string, Set<string>>();
    for (const { confounder, account } of of("post")) if (confounder !== undefined) posted.set(confounder, (posted.get(confounder) ?? new Set()).add(account));
    const listed = new Map<string, string[]>();
    for (const { confounder, accounts } of of("members")) listed.set(confounder, [...(listed.get(confounder) ?? []), ...accounts]);
    for (const [confounder, accounts] of posted) expect(listed.get(confounder)?.toSorted()).toEqual([...accounts].sort());
    expect([...listed.keys()].sort()).toEqual([...posted.keys()].sort());
  });

  it("is the same world again on every pass and for the same settings, another for another seed", () => {
    const tiny = { ...SMALL, family, accounts: 200, days: 1, campaigns: ["copypasta"], lookAlikes: ["fandom", "newsroom"] };
    const once = simulate(tiny);
    expect([...once].length).toBe([...once].length);
    expect(fingerprint(tiny)).toBe(fingerprint(tiny));
    expect(fingerprint({ ...tiny, seed: 2 })).not.toBe(fingerprint(tiny));
  });
});

describe("simulate", () => {
  it("leaves out what isn't asked for", () => {
    const { of } = world({ ...SMALL, campaigns: ["none"], lookAlikes: ["fandom"] });
    expect(of("campaign")).toEqual([]);
    expect(of("confounder").map(({ kind }) => kind)).toEqual(["fandom"]);
    expect(of("account").every(({ campaign, role }) => campaign === null && role === null)).toBe(true);
  });

  it("gives each of few campaigns enough members to be a network", () => {
    const { of } = world({ ...SMALL, accounts: 200, days: 1, campaignShare: 0.01, campaigns: ["copypasta", "trend"], lookAlikes: ["none"] });
    const sizes = new Map<string | null, number>();
    for (const { campaign } of of("account")) sizes.set(campaign, (sizes.get(campaign) ?? 0) + 1);
    expect(Object.fromEntries(sizes)).toEqual({ null: 188, copypasta: 6, trend: 6 });
  });

  it.each<[SimulateSettings, string]>([
    [{ start: "soon" }, "start"],
    [{ platforms: [] }, "platforms"],
    [{ platforms: ["x", "x"] }, "platforms"],
    [{ platforms: ["a:b"] }, "platforms"],
    [{ campaigns: ["none", "trend"] }, "campaigns"],
    [{ lookAlikes: [] }, "lookAlikes"],
    [{ lookAlikes: ["carnival"] }, "lookAlikes"],
    [{ accounts: 100 }, "accounts"],
    [{ accounts: 100.5 }, "accounts"],
    [{ jitter: 1.1 }, "jitter"],
    [{ family: "crystal ball" }, "family"],
  ])("refuses %j before anything is made", (settings, named) => {
    expect(() => simulate(settings)).toThrowError(expect.objectContaining({ code: "setting-invalid", message: expect.stringContaining(named) as string }) as Error);
  });
});
