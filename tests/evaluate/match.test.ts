import { describe, expect, it } from "vitest";
import { match, NEGATIVE, NEUTRAL, POSITIVE } from "../../src/evaluate/match.js";
import { createPrediction } from "../../src/evaluate/prediction.js";
import { matched, predictionOf, truthOf } from "./worlds.js";

const world = { campaigns: { amp: "a b" }, spontaneous: { fans: "a f g" }, open: { agency: "b g o" }, others: "p" };

describe("match", () => {
  it("puts campaigns first, then open groups: a member of both a crowd and an open group coordinates", async () => {
    const { truth, side } = await matched(world, {});
    const sides = Object.fromEntries(Array.from(side, (value, id) => [truth.accounts.name(id).slice(2), value]));
    expect(sides).toEqual({ a: POSITIVE, b: POSITIVE, f: NEGATIVE, g: NEUTRAL, o: NEUTRAL, p: NEGATIVE });
  });

  it("gives accounts that aren't predicted score 0 and no flag", async () => {
    const { truth, score, flagged, cluster, isPredicted } = await matched(world, { p: [0.5, true, 0], a: [0.25] });
    const row = (id: string) => {
      const number = truth.accounts.find(`x:${id}`)!;
      return [score[number], flagged[number], cluster[number], isPredicted[number]];
    };
    expect([row("p"), row("a"), row("f")]).toEqual([[0.5, 1, 0, 1], [0.25, 0, -1, 1], [0, 0, -1, 0]]);
  });

  it("takes a prediction that says nothing of anybody", async () => {
    expect((await matched(world, {})).isPredicted).toEqual(new Uint8Array(6));
  });

  it("refuses an account that is predicted twice", async () => {
    const prediction = createPrediction({ name: "out", accounts: ["x:a", "x:p", "x:a"], score: new Float64Array(3), flagged: new Uint8Array(3) });
    const truth = await truthOf(world);
    expect(() => match(truth, prediction)).toThrow(expect.objectContaining({ code: "input-schema", message: "out has x:a twice. Give each account one row." }));
  });

  it("says how many accounts the truth doesn't know, and which", async () => {
    const verdicts = Object.fromEntries(["a", "q1", "q2", "q3", "q4", "q5", "q6"].map((id) => [id, [1] as const]));
    const truth = await truthOf({ ...world, name: "t.jsonl" });
    expect(() => match(truth, predictionOf(verdicts, { name: "out" }))).toThrow(
      expect.objectContaining({
        code: "truth-mismatch",
        message: "6 of the 7 accounts of out are not in t.jsonl: x:q1, x:q2, x:q3, x:q4, x:q5 and 1 more. All are on its platforms (x): is it the truth of another world?",
      }),
    );
  });

  it("names platforms that the truth doesn't know", async () => {
    const truth = await truthOf({ ...world, name: "t.jsonl" });
    const prediction = predictionOf({ a: [1], q: [1] });
    const renamed = { ...prediction, accounts: { ...prediction.accounts, size: 2, name: (row: number) => ["twitter:a", "twitter:q"][row]! } };
    expect(() => match(truth, renamed)).toThrow(/^None of the 2 accounts of the prediction is in t\.jsonl: twitter:a, twitter:q\. It knows the platforms x, and not "twitter" \(2 of them\)/);
  });
});
