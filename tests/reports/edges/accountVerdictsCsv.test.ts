import { describe, expect, it } from "vitest";
import type { BaselineAccounts } from "../../../src/model/baseline.js";
import { createNames } from "../../../src/model/names.js";
import { accountVerdictsCsv } from "../../../src/reports/edges/accountVerdictsCsv.js";

const accounts = createNames();
for (const key of ["x:ann", "telegram:=cmd", "x:ben", 'x:a:"b"', "x:eve"]) accounts.intern(key);

const verdicts = (rows: readonly (readonly [account: number, score: number, named: 0 | 1, group: number])[]): BaselineAccounts => ({
  account: Uint32Array.from(rows, ([account]) => account),
  score: Float64Array.from(rows, ([, score]) => score),
  named: Uint8Array.from(rows, ([, , named]) => named),
  group: Int32Array.from(rows, ([, , , group]) => group),
});

describe("accountVerdictsCsv", () => {
  it("has a line for every account that shared something, scores as parts of the largest", () => {
    expect([...accountVerdictsCsv(verdicts([[1, 8, 1, 0], [3, 2, 1, -1], [4, 1e-9, 0, -1]]), accounts)]).toEqual([
      "platform,accountId,clusterId,coordination,flagged\n",
      "x,ann,,0,false\n",
      "telegram,'=cmd,c1,1,true\n",
      "x,ben,,0,false\n",
      'x,"a:""b""",,0.25,true\n',
      "x,eve,,1.25e-10,false\n",
    ]);
  });

  it("divides nothing where all scores are 0 or there are none", () => {
    const lines = ["x,ann,,0,false\n", "telegram,'=cmd,,0,false\n", "x,ben,,0,false\n", 'x,"a:""b""",,0,false\n', "x,eve,,0,false\n"];
    expect([...accountVerdictsCsv(verdicts([[0, 0, 0, -1]]), accounts)].slice(1)).toEqual(lines);
    expect([...accountVerdictsCsv(verdicts([]), accounts)].slice(1)).toEqual(lines);
    expect([...accountVerdictsCsv(verdicts([]), createNames())]).toEqual(["platform,accountId,clusterId,coordination,flagged\n"]);
  });
});
