import { expect, it } from "vitest";
import { evasionSettings, type Evasion } from "../../../src/simulate/evasion/evasion.js";
import type { Campaign } from "../../../src/simulate/stage/campaign.js";
import { createOperations } from "../../../src/simulate/stage/operations.js";
import { smallTheatre, START } from "../smallTheatre.js";

const openly = Object.fromEntries(Object.keys(evasionSettings).map((name) => [name, 0])) as Evasion;

/** All members say hello once. */
const hello: Campaign = {
  name: "hello",
  kind: "copypasta",
  title: "hello",
  cites: "nobody",
  start(stage) {
    const members = Array.from({ length: stage.size }, (_, i) => stage.enlist(i === 0 ? "operator" : "amplifier"));
    stage.principals(1);
    stage.at(START + 60, () => stage.order({ members, spreadSeconds: 10, act: (account) => ({ account, text: "hello" }) }));
  },
};

it("splits members evenly, tells who is in which campaign, and what became of it", () => {
  const { theatre, people, ids } = smallTheatre({ size: 120, organic: 100 });
  const operations = createOperations(theatre, [hello, { ...hello, name: "again" }], { people, organic: 100, evasion: { ...openly, ...{ accounts: 5 } } });
  const posts = [...theatre.run()];
  expect(posts.map(({ truth: { campaign } }) => campaign).sort()).toEqual([...Array<string>(10).fill("again"), ...Array<string>(10).fill("hello")]);
  expect([...people.campaign]).toEqual([...Array<number>(100).fill(-1), ...Array<number>(10).fill(0), ...Array<number>(10).fill(1)]);
  expect([99, 100, 110, 119].map((account) => operations.member(account))).toEqual([
    undefined,
    { campaign: "hello", role: "operator" },
    { campaign: "again", role: "operator" },
    { campaign: "again", role: "amplifier" },
  ]);
  const truths = [...operations.truth(ids)];
  expect(truths).toEqual(["hello", "again"].map((campaign) => expect.objectContaining({ campaign, kind: "copypasta", evasion: openly }) as unknown));
  expect(truths[0]!.attacker).toEqual({ accounts: 10, planned: 10, performed: 10, performedWithinHour: 10, posts: 10 });
  // The most followed of the public is the last one, see smallTheatre.
  expect(truths[0]!.principals).toEqual([expect.stringMatching(`:${ids.id(99)}$`)]);
});
