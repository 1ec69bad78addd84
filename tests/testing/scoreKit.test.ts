import { expect, it } from "vitest";
import type { Score, ScoreState, ScoreValue } from "../../src/model/score.js";
import { copypasta } from "../../src/scores/copypasta.js";
import { harassment } from "../../src/scores/harassment.js";
import { checkScore, type ScoreCase } from "../../src/testing/scoreKit.js";
import { readScoreCases } from "../scores/readScoreCases.js";

const cases = readScoreCases("copypasta");
const [guilty] = cases as readonly [ScoreCase];

/** The score with something changed about its values. */
function bent(change: (value: ScoreValue) => Partial<ScoreValue>): Score {
  return {
    ...copypasta,
    init(context) {
      const state = copypasta.init(context);
      return { ...state, value: () => ({ ...state.value(), ...change(state.value()) }) };
    },
  };
}

const channel = { name: "one", value: 0.5, meaning: "One of two." };

it.each<[string, Score, readonly ScoreCase[], RegExp]>([
  ["a name that no output has", { ...copypasta, name: "copy-pasta" }, cases, /its name is one of/],
  ["a question without its mark", { ...copypasta, question: "How much" }, cases, /question mark/],
  ["no sources", { ...copypasta, sources: "" }, cases, /sources/],
  ["a technique that isn't one", { ...copypasta, disarm: ["T1"] }, cases, /DISARM/],
  ["a kind without techniques", { ...copypasta, disarm: [] }, cases, /have techniques/],
  ["no innocent case", copypasta, [guilty], /guilty and innocent/],
  ["a guilty case that is none", copypasta, [...cases, { ...guilty, side: "innocent" }], /above every innocent/],
  ["a value above 1", bent(() => ({ value: 2 })), cases, /0 to 1/],
  ["a missing value without reason", bent(() => ({ value: undefined, missing: [] })), cases, /isn't met/],
  ["an undeclared need", bent(() => ({ value: undefined, missing: ["follows"] })), cases, /declared/],
  ["a member as principal", bent(() => ({ principals: ["x:m1"] })), cases, /never members/],
  ["a role of somebody else", bent(() => ({ roles: { "x:pub1": "bridge" } })), cases, /roles/],
  ["half a sentence", bent(() => ({ seen: "much" })), cases, /sentence/],
  ["two channels of one name", bent(() => ({ channels: [channel, channel] })), cases, /for itself/],
  ["a channel outside 0 to 1", bent(() => ({ channels: [{ ...channel, value: -1 }] })), cases, /channel "one"/],
  ["a channel that says nothing", bent(() => ({ channels: [{ ...channel, meaning: "NaN of 0." }] })), cases, /what was counted/],
  ["a state that forgets nothing", { ...copypasta, init: (context) => ({ ...copypasta.init(context), remove: () => undefined }) }, cases, /leaves nothing behind/],
  ["a target that is named", named(), readScoreCases("harassment"), /named nowhere/],
])("finds %s", (_, score, given, rule) => expect(() => checkScore(score, given)).toThrow(rule));

function named(): Score {
  return {
    ...harassment,
    init(context) {
      const state = harassment.init(context);
      return { ...state, value: () => ({ ...state.value(), seen: `Members wrote to ${state.value().protectedTargets.join()}.` }) };
    },
  };
}

it("finds a score that goes by order, counts twice, or goes by names", () => {
  const byOrder: Score = { ...copypasta, init: (context) => noting(copypasta.init(context), (seen) => seen.at(-1)!) };
  expect(() => checkScore(byOrder, cases)).toThrow(/order of posts/);
  const twice: Score = { ...copypasta, init: (context) => noting(copypasta.init(context), (seen) => String(seen.length)) };
  expect(() => checkScore(twice, cases)).toThrow(/counts once/);
  const byName: Score = {
    ...copypasta,
    init(context) {
      const state = copypasta.init(context);
      return { ...state, value: () => ({ ...state.value(), ...(context.members.has("x:renamedm1") ? { value: 0.5 } : {}) }) };
    },
  };
  expect(() => checkScore(byName, cases)).toThrow(/renaming/);
});

/** Says at the end what it makes of the ids that it was shown. */
function noting(state: ScoreState, of: (seen: readonly string[]) => string): ScoreState {
  const seen: string[] = [];
  return {
    add(post, concern) {
      state.add(post, concern);
      seen.push(post.id);
    },
    remove: state.remove,
    value: () => ({ ...state.value(), seen: `${of(seen)}.` }),
  };
}
