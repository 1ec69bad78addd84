import { describe, expect, it } from "vitest";
import { createDraw } from "../../../src/simulate/draw/draw.js";
import { createAccountRecords } from "../../../src/simulate/people/accountRecord.js";
import { createWords } from "../../../src/simulate/words/createWords.js";
import { smallTheatre, START } from "../smallTheatre.js";

function records(size: number, platforms: readonly string[]) {
  const { people, ids } = smallTheatre({ size, platforms: [...platforms] });
  const draw = createDraw(1, "accounts");
  return { people, ids, record: createAccountRecords({ draw, people, words: createWords(draw), ids, platforms, fromSeconds: START }) };
}

describe("createAccountRecords", () => {
  it("writes what platforms show, and leaves out what people and platforms leave out", () => {
    const { people, ids, record } = records(2000, ["x", "telegram"]);
    const all = Array.from({ length: 2000 }, (_, account) => record(account));
    expect(all.map(({ id }) => id)).toEqual(Array.from({ length: 2000 }, (_, account) => ids.id(account)));
    const share = (has: (account: (typeof all)[number]) => boolean) => all.filter(has).length / all.length;
    expect(share(({ bio }) => bio === undefined)).toBeCloseTo(0.3, 1);
    expect(share(({ name }) => name === undefined)).toBeLessThan(0.06);
    for (const { platform, createdAt, followers, following } of all) {
      if (platform === "telegram") expect([createdAt, followers, following]).toEqual([undefined, undefined, undefined]);
      else expect(createdAt).toBeLessThan(START);
    }
    // smallTheatre gives account i 10 (i + 1) followers; 20,000 of them make an account verified.
    const last = all.findLastIndex(({ platform }) => platform === "x");
    expect(all[last]).toMatchObject({ followers: 10 * (last + 1) });
    expect(all.filter(({ verified }) => verified).every(({ followers }) => followers! >= 20_000)).toBe(true);
    expect(people.size).toBe(2000);
  });

  it("puts what is known of an account over what it has by chance, and moves nobody else's record", () => {
    const platforms = ["x", "telegram"];
    const [plain, changed] = [records(2, platforms), records(2, platforms)];
    const profile = { handle: "relay_bot", automated: true, owner: "The Gazette" };
    const before = [plain.record(0), plain.record(1)];
    expect(changed.record(0, profile)).toEqual({ ...before[0], ...profile });
    expect(changed.record(1)).toEqual(before[1]);
  });
});
