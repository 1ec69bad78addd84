import { describe, expect, it } from "vitest";
import { startFans } from "../../../../src/simulate/families/cascades/fans.js";
import { TRAITS } from "../../../../src/simulate/people/population.js";
import { DAY, START } from "../../smallTheatre.js";
import { quiet, smallCascades } from "./smallCascades.js";

const EVENING = START - (START % DAY) + DAY + 19 * 3600;

/** Accounts 1 to 100 are fans of account 0. */
function fanClub() {
  const small = smallCascades({
    size: 200,
    change(people) {
      people.trait.fill(TRAITS.indexOf("fan"), 1, 101);
      people.idol.fill(0, 1, 101);
    },
  });
  quiet(small.life);
  small.life.balance.fanChance.fill(0.6, 1, 101);
  return small;
}

describe("startFans", () => {
  it("has fans repost or answer their idol within seconds", () => {
    const { life, run } = fanClub();
    startFans(life);
    life.stage.at(EVENING, life.own, 0);
    const [idol, ...reactions] = run();
    expect(reactions.length).toBeGreaterThan(30);
    expect(reactions.length).toBeLessThan(80);
    const quick = reactions.filter(({ createdAt }) => createdAt - EVENING <= 30);
    expect(quick.length / reactions.length).toBeGreaterThan(0.7);
    for (const { account, repostOf, replyTo } of reactions) {
      expect(repostOf ?? replyTo).toBe(idol!.id);
      expect(account >= 1 && account <= 100).toBe(true);
    }
  });

  it("reposts the original when the idol reposts", () => {
    const { life, run } = fanClub();
    startFans(life);
    life.stage.at(EVENING, () => {
      const original = life.stage.publish({ account: 150, text: "first" });
      life.repost(0, { post: original, serial: 1e6, cascade: { size: 1 } });
    });
    const [original, idols, ...reactions] = run();
    expect(idols!.repostOf).toBe(original!.id);
    expect(reactions.some(({ repostOf }) => repostOf !== undefined)).toBe(true);
    for (const { repostOf, replyTo } of reactions) expect(repostOf ?? replyTo).toBe(original!.id);
  });

  it("hears of what others have the idol post", () => {
    const { life, run } = fanClub();
    startFans(life);
    life.stage.at(EVENING, () => life.stage.publish({ account: 0, text: "from elsewhere" }));
    expect(run().length).toBeGreaterThan(30);
  });
});
