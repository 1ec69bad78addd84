import { splitAccountKey } from "../../src/model/account.js";
import type { Baseline, BaselineNetwork } from "../../src/model/baseline.js";
import type { Post } from "../../src/model/post.js";
import { resolveSettings } from "../../src/model/settings.js";
import { createSharedNames } from "../../src/model/shares.js";
import { objectTrace } from "./objectTrace.js";

export type ActionRow = readonly [account: string, object: string, seconds: number];

export interface Judgement {
  readonly edges: readonly (readonly [string, string, number])[];
  readonly score: Readonly<Record<string, number>>;
  /** Members of every group, sorted, in order of group numbers. */
  readonly groups: readonly (readonly string[])[];
  readonly named: readonly string[];
  readonly network: BaselineNetwork;
}

export const postOfAction = ([accountId, shared, createdAt]: ActionRow, i: number): Post => ({ id: `p${i}`, platform: "x", accountId, createdAt, objects: [shared] });

/** What a method that judges accounts makes of single shares, by account ids. */
export function judge(baseline: Baseline, rows: readonly ActionRow[], given: Readonly<Record<string, unknown>> = {}): Judgement {
  const names = createSharedNames();
  const run = baseline.start({ settings: resolveSettings(baseline.settings, given), traces: [objectTrace], names });
  rows.map(postOfAction).forEach((post) => run.add(post));
  const network = run.finish();
  const { account, score, named, group } = network.accounts!;
  const name = (id: number): string => splitAccountKey(names.accounts.name(id)).accountId;
  const ids = Array.from(account, name);
  const edges = Array.from(network.source, (a, e): readonly [string, string, number] => {
    const [one, other] = [name(a), name(network.target[e]!)].sort() as [string, string];
    return [one, other, network.weight[e]!];
  });
  return {
    edges: edges.sort(([a, b], [c, d]) => (`${a} ${b}` < `${c} ${d}` ? -1 : 1)),
    score: Object.fromEntries(ids.map((id, i) => [id, score[i]!])),
    groups: Array.from({ length: Math.max(-1, ...group) + 1 }, (_, g) => ids.filter((_, i) => group[i] === g).sort()),
    named: ids.filter((_, i) => named[i] === 1).sort(),
    network,
  };
}
