import { expect, it } from "vitest";
import type { FindingScore } from "../../../src/model/finding.js";
import { clearKinds } from "../../../src/reports/findings/clearKinds.js";

const score = (name: string, value: number | undefined): FindingScore => ({ name, value, question: "?", seen: ".", channels: [], missing: [], refutedBy: ".", disarm: [] });

it("is the kind that stands out, then others from one half on", () => {
  const kinds = [score("hijack", 0.9), score("copypasta", 0.5), score("sleeper", 0.499), score("takeover", undefined)];
  expect(clearKinds({ kind: "copypasta", kinds })).toEqual(["copypasta", "hijack"]);
  expect(clearKinds({ kind: "sleeper", kinds })).toEqual(["sleeper", "hijack", "copypasta"]);
  expect(clearKinds({ kind: undefined, kinds })).toEqual(["hijack", "copypasta"]);
});
