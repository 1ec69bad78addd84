import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { memory } from "../../src/engines/memory.js";
import type { PairRequest } from "../../src/model/engine.js";
import { checkEngine, sharesOf, type PairingCase, type ShareRow } from "../../src/testing/engineKit.js";
import { tiesByDefinition } from "./oracle.js";
import { pairRequest, shareRows } from "./worlds.js";

const cases = JSON.parse(readFileSync("fixtures/engines/cases.json", "utf8")) as PairingCase[];

describe("memory engine", () => {
  it.each(cases.map((world) => [world.name, world] as const))("%s", async (_, world) => {
    await checkEngine(memory, [world]);
  });

  it("finds what the definition says, on random worlds", async () => {
    await fc.assert(
      fc.asyncProperty(shareRows, pairRequest, async (rows, request) => {
        await checkEngine(memory, [{ name: "random", shares: rows, request, ties: tiesByDefinition(rows, request), setAside: await setAside(rows, request) }]);
      }),
      { numRuns: 400, seed: 20261122 },
    );
  });

  it("sums object weights over distinct objects", async () => {
    const shares = sharesOf([["a", "o", 0, "1"], ["a", "o", 1, "2"], ["b", "o", 2, "3"], ["a", "p", 9, "4"], ["b", "p", 9, "5"]]);
    const weights = Float64Array.from({ length: 2 }, (_, o) => (shares.objects.name(o) === "o" ? 10 : 0.5));
    const result = await memory.pair(shares, { windowsSeconds: [60], minCoShares: 1, minObjects: 1, sharesPerObjectMax: 9, objectWeight: weights });
    expect([...result.ties[0]!.objectWeight]).toEqual([10.5]);
  });

  it.each([
    [{ windowsSeconds: [] }, /windowsSeconds holds 0 windows/],
    [{ windowsSeconds: [-1] }, /windowsSeconds holds -1/],
    [{ windowsSeconds: [NaN] }, /windowsSeconds holds NaN/],
    [{ minCoShares: 0 }, /minCoShares is 0/],
    [{ minObjects: 0 }, /minObjects is 0/],
    [{ sharesPerObjectMax: 1 }, /sharesPerObjectMax is 1/],
    [{ objectWeight: new Float64Array(3) }, /3 values for 0 objects/],
  ])("refuses %j", async (wrong, message) => {
    const request = { windowsSeconds: [1], minCoShares: 1, minObjects: 1, sharesPerObjectMax: 9, ...wrong };
    await expect(memory.pair(sharesOf([]), request)).rejects.toThrow(message);
    await expect(memory.pair(sharesOf([]), request)).rejects.toMatchObject({ code: "setting-invalid" });
  });

  it("stops when asked to, between two turns of work", async () => {
    const rows = Array.from({ length: 220_000 }, (_, i): ShareRow => [`a${i % 500}`, `o${i % 1000}`, Math.floor(i / 1000), "p"]);
    const controller = new AbortController();
    const swept: number[] = [];
    const pairing = memory.pair(sharesOf(rows), {
      windowsSeconds: [20],
      minCoShares: 1,
      minObjects: 1,
      sharesPerObjectMax: 99,
      signal: controller.signal,
      onProgress: (done, total) => {
        swept.push(done / total);
        controller.abort();
      },
    });
    await expect(pairing).rejects.toMatchObject({ code: "interrupted" });
    expect(swept).toHaveLength(1);
    expect(swept[0]).toBeLessThan(1);
  });
});

/** Limits by definition; which objects are crowded is asserted with them. */
async function setAside(rows: readonly ShareRow[], request: PairRequest): Promise<Record<string, string[]>> {
  const unique = [...new Map(rows.map((row) => [JSON.stringify(row), row])).values()];
  const found: Record<string, string[]> = {};
  for (const window of [...request.windowsSeconds].sort((a, b) => a - b)) {
    const crowded = unique.flatMap(([, object, seconds]) => {
      const after = unique.filter(([, o, s]) => o === object && s >= seconds && s - seconds <= window + 1e-6);
      return after.length > request.sharesPerObjectMax ? [object] : [];
    });
    if (crowded.length > 0) found[String(window)] = [...new Set(crowded)];
  }
  return Promise.resolve(found);
}
