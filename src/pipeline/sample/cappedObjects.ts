import type { Caution } from "../../model/caution.js";
import type { CompanyTrace } from "../../network/company/columns.js";
import { findCap } from "./cap.js";

/** What a limit on shares per object did to a run. */
export interface CappedObjects {
  readonly cautions: readonly Caution[];
  /** Part of the shares, of things other than habits that others share too, that are of objects at a limit. */
  readonly part: number;
}

/** Looks in each trace for a number of shares at which the collection stopped, as an interface does that names a hundred reposters and no more. */
export function findCappedObjects(traces: readonly CompanyTrace[]): CappedObjects {
  const cautions: Caution[] = [];
  let [capped, all] = [0, 0];
  for (const { shares: { trace, objectStart }, habit } of traces) {
    const counts = Uint32Array.from({ length: Math.max(0, objectStart.length - 1) }, (_, o) => objectStart[o + 1]! - objectStart[o]!);
    if (!habit) all += counts.reduce((sum, count) => sum + (count > 1 ? count : 0), 0);
    const cap = findCap(counts);
    if (!cap) continue;
    if (!habit) capped += cap.reached * cap.most;
    const meaning = `${cap.reached} objects of the trace ${trace} have exactly ${cap.most} shares and none has more: the collection seems to stop there. Who else shared them isn't known, so that those who are look closer to each other than they were.`;
    cautions.push({ sign: "cappedObjects", meaning });
  }
  return { cautions, part: all > 0 ? capped / all : 0 };
}
