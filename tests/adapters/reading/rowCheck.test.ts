import fc from "fast-check";
import { expect, it } from "vitest";
import { createSeenRows } from "../../../src/adapters/reading/duplicates.js";
import { createRowCheck } from "../../../src/adapters/reading/rowCheck.js";
import { createTimeReader } from "../../../src/adapters/reading/times.js";
import type { Row } from "../../../src/model/adapter.js";
import type { Rejection } from "../../../src/model/run.js";

const rules = () => ({ platform: "x", times: createTimeReader({ timezone: undefined, earliest: "2004-01-01", now: undefined }), idsFrom: undefined });

it("counts every row once, whatever comes", () => {
  const row: fc.Arbitrary<Row> = fc.oneof(
    fc.record({ line: fc.nat(), kind: fc.constant("broken" as const), reason: fc.constantFrom("a", "b"), raw: fc.string() }),
    fc.record({
      line: fc.nat(),
      kind: fc.constantFrom("post" as const, "account" as const),
      record: fc.oneof(
        fc.record({ id: fc.constantFrom("1", "2", ""), accountId: fc.constantFrom("a", undefined), createdAt: fc.constantFrom(1629589836, "?") }),
        fc.object(),
      ),
    }),
  );
  fc.assert(
    fc.property(fc.array(fc.array(row)), fc.boolean(), (batches, keep) => {
      const rejections: Rejection[] = [];
      const check = createRowCheck("f", rules(), keep ? undefined : createSeenRows(), (rejection) => rejections.push(rejection));
      let accepted = 0;
      for (const batch of batches) {
        const { posts, accounts } = check.check(batch);
        accepted += posts.length + accounts.length;
      }
      const counts = check.counts();
      expect(counts).toMatchObject({ read: batches.flat().length, accepted, rejected: rejections.length });
      expect(counts.read).toBe(counts.accepted + counts.duplicates + counts.rejected);
      expect([...check.reasons.values()].reduce((sum, count) => sum + count, 0)).toBe(counts.rejected);
      if (keep) expect(counts.duplicates).toBe(0);
    }),
  );
});
