import { createNames, type Names } from "../../model/names.js";
import { growingUint32 } from "../../model/columns.js";

/** Equal keys collapsed: everything that is quadratic in anything sees each key once. */
export interface Distinct {
  readonly keys: Names;
  /** Number of each row's key. */
  readonly of: Uint32Array;
}

/** Numbers the keys of rows in order of first appearance. */
export function collectDistinct(): { add(key: string): void; finish(): Distinct } {
  const keys = createNames();
  const of = growingUint32();
  return {
    add: (key) => of.push(keys.intern(key)),
    finish: () => ({ keys, of: of.finish() }),
  };
}

/** How often each number below `size` stands in a list. */
export function countEach(of: Uint32Array, size: number): Uint32Array {
  const counts = new Uint32Array(size);
  for (let i = 0; i < of.length; i++) counts[of[i]!]!++;
  return counts;
}
