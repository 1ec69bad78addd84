import fc from "fast-check";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readTruth } from "../../../src/evaluate/reading/readTruth.js";
import type { Truth } from "../../../src/evaluate/truth.js";
import type { TruthRecord } from "../../../src/model/truth.js";
import { recordsOf, START, textOf } from "../worlds.js";

const fixture = readFileSync(new URL("../../../fixtures/evaluate/truth.jsonl", import.meta.url), "utf8");

const read = (...pieces: string[]): Promise<Truth> => readTruth(pieces, "t.jsonl");

/** A truth by names, however its accounts are numbered. */
function named({ accounts, campaign, campaigns, confounders }: Truth) {
  const name = (id: number): string => accounts.name(id);
  return {
    accounts: Object.fromEntries(Array.from(campaign, (c, id) => [name(id), campaigns[c]?.campaign ?? null]).sort()),
    campaigns: campaigns.map(({ campaign, kind, actionSeconds, actionAccount }) => [campaign, kind, Array.from(actionSeconds, (seconds, i) => [seconds - START, name(actionAccount[i]!)])]),
    confounders: confounders.map(({ confounder, kind, sort, members }) => [confounder, kind, sort, Array.from(members, name).sort()]),
  };
}

const expected = {
  accounts: {
    ...{ "telegram:b1": "copy", "telegram:b2": "copy", "x:-o1": null, "x:a1": "amp", "x:a2": "amp", "x:a3": "amp" },
    ...{ "x:f1": null, "x:f2": null, "x:f3": null, "x:o2": null, "x:p1": null, "x:p2": null, "x:p3": null },
  },
  campaigns: [
    ["amp", "amplification", [[0, "x:a1"], [3600, "x:a2"], [7200, "x:a3"]]],
    ["copy", "copypasta", [[1000, "telegram:b1"], [1800, "telegram:b2"]]],
  ],
  confounders: [
    ["activists-1", "activists", "open", ["x:-o1", "x:o2"]],
    ["fans-1", "fandom", "spontaneous", ["x:f1", "x:f2", "x:f3"]],
  ],
};

describe("readTruth", () => {
  it("reads the fixture: campaigns with their actions by time, crowds of several lines, everybody", async () => {
    const truth = await read(fixture);
    expect(named(truth)).toEqual(expected);
    expect(truth.world).toMatchObject({ platforms: ["telegram", "x"], toSeconds: START + 86_400 });
    expect(truth.name).toBe("t.jsonl");
  });

  it("takes records in any order, cut anywhere, with empty lines", async () => {
    const lines = fixture.trimEnd().split("\n");
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(lines, { minLength: lines.length }), fc.integer({ min: 1, max: 200 }), async (shuffled, length) => {
        const text = shuffled.join("\n\n") + "\n";
        const pieces = Array.from({ length: Math.ceil(text.length / length) }, (_, i) => text.slice(i * length, (i + 1) * length));
        expect(named(await read(...pieces))).toEqual(expected);
      }),
      { numRuns: 30 },
    );
  });

  it("reads organic posts that are written in another way, and passes over those that are written in ours", async () => {
    const world = recordsOf({ others: "a" });
    const post = { record: "post", post: "x:1", account: "x:a", campaign: null, createdAt: START };
    expect((await read(textOf(world), `${JSON.stringify(post)}\n`)).accounts.size).toBe(1);
    const stranger = `${JSON.stringify({ ...post, account: "x:stranger" })}\n`;
    await expect(read(textOf(world), stranger)).rejects.toThrow("line 3 names account x:stranger, which has no record");
    expect((await read(textOf(world), '{"record":"post","campaign":null,whatever\n')).accounts.size).toBe(1);
  });

  it("notices a file that is cut off inside its last line, an organic post too", async () => {
    await expect(read(textOf(recordsOf({ others: "a" })), '{"record":"post","campaign":null,"po')).rejects.toMatchObject({ code: "input-schema", message: expect.stringContaining("line 3 is no JSON") });
  });

  it("keeps thousands of accounts", async () => {
    const truth = await read(textOf(recordsOf({ campaigns: { amp: "a b" }, others: Array.from({ length: 5000 }, (_, i) => `u${i}`).join(" ") })));
    expect(truth.accounts.size).toBe(5002);
    expect(truth.campaign.filter((campaign) => campaign === 0)).toHaveLength(2);
  });

  it.each<[string, TruthRecord[], string]>([
    ["a second world", [recordsOf({})[0]!], "line 4 is a second world"],
    ["an account twice", [{ record: "account", account: "x:a", campaign: null, role: null }], "line 4 repeats account x:a"],
    ["a campaign twice", [recordsOf({ campaigns: { amp: "" } })[1]!], "line 4 repeats a campaign"],
    ["an account of an unknown campaign", [{ record: "account", account: "x:c", campaign: "other", role: null }], "line 4 names campaign other, which has no record"],
    ["a post of an unknown campaign", [{ record: "post", campaign: "other", post: "x:1", account: "x:a", createdAt: 1 }], "line 4 names campaign other"],
    ["a post by an unknown account", [{ record: "post", campaign: "amp", post: "x:1", account: "x:z", createdAt: 1 }], "line 4 names account x:z, which has no record"],
    ["members of an unknown crowd", [{ record: "members", confounder: "fans", accounts: [] }], "line 4 names confounder fans, which has no record"],
  ])("refuses %s, with the line", async (_, more, message) => {
    await expect(read(textOf([...recordsOf({ campaigns: { amp: "a" } }), ...more]))).rejects.toMatchObject({ code: "input-schema", message: expect.stringContaining(`t.jsonl, ${message}`) });
  });

  it("refuses an empty file and one without a world", async () => {
    await expect(read("")).rejects.toMatchObject({ code: "input-empty" });
    await expect(read(textOf(recordsOf({ others: "a" }).slice(1)))).rejects.toMatchObject({ code: "input-schema", message: expect.stringContaining("no record of its world") });
  });
});
