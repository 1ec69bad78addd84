import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { memory } from "../../../src/engines/memory.js";
import type { Engine, PairRequest } from "../../../src/model/engine.js";
import { checkEngine, sharesOf, type PairingCase, type ShareRow } from "../../../src/testing/engineKit.js";
import { pairRequest, shareRows } from "../worlds.js";

// As built: a worker thread loads a file, which has to be JavaScript.
const { pairOnThreads } = (await import(pathToFileURL("dist/engines/threads/pool.js").href)) as { readonly pairOnThreads: Engine["pair"] };
const pool: Engine = { name: "pool", runsOn: "threads, whatever the number of shares", pair: pairOnThreads };
const cases = JSON.parse(readFileSync("fixtures/engines/cases.json", "utf8")) as PairingCase[];

describe("pairOnThreads", () => {
  it("finds the ties of every pairing case", async () => {
    await checkEngine(pool, cases);
  });

  it("equals the memory engine to the bit, on random worlds", async () => {
    await fc.assert(
      fc.asyncProperty(shareRows, pairRequest, fc.boolean(), async (rows, request, weighed) => {
        const shares = sharesOf(rows);
        const objectWeight = Float64Array.from({ length: shares.objects.size }, (_, o) => Math.log1p(7 / (o + 1)));
        const asked: PairRequest = { ...request, ...(weighed ? { objectWeight } : {}) };
        expect(await pairOnThreads(shares, asked)).toEqual(await memory.pair(shares, asked));
      }),
      { numRuns: 15, seed: 20261122 },
    );
  });

  it("equals the memory engine on a world that keeps every thread busy, and says how far it is", async () => {
    const shares = sharesOf(Array.from({ length: 20_000 }, (_, i): ShareRow => [`a${(i * 7919) % 700}`, `o${(i * 104_729) % 900}`, (i * 31) % 3600, `p${i}`]));
    const request = { windowsSeconds: [60, 600], minCoShares: 2, minObjects: 2, sharesPerObjectMax: 20 };
    const done: number[] = [];
    const found = await pairOnThreads(shares, { ...request, onProgress: (shares) => done.push(shares) });
    expect(found).toEqual(await memory.pair(shares, request));
    expect(found.ties[1]!.source.length).toBeGreaterThan(1000);
    expect(done).toEqual([...done].sort((a, b) => a - b));
    expect(done.at(-1)).toBe(20_000);
  });

  it("stops within a second, in the middle of a row range", async () => {
    const shares = sharesOf(Array.from({ length: 60_000 }, (_, i): ShareRow => [`a${i % 3000}`, `o${i % 7}`, i % 10, `p${i}`]));
    const controller = new AbortController();
    const pairing = pairOnThreads(shares, { windowsSeconds: [60], minCoShares: 1, minObjects: 1, sharesPerObjectMax: 1e6, signal: controller.signal });
    let aborted = 0;
    setTimeout(() => {
      aborted = performance.now();
      controller.abort();
    }, 200);
    await expect(pairing).rejects.toMatchObject({ code: "interrupted" });
    expect(aborted).toBeGreaterThan(0);
    expect(performance.now() - aborted).toBeLessThan(1000);
  });
});
