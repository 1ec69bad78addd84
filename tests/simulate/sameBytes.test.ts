import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { simulate } from "../../src/simulate/simulate.js";

// Written down once and compared on every machine and version of Node that these tests run on. Whoever changes what worlds
// are writes down the new ones: records of benchmarks are of the old worlds then.
it.each([
  ["cascades", "60cfa22d02c0ce25"],
  ["sessions", "24ad5ab89773e2b6"],
])("a world of %s is the same bytes everywhere", (family, fingerprint) => {
  const hash = createHash("sha256");
  for (const { account, post, truth } of simulate({ family, accounts: 400, days: 2, campaignShare: 0.2, jitter: 0.3, hopping: 0.5, paraphrase: 0.4, poisoning: 0.5 })) {
    // The truth of the world itself names the version of lockstep.
    if (truth?.record !== "world") hash.update(JSON.stringify({ account, post, truth }));
  }
  expect(hash.digest("hex").slice(0, 16)).toBe(fingerprint);
});
