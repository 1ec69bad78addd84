import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { expect, it } from "vitest";
import { memory } from "../../src/engines/memory.js";
import type { Engine } from "../../src/model/engine.js";
import { createNames } from "../../src/model/names.js";
import type { Shares } from "../../src/model/shares.js";
import { checkEngine, type PairingCase } from "../../src/testing/engineKit.js";

const { threads } = (await import(pathToFileURL("dist/engines/threads.js").href)) as { readonly threads: Engine };

it("passes every pairing case", async () => {
  await checkEngine(threads, JSON.parse(readFileSync("fixtures/engines/cases.json", "utf8")) as PairingCase[]);
});

it("equals the memory engine to the bit once shares are worth the threads", async () => {
  const shares = manyShares(8_000_000);
  const request = { windowsSeconds: [10, 60], minCoShares: 2, minObjects: 2, sharesPerObjectMax: 50 };
  const found = await threads.pair(shares, request);
  expect(found.ties[1]!.source.length).toBeGreaterThan(100);
  expect(found).toEqual(await memory.pair(shares, request));
  // Eight million shares twice, beside other tests and under coverage.
}, 180_000);

/** Ten shares an object, a minute apart on average; accounts in a fixed, scattered order. */
function manyShares(length: number): Shares {
  const accounts = 20_000;
  const perObject = 10;
  const names = createNames();
  for (let a = 0; a < accounts; a++) names.intern(String(a));
  const account = Uint32Array.from({ length }, (_, i) => Math.imul(i, 2_654_435_761) % accounts).map((a) => a % accounts);
  return {
    trace: "object",
    account,
    object: Uint32Array.from({ length }, (_, i) => Math.floor(i / perObject)),
    seconds: Float64Array.from({ length }, (_, i) => (i % perObject) * 40 + (i % 7)),
    post: Uint32Array.from({ length }, (_, i) => i),
    objectStart: Uint32Array.from({ length: length / perObject + 1 }, (_, o) => o * perObject),
    accounts: names,
    objects: createNames(),
    posts: createNames(),
  };
}
