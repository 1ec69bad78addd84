import fc from "fast-check";
import { expect, it } from "vitest";
import { NO_GROUP } from "../../../src/network/group.js";
import { createMemberTest } from "../../../src/pipeline/scoring/memberTest.js";

it("tells who is in a cluster, of any number of accounts", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(NO_GROUP, 0, 7), { maxLength: 100 }), (groups) => {
      const isMember = createMemberTest(Int32Array.from(groups));
      expect(groups.map((_, account) => isMember(account))).toEqual(groups.map((group) => group !== NO_GROUP));
    }),
  );
});
