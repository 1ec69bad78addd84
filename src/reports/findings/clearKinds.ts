import type { Finding } from "../../model/finding.js";

/** A value from here on is clearly more than the public does. */
const CLEAR = 0.5;

/** Kinds that were clearly seen, the one that the cluster is taken for first. */
export function clearKinds({ kind, kinds }: Pick<Finding, "kind" | "kinds">): readonly string[] {
  const clear = kinds.filter(({ value }) => (value ?? 0) >= CLEAR).map(({ name }) => name);
  return kind === undefined ? clear : [kind, ...clear.filter((name) => name !== kind)];
}
