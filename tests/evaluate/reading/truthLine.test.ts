import { describe, expect, it } from "vitest";
import { parseTruthLine } from "../../../src/evaluate/reading/truthLine.js";
import { recordsOf } from "../worlds.js";

describe("parseTruthLine", () => {
  const records = recordsOf({ campaigns: { amp: "a" }, actions: { amp: [["a", 1]] }, spontaneous: { fans: "b" }, open: { agency: "c" } });

  it.each(records.map((record) => [record.record, record] as const))("takes a %s as it is", (_, record) => {
    expect(parseTruthLine(JSON.stringify(record), "t", 1)).toEqual(record);
  });

  it("has seen every sort of record there", () => {
    expect([...new Set(records.map(({ record }) => record))].sort()).toEqual(["account", "campaign", "confounder", "members", "post", "world"]);
  });

  it.each([
    ["", "is no JSON"],
    ['{"record":"acc', "is no JSON"],
    ["null", "is no record"],
    ["3", "is no record"],
    ["{}", "has no record out of"],
    ['{"record":"person"}', "has no record out of"],
    ['{"record":"account","campaign":null}', "has no account"],
    ['{"record":"account","account":7,"campaign":null}', "has no account"],
    ['{"record":"account","account":"x:1"}', "has no campaign"],
    ['{"record":"post","account":"x:1","campaign":"c","createdAt":"noon"}', "has no createdAt"],
    ['{"record":"post","account":"x:1","createdAt":1}', "has no campaign"],
    ['{"record":"members","confounder":"f","accounts":["x:1",2]}', "has no list of accounts"],
    ['{"record":"members","accounts":[]}', "has no confounder"],
    ['{"record":"campaign","campaign":"c","kind":"fun"}', "has no kind out of amplification"],
    ['{"record":"campaign","kind":"hijack"}', "has no campaign"],
    ['{"record":"confounder","confounder":"f","kind":"fandom","sort":"odd"}', "has no sort"],
    ['{"record":"confounder","confounder":"f","sort":"open"}', "has no confounder or no kind"],
    ['{"record":"world","formatVersion":2}', "has formatVersion 2"],
    ['{"record":"world","formatVersion":1,"fromSeconds":1,"toSeconds":2}', "has no list of platforms"],
    ['{"record":"world","formatVersion":1,"platforms":["x"],"fromSeconds":1}', "has no fromSeconds"],
  ])("refuses %s", (line, what) => {
    expect(() => parseTruthLine(line, "there/truth.jsonl", 12)).toThrow(expect.objectContaining({ code: "input-schema", message: expect.stringContaining(`there/truth.jsonl, line 12 ${what}`) }));
  });
});
