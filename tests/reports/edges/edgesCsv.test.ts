import { describe, expect, it } from "vitest";
import type { BaselineNetwork, BaselinePairs } from "../../../src/model/baseline.js";
import { createNames } from "../../../src/model/names.js";
import { edgesCsv, pairsCsv } from "../../../src/reports/edges/edgesCsv.js";

const accounts = createNames();
for (const key of ["x:ann", "telegram:=cmd", 'x:a,"b"']) accounts.intern(key);
const posts = createNames();
for (const id of ["p0", "p1", "p2"]) posts.intern(id);

const network: BaselineNetwork = {
  directed: false,
  source: Uint32Array.of(0, 1),
  target: Uint32Array.of(1, 2),
  weight: Float64Array.of(2, 0.1 + 0.2),
  columns: { symmetry: Float64Array.of(1, 1 / 3), aboveThreshold: Uint8Array.of(1, 0), unused: Uint8Array.of(7, 7) },
};

describe("edgesCsv", () => {
  it("writes ids alone where there is one platform, numbers in full, and the columns asked for in their order", () => {
    expect([...edgesCsv(network, ["aboveThreshold", "symmetry"], accounts, "id")]).toEqual([
      "source,target,weight,aboveThreshold,symmetry\n",
      "ann,'=cmd,2,1,1\n",
      `'=cmd,"a,""b""",0.30000000000000004,0,0.3333333333333333\n`,
    ]);
  });

  it("writes platform and id where ids alone could be mistaken", () => {
    expect([...edgesCsv(network, [], accounts, "platform-and-id")].slice(1)).toEqual(["x:ann,telegram:=cmd,2\n", 'telegram:=cmd,"x:a,""b""",0.30000000000000004\n']);
  });

  it("writes its head where there are no edges", () => {
    const none = { ...network, source: new Uint32Array(0), target: new Uint32Array(0), weight: new Float64Array(0) };
    expect([...edgesCsv(none, ["symmetry"], accounts, "id")]).toEqual(["source,target,weight,symmetry\n"]);
  });
});

describe("pairsCsv", () => {
  it("writes one line a pair", () => {
    const pairs: BaselinePairs = {
      length: 2,
      object: (i) => ["https://a.example/?q=1,2", "-5"][i]!,
      source: Uint32Array.of(0, 0),
      target: Uint32Array.of(1, 2),
      sourcePost: Uint32Array.of(0, 1),
      targetPost: Uint32Array.of(2, 2),
      gapSeconds: Float64Array.of(0, 12.5),
    };
    expect([...pairsCsv(pairs, accounts, posts, "id")]).toEqual([
      "object,source,target,sourcePost,targetPost,gapSeconds\n",
      `"https://a.example/?q=1,2",ann,'=cmd,p0,p2,0\n`,
      `'-5,ann,"a,""b""",p1,p2,12.5\n`,
    ]);
  });
});
