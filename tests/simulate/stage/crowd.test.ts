import { describe, expect, it } from "vitest";
import { accountKey } from "../../../src/model/account.js";
import { createCrowd } from "../../../src/simulate/stage/crowd.js";
import { smallTheatre, START } from "../smallTheatre.js";

describe("createCrowd", () => {
  it("has as members those who posted, each once, a thousand to a line", () => {
    const { theatre, people, ids } = smallTheatre({ size: 1500 });
    const { stage, truth } = createCrowd(theatre, { name: "party", title: "a party", sort: "spontaneous", start: () => undefined }, 1500);
    for (let account = 0; account < 1200; account++) stage.at(START + account, (who) => void stage.publish({ account: who, text: "hooray" }), account % 1100);
    const posts = [...theatre.run()];
    expect(posts.every(({ truth: { confounder, campaign } }) => confounder === "party" && campaign === null)).toBe(true);
    const [head, first, second, ...more] = truth(ids);
    expect(head).toEqual({ record: "confounder", confounder: "party", kind: "party", sort: "spontaneous" });
    expect(more).toEqual([]);
    const members = [first, second].flatMap((record) => (record?.record === "members" ? record.accounts : []));
    expect(first?.record === "members" && first.accounts.length).toBe(1000);
    expect(members).toEqual(Array.from({ length: 1100 }, (_, account) => accountKey(["x", "telegram"][people.platform[account]!]!, ids.id(account))));
  });

  it("recruits from the public that posts at all", () => {
    const { theatre, people } = smallTheatre({ size: 100, organic: 50 });
    people.postsPerDay.fill(0, 0, 20);
    const { stage } = createCrowd(theatre, { name: "party", title: "a party", sort: "open", start: () => undefined }, 50);
    expect([...stage.recruit(1000)].sort((a, b) => a - b)).toEqual(Array.from({ length: 30 }, (_, i) => i + 20));
    expect(stage.recruit(1000, (account) => account === 33)).toEqual([33]);
    expect(stage.recruit(5)).toHaveLength(5);
  });
});
