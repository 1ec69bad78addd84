import { describe, expect, it } from "vitest";
import { cosine } from "../../src/baselines/cosine.js";
import { splitAccountKey } from "../../src/model/account.js";
import { createSharedNames } from "../../src/model/shares.js";
import { objectTrace } from "../baselines/objectTrace.js";
import { HAS_REFERENCE_DATA, LEFT_OUT, readTable } from "./readTable.js";

describe.skipIf(!HAS_REFERENCE_DATA)(`TF-IDF cosine of German URLs${LEFT_OUT}`, () => {
  it("has the same edges and the same cosines to 10 digits", () => {
    const names = createSharedNames();
    const method = cosine.start({ settings: { minSimilarity: 0 }, traces: [objectTrace], names });
    readTable("cosine/german_url_min10_dedup.input.csv.gz").forEach((row, i) => {
      method.add({ id: String(i), platform: "x", accountId: row.userid!, createdAt: 1.6e9, objects: [row.feature_shared!] });
    });
    const { source, target, weight } = method.finish();
    const account = (id: number): string => splitAccountKey(names.accounts.name(id)).accountId;
    const found = new Map(Array.from(source, (from, e) => [[account(from), account(target[e]!)].sort().join(), weight[e]!]));
    const expected = readTable("cosine/german_url_min10_dedup.coSharing.edges.csv.gz");
    expect(found.size).toBe(expected.length);
    let farthest = 0;
    for (const row of expected) {
      farthest = Math.max(farthest, Math.abs(found.get([row.u!, row.v!].sort().join())! - Number(row.cosine)));
    }
    expect(farthest).toBeLessThan(1e-10);
  });
});
