import { describe, expect, it } from "vitest";
import { findingOf, type Valued } from "../../../src/pipeline/scoring/finding.js";
import type { Judgement } from "../../../src/pipeline/scoring/judge.js";
import { channel, valued } from "./valued.js";

const cluster = { id: "c1", accounts: ["x:a", "x:b"], flagged: true, log10EValue: 3.21 };
const coordination = { value: 0.9, low: 0.5, high: 1 };
const judged: Judgement = { inauthenticity: { value: 0.7, low: 0.6, high: 0.8 }, verdict: "coordinated-unclear", because: "So it is.", kind: "hijack", kindProbability: 0.6 };
const watched = { values: [], exposure: [{ platform: "x", lang: "de", day: "2024-11-11", accounts: 2 }], activity: [1] };
const made = (seen: readonly Valued[], of = cluster) => findingOf(of, coordination, seen, judged, watched);

describe("findingOf", () => {
  it("lists scores by value, those without one last, and passes on what was concluded and counted", () => {
    const finding = made([valued("sleeper", undefined), valued("copypasta", 0.9), valued("hijack", 0.4, [channel("tag", 1)]), valued("fandom", 0.2, [], { tells: "explanation" }), valued("petition", 0.6, [], { tells: "explanation" })]);
    expect(finding.kinds.map(({ name }) => name)).toEqual(["copypasta", "hijack", "sleeper"]);
    expect(finding.explanations.map(({ name }) => name)).toEqual(["petition", "fandom"]);
    expect(finding.kinds[1]).toEqual({ name: "hijack", value: 0.4, question: "Is it hijack?", seen: "Seen: hijack.", channels: [channel("tag", 1)], missing: [], refutedBy: "No hijack.", disarm: [] });
    const { prose, kinds, explanations, refutedBy, ...rest } = finding;
    expect([kinds.length, explanations.length]).toEqual([3, 2]);
    expect(rest).toEqual({
      ...{ clusterId: "c1", size: 2, flagged: true, coordination, log10EValue: 3.21, inauthenticity: judged.inauthenticity, verdict: "coordinated-unclear", verdictBecause: "So it is.", kind: "hijack", kindProbability: 0.6 },
      ...{ principals: [], protectedTargets: 0, roles: {}, exposure: watched.exposure, activity: [1], paths: [], voice: [], engagement: undefined },
    });
    expect(prose).toMatch(/^2 accounts .* 10 to the power of 3\.2 .* Seen: hijack\. What else explains it: Seen: petition\.$/);
    expect(refutedBy).toContain("No copypasta.");
    expect(refutedBy).toContain("No petition.");
    expect(refutedBy).not.toContain("No sleeper.");
  });

  it("names principals that are neither members nor targets, and roles that members have in the kind that is named", () => {
    const seen = [
      valued("amplification", 0.5, [], { principals: ["x:p", "x:a", "x:t"], roles: { "x:a": "opener" } }),
      valued("hijack", 0.5, [], { roles: { "x:b": "opener", "x:p": "opener" } }),
      valued("harassment", 0.5, [], { protectedTargets: ["x:t", "x:u"], principals: ["x:p"] }),
    ];
    const { principals, protectedTargets, roles } = made(seen);
    expect([principals, protectedTargets, roles]).toEqual([["x:p"], 2, { "x:b": "opener" }]);
    expect(JSON.stringify(made(seen))).not.toContain("x:t");
  });

  it("gathers pictures of all scores", () => {
    const panel = { posts: 0, accounts: 0, memberLatencies: [1], otherLatencies: [] };
    const path = { trace: "link", object: "a", steps: [] };
    const voice = { hashtag: "h", days: [] };
    const finding = made([valued("amplification", 0.1, [], { engagement: panel }), valued("laundering", 0.2, [], { paths: [path] }), valued("hijack", 0.3, [], { voice: [voice] })]);
    expect([finding.engagement, finding.paths, finding.voice]).toEqual([panel, [path], [voice]]);
  });

  it("says of a cluster that no evidence names that chance may explain it", () => {
    expect(made([], { ...cluster, flagged: false }).prose).toBe("2 accounts share things within short times of each other, but not more often than news, friends or chance may explain.");
  });
});
