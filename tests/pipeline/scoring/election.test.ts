import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import type { Finding } from "../../../src/model/finding.js";
import { readFiles } from "../../../src/node.js";
import { detect } from "../../../src/pipeline/detect.js";

interface Truth {
  readonly platform: string;
  readonly id: string;
  readonly group: string;
}

const truth = readFileSync("fixtures/election/truth.jsonl", "utf8").trim().split("\n").map((line) => JSON.parse(line) as Truth);
const groupOf = new Map(truth.map(({ platform, id, group }) => [`${platform}:${id}`, group]));

describe("what is concluded on the election", () => {
  const findings = new Map<string, Finding[]>();
  beforeAll(async () => {
    const run = await detect(await readFiles("fixtures/election/posts.jsonl"), {}, { accounts: await readFiles("fixtures/election/accounts.jsonl", { expects: "account" }) });
    for (const [i, { accounts, flagged }] of run.clusters.entries()) {
      const group = groupOf.get(accounts[0]!);
      // A cluster is one of a group's if all of its members are.
      if (flagged && group !== undefined && accounts.every((account) => groupOf.get(account) === group)) findings.set(group, [...(findings.get(group) ?? []), run.findings![i]!]);
    }
  }, 60_000);

  it("takes the desks of the news agency at their word: disclosed, and unlikely to be inauthentic at either end", () => {
    const [agency, ...others] = findings.get("syndication")!;
    expect(others).toEqual([]);
    expect(agency!.verdict).toBe("coordinated-disclosed");
    expect(agency!.inauthenticity.value).toBeLessThan(0.5);
    expect(agency!.inauthenticity.high).toBeLessThan(0.5);
  });

  it("calls no cluster of amplifiers disclosed, and each likelier inauthentic than the agency", () => {
    const amplifiers = findings.get("amplifiers")!;
    expect(amplifiers.length).toBeGreaterThan(0);
    for (const { verdict, inauthenticity } of amplifiers) {
      expect(verdict).not.toBe("coordinated-disclosed");
      expect(inauthenticity.low).toBeGreaterThan(findings.get("syndication")![0]!.inauthenticity.high);
    }
  });

  it("says nothing of the agency where nobody's profile is known", async () => {
    const run = await detect(await readFiles("fixtures/election/posts.jsonl"));
    const i = run.clusters.findIndex(({ accounts }) => groupOf.get(accounts[0]!) === "syndication");
    const { verdict, inauthenticity } = run.findings![i]!;
    expect(verdict).toBe("undecided");
    expect(inauthenticity.low).toBeLessThan(0.2);
    expect(inauthenticity.high).toBeGreaterThan(0.5);
  });
});
