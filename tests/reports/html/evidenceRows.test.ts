import { expect, it } from "vitest";
import { evidenceRows } from "../../../src/reports/html/evidenceRows.js";
import type { LedgerLine, RunFileTie } from "../../../src/reports/index.js";

const SHARE = { trace: "link", object: "a.example/1", objectWeight: 1, gapSeconds: 5 };

const tie = {
  ...{ clusterId: "c1", source: "x:a", target: "x:b" },
  evidence: [
    { ...SHARE, sourcePost: "x:1", targetPost: "x:2", sourceTime: "2025-01-01T00:00:05Z", targetTime: "2025-01-01T00:00:00Z" },
    { ...SHARE, sourcePost: "x:3", targetPost: "x:4", sourceTime: "2025-01-01T01:00:00Z", targetTime: null },
  ],
} as unknown as RunFileTie;

function ledger(account: string, post: string, time: string, met: { readonly account: string; readonly post: string; readonly time: string }, nats: number): LedgerLine {
  return { account, entries: [{ post, time, trace: "link", object: "a.example/1", met: 2, nats, members: [met] }] } as unknown as LedgerLine;
}

const [a, b] = [
  { account: "x:a", post: "x:1", time: "2025-01-01T00:00:05Z" },
  { account: "x:b", post: "x:2", time: "2025-01-01T00:00:00Z" },
];
const MEMBERS = new Set(["x:a", "x:b"]);

it("lists each co-share once, the earlier post first, by time; what has no time comes second", () => {
  const rows = evidenceRows([tie], [ledger("x:a", "x:1", a!.time, b!, 3)], MEMBERS);
  expect(rows.map(({ first, second }) => [first.id, second.id])).toEqual([["x:2", "x:1"], ["x:3", "x:4"]]);
  expect(rows[0]!.first).toEqual({ id: "x:2", account: "x:b", seconds: 1_735_689_600 });
});

it("bounds the chance by Chernoff, and takes the lesser of both sides", () => {
  const [row] = evidenceRows([tie], [ledger("x:a", "x:1", a!.time, b!, 3), ledger("x:b", "x:2", b!.time, a!, 4)], MEMBERS);
  // exp(-2 * 4) is 10^-3.474.
  expect(row!.log10Chance).toBeCloseTo(-3.4744, 4);
  expect(evidenceRows([tie], [], MEMBERS)[0]!.log10Chance).toBeUndefined();
});

it("names nobody who isn't of the cluster", () => {
  expect(evidenceRows([], [ledger("x:a", "x:1", a!.time, { ...b!, account: "x:stranger" }, 3)], MEMBERS)).toEqual([]);
});
