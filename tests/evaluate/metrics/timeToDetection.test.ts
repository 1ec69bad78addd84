import { describe, expect, it } from "vitest";
import { timeToDetection } from "../../../src/evaluate/metrics/timeToDetection.js";
import type { Truth } from "../../../src/evaluate/truth.js";
import { START, truthOf } from "../worlds.js";

const HOUR = 3600;

/** Six accounts act hour by hour from hour 1 on; `a` acts twice. */
const world = { campaigns: { amp: "a b c d e f" }, actions: { amp: [["a", HOUR], ["a", 1.5 * HOUR], ["b", 2 * HOUR], ["c", 3 * HOUR], ["d", 4 * HOUR], ["e", 5 * HOUR], ["f", 6 * HOUR]] as const }, others: "p" };

/** Runs by hour of their end, with the ids that they flag. */
function detect(truth: Truth, runs: Readonly<Record<number, string>>, share = 1 / 3) {
  const timed = Object.entries(runs).map(([hour, flagged]) => ({
    toSeconds: START + Number(hour) * HOUR,
    flagged: Uint8Array.from({ length: truth.accounts.size }, (_, id) => (flagged.split(" ").includes(truth.accounts.name(id).slice(2)) ? 1 : 0)),
  }));
  return timeToDetection(truth, timed, share);
}

describe("timeToDetection", () => {
  it("is the first run that flags enough of those who acted by then", async () => {
    const truth = await truthOf(world);
    // Hour 2: one of two. Hour 4: two of four. From hour 1 that is three hours; five actions were done.
    expect(detect(truth, { 2: "a", 4: "a b", 6: "a b c" })).toEqual([{ campaign: "amp", kind: "amplification", accounts: 6, actions: 7, hours: 3, actionsUntil: 5 }]);
  });

  it("takes exactly a third as enough, less not", async () => {
    const truth = await truthOf(world);
    expect(detect(truth, { 6: "a b" })[0]).toMatchObject({ hours: 5, actionsUntil: 7 });
    expect(detect(truth, { 6: "a b" }, 0.34)[0]).toMatchObject({ hours: null, actionsUntil: null });
  });

  it("asks for two accounts, who have acted", async () => {
    const truth = await truthOf(world);
    expect(detect(truth, { 1: "a" }, 0)[0]!.hours).toBeNull();
    // b to f have not acted yet at hour 1.
    expect(detect(truth, { 1: "a b c d e f", 2: "a b" })[0]).toMatchObject({ hours: 1, actionsUntil: 3 });
  });

  it("counts an action in the second in which the run ends, and no run before the first", async () => {
    expect(detect(await truthOf(world), { 0.5: "a b c d e f", 2: "a b" })[0]).toMatchObject({ hours: 1, actionsUntil: 3 });
  });

  it("stays with the first run though a later one loses sight", async () => {
    expect(detect(await truthOf(world), { 3: "a b c", 6: "" })[0]).toMatchObject({ hours: 2, actionsUntil: 4 });
  });

  it("leaves out campaigns that never acted, and takes each by itself", async () => {
    const two = { campaigns: { amp: "a b", idle: "c d", later: "e f" }, actions: { amp: [["a", 0], ["b", 0]], later: [["e", HOUR], ["f", HOUR]] } as const };
    const found = detect(await truthOf(two), { 1: "a b", 2: "a b c d" });
    expect(found.map(({ campaign, hours }) => [campaign, hours])).toEqual([["amp", 1], ["later", null]]);
    expect(detect(await truthOf({ others: "p" }), { 1: "p" })).toEqual([]);
  });

  it("counts accounts that act for a campaign though they belong to another", async () => {
    const rented = { campaigns: { buyer: "", owner: "a b" }, actions: { buyer: [["a", 0], ["b", HOUR]] } as const };
    expect(detect(await truthOf(rented), { 2: "a b" })).toMatchObject([{ campaign: "buyer", accounts: 2, hours: 2, actionsUntil: 2 }]);
  });
});
