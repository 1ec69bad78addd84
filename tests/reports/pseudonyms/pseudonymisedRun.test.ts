import { describe, expect, it } from "vitest";
import { accountKey } from "../../../src/model/account.js";
import { createPseudonyms, SECRET_BYTES } from "../../../src/reports/pseudonyms/pseudonyms.js";
import { pseudonymisedRun } from "../../../src/reports/pseudonyms/pseudonymisedRun.js";
import { reports } from "../../../src/reports/index.js";
import { exampleRun } from "../exampleRun.js";
import { textOf } from "../golden.js";

const example = exampleRun();
const named = example.accounts.map(({ platform, accountId, label }) => ({ account: accountKey(platform, accountId), label }));
const pseudonyms = createPseudonyms(new Uint8Array(SECRET_BYTES).fill(7), named);
const run = pseudonymisedRun(example, pseudonyms);

/** Names, ids and labels long enough not to turn up in other words. */
const TELLING = ["alice", "Alice", "b\uFFFDb", "@zoë", "quiet", "Quiet", "-100", "HYPERLINK"];

describe("pseudonymisedRun", () => {
  it.each(reports.map((report) => ({ report, file: report.file })))("leaves no name in $file", ({ report }) => {
    const text = textOf(report, run);
    expect(TELLING.filter((name) => text.includes(name))).toEqual([]);
    expect(textOf(report, pseudonymisedRun(exampleRun(), pseudonyms))).toBe(text);
  });

  it("keeps who is tied to whom, under names that one can look up", () => {
    const pair = (of: typeof run, tie: number): string[] => [of.network.source[tie]!, of.network.target[tie]!].map((id) => of.network.accounts.name(id));
    expect(pair(run, 0)).toEqual(pair(example, 0).map(pseudonyms.account));
    expect(run.clusters[0]!.accounts).toEqual(["x:-100", "x:b\u0000b", "x:alice"].map(pseudonyms.account));
    expect(run.ledger(pseudonyms.account("x:-100"))!.entries[0]!.members.map(({ account }) => account)).toEqual(["x:alice", "x:b\u0000b"].map(pseudonyms.account));
    expect(run.ledger("x:-100")).toBeUndefined();
    expect(run.findings![0]!.roles).toEqual({ [pseudonyms.account("x:-100")]: "bridge" });
    expect(run.citedPosts!.get(pseudonyms.post("x:a1"))!.account).toBe(pseudonyms.account("x:alice"));
  });

  it("stays sorted by key, as every run is", () => {
    const keys = run.accounts.map(({ platform, accountId }) => accountKey(platform, accountId));
    expect(keys).toEqual([...keys].sort());
  });
});
