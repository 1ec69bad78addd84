import type { Concern, ScoreContext } from "../../../src/model/score.js";

export const context: ScoreContext = {
  members: new Set(["x:a", "x:b", "x:c"]),
  account: () => undefined,
  mentioned: (platform, mention) => (mention.toLowerCase() === "anna" ? `${platform}:17` : undefined),
  author: (platform, id) => (id === "1" ? `${platform}:b` : undefined),
  accused: (key) => key === "x:z",
  bystanders: [],
  listed: () => [],
  fromSeconds: 0,
  toSeconds: 1000,
};

export function concern(changes: Partial<Concern> = {}): Concern {
  return { byMember: true, engages: false, objects: [], targets: [], ...changes };
}
