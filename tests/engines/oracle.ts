import type { PairRequest } from "../../src/model/engine.js";
import type { ShareRow } from "../../src/testing/engineKit.js";

/** Ties by definition: every pair of rows looked at, in quadratic time, with sets for what is distinct. */
export function tiesByDefinition(rows: readonly ShareRow[], request: PairRequest) {
  const unique = [...new Map(rows.map((row) => [JSON.stringify(row), row])).values()];
  return request.windowsSeconds.map((window) => {
    const limit = window + 1e-6;
    const crowded = new Set(
      unique.flatMap(([, object, seconds]) => {
        const after = unique.filter(([, o, s]) => o === object && s - seconds >= 0 && s - seconds <= limit);
        return after.length > request.sharesPerObjectMax ? [object] : [];
      }),
    );
    const pairs = new Map<string, [ShareRow, ShareRow][]>();
    for (const x of unique) {
      for (const y of unique) {
        if (x[0] >= y[0] || x[1] !== y[1] || x[3] === y[3] || Math.abs(x[2] - y[2]) > limit) continue;
        const key = JSON.stringify([x[0], y[0]]);
        pairs.set(key, [...(pairs.get(key) ?? []), [x, y]]);
      }
    }
    return [...pairs].flatMap(([key, coShares]) => {
      const plain = coShares.filter(([x]) => !crowded.has(x[1]));
      if (plain.length < request.minCoShares || new Set(plain.map(([x]) => x[1])).size < request.minObjects) return [];
      const gaps = coShares.map(([x, y]) => Math.abs(x[2] - y[2]));
      return [
        {
          pair: JSON.parse(key) as [string, string],
          coShares: coShares.length,
          objects: new Set(coShares.map(([x]) => x[1])).size,
          posts: [new Set(coShares.map(([x]) => x[3])).size, new Set(coShares.map(([, y]) => y[3])).size] as [number, number],
          meanGapSeconds: gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length,
          minGapSeconds: Math.min(...gaps),
          first: [coShares.filter(([x, y]) => x[2] < y[2]).length, coShares.filter(([x, y]) => x[2] > y[2]).length] as [number, number],
        },
      ];
    });
  });
}
