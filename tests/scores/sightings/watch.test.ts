import fc from "fast-check";
import { expect, it } from "vitest";
import type { Post } from "../../../src/model/post.js";
import type { ScoreValue } from "../../../src/model/score.js";
import { scored } from "../../../src/scores/measures/channel.js";
import { releaseSightings, watch, type Seen } from "../../../src/scores/sightings/watch.js";
import { concern, context } from "./context.js";

const start = () => watch(context, ({ account }) => account !== "x:c", ({ own, others }: Seen): ScoreValue => scored(0, [...own, ...others].map(({ id, byMember, seconds }) => `${byMember ? "member" : "other"} ${id} at ${seconds}`).join(), []));

const post = fc.record({ id: fc.nat(20), accountId: fc.constantFrom("a", "b", "c", "z") }).map(({ id, accountId }): Post => ({ id: String(id), platform: "x", accountId, createdAt: id % 7 }));
const posts = fc.uniqueArray(post, { selector: ({ id }) => id, maxLength: 20 });
const why = ({ accountId }: Post) => concern({ byMember: accountId !== "z" });

it("says the same in any order, whatever came and went, as if only the rest had been shown", () => {
  fc.assert(
    fc.property(posts, fc.infiniteStream(fc.boolean()), fc.infiniteStream(fc.nat()), (all, leaves, places) => {
      const [gone, kept] = [all.filter(() => leaves.next().value), [] as Post[]];
      kept.push(...all.filter((one) => !gone.includes(one)));
      const state = start();
      const shuffled = [...all].map((one) => ({ one, place: places.next().value as number })).sort((a, b) => a.place - b.place).map(({ one }) => one);
      for (const one of shuffled) state.add(one, why(one));
      for (const one of gone) {
        state.remove(one, why(one));
        state.remove(one, why(one));
      }
      for (const one of kept) state.add(one, why(one));
      const expected = start();
      for (const one of kept) expected.add(one, why(one));
      expect(state.value()).toEqual(expected.value());
    }),
  );
});

it("counts only what is wanted, members apart from others, in the order of time", () => {
  const state = start();
  for (const [id, accountId] of [["3", "z"], ["2", "a"], ["1", "c"], ["8", "b"]] as const) {
    const one = { id, platform: "x", accountId, createdAt: Number(id) % 7 };
    state.add(one, why(one));
  }
  expect(state.value().seen).toBe("member 8 at 1,member 2 at 2,other 3 at 3");
});

it("lets go of what all states of a context have kept, and of no other's", () => {
  const [mine, theirs] = [{ ...context }, { ...context }];
  const states = [mine, mine, theirs].map((of) => watch(of, () => true, ({ own }) => scored(0, own.map(({ id }) => id).join(), [])));
  const show = (id: string): void => {
    const one = { id, platform: "x", accountId: "a", createdAt: Number(id) };
    for (const state of states) state.add(one, why(one));
  };
  show("1");
  states.forEach((state) => state.value());
  releaseSightings(mine);
  expect(states.map((state) => state.value().seen)).toEqual(["", "", "1"]);
  show("2");
  expect(states.map((state) => state.value().seen)).toEqual(["2", "2", "1,2"]);
});
