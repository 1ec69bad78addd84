import { expect, test } from "vitest";
import { overhear } from "../../../src/simulate/evasion/overhear.js";
import { smallTheatre } from "../smallTheatre.js";

test("hears links and tags of the public that fits, once for each post, and of nobody else", () => {
  const { theatre } = smallTheatre({ size: 30, organic: 20 });
  const stage = theatre.stage("life");
  const heard = overhear(stage, 20, (account) => account % 2 === 0);
  for (const account of [4, 5, 24]) {
    stage.at(stage.fromSeconds, () => void stage.publish({ account, urls: [`https://a.example/${account}`], hashtags: [`t${account}`, "all"] }));
  }
  expect([...theatre.run()]).toHaveLength(3);
  expect(heard.links.list()).toEqual(["https://a.example/4"]);
  expect(heard.hashtags.list()).toEqual(["t4", "all"]);
});

test("a public of which nobody fits is silent", () => {
  const { theatre } = smallTheatre();
  expect(overhear(theatre.stage("life"), 20, () => false).links.size).toBe(0);
});
