import type { Score, ScoreChannel, ScoreValue } from "../../../src/model/score.js";
import type { Valued } from "../../../src/pipeline/scoring/finding.js";

const neverInit: Score["init"] = () => {
  throw new Error("not called");
};

/** A score that said this. */
export function valued(name: string, value: number | undefined, channels: readonly ScoreChannel[] = [], more: Partial<ScoreValue> & { readonly tells?: Score["tells"] } = {}): Valued {
  const { tells = "kind", ...said } = more;
  return {
    score: { name, tells, question: `Is it ${name}?`, needs: [], disarm: [], sources: "none", refutedBy: `No ${name}.`, init: neverInit },
    value: { value, channels, missing: [], seen: `Seen: ${name}.`, principals: [], protectedTargets: [], roles: {}, ...said },
  };
}

export function channel(name: string, value: number | undefined, conceals?: true): ScoreChannel {
  return { name, value, meaning: `About ${name}.`, ...(conceals ? { conceals } : {}) };
}
