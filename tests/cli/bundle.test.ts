import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, it } from "vitest";
import type { Engine } from "../../src/model/engine.js";
import { sharesOf } from "../../src/testing/engineKit.js";

const BUNDLE = resolve("dist/cli/bundle");

it("finds its worker beside it: the bundled command line pairs on threads too", async () => {
  const pools = readdirSync(BUNDLE).filter((file) => /^pool-.*\.js$/.test(file));
  expect(pools.length).toBeGreaterThan(0);
  for (const pool of pools) {
    const { pairOnThreads } = (await import(pathToFileURL(join(BUNDLE, pool)).href)) as { readonly pairOnThreads: Engine["pair"] };
    const shares = sharesOf([["a", "o", 1, "1"], ["b", "o", 2, "2"], ["a", "p", 5, "3"], ["b", "p", 6, "4"]]);
    const { ties } = await pairOnThreads(shares, { windowsSeconds: [60], minCoShares: 1, minObjects: 2, sharesPerObjectMax: 10 });
    expect([...ties[0]!.coShares]).toEqual([2]);
  }
});
