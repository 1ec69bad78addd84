import { growingFloat64, growingUint32 } from "../../model/columns.js";
import { LockstepError } from "../../model/errors.js";

/** Edges that are found one by one. */
export interface GrowingEdges {
  /** Says that at least so many edges will come, so that what can't fit is refused before the work. */
  expect(edges: number): void;
  add(source: number, target: number, weight: number): void;
  finish(): { source: Uint32Array; target: Uint32Array; weight: Float64Array };
}

/** Sixteen bytes each, and as much again while the columns grow: 200 million are 6 GB. */
const EDGES_MAX = 200_000_000;

/**
 * Columns of edges that refuse to outgrow the memory.
 * @param advice the next step, as a sentence, for the error
 * @throws LockstepError `result-limit`, from `expect` and `add`
 */
export function growingEdges(advice: string, edgesMax = EDGES_MAX): GrowingEdges {
  const source = growingUint32();
  const target = growingUint32();
  const weight = growingFloat64();
  const expect = (edges: number): void => {
    if (edges <= edgesMax) return;
    throw new LockstepError("result-limit", `The network has more than ${edgesMax} edges, which doesn't fit into memory. ${advice}`);
  };
  return {
    expect,
    add(a, b, w) {
      if (source.length === edgesMax) expect(edgesMax + 1);
      source.push(a);
      target.push(b);
      weight.push(w);
    },
    finish: () => ({ source: source.finish(), target: target.finish(), weight: weight.finish() }),
  };
}
