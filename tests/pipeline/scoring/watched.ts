import { accountKey, type Account } from "../../../src/model/account.js";
import type { Post } from "../../../src/model/post.js";
import { resolveSettings } from "../../../src/model/settings.js";
import type { Concern, Score, ScoreContext } from "../../../src/model/score.js";
import { objectRarity } from "../../../src/network/weigh.js";
import { createCollector } from "../../../src/pipeline/collect.js";
import { detectSettings } from "../../../src/pipeline/detectSettings.js";
import { createFootprints } from "../../../src/pipeline/scoring/footprints.js";
import { groupsOf, type WatchSources } from "../../../src/pipeline/scoring/watchClusters.js";
import { traces } from "../../../src/traces/index.js";

export interface WatchedOptions {
  readonly accounts?: readonly Account[];
  readonly scores?: readonly Score[];
  readonly othersPerMember?: number;
  readonly flagged?: boolean;
}

/** What a first pass over posts leaves, for clusters given as lists of `platform:id`. */
export function sourcesOf(posts: readonly Post[], clusters: readonly (readonly string[])[], { accounts = [], scores = [], othersPerMember = 1000, flagged = true }: WatchedOptions = {}): WatchSources {
  const collector = createCollector(traces, resolveSettings(detectSettings));
  const footprints = createFootprints();
  for (const post of posts) footprints.add(post, collector.add(post));
  const collected = collector.finish();
  const described = clusters.map((members, i) => ({ id: `c${i + 1}`, accounts: members, flagged }));
  return {
    clusters: described,
    groups: groupsOf(described, collected.accounts.names),
    accounts: collected.accounts.names,
    traces: collected.traces.map((trace) => {
      const shares = trace.finish();
      return { shares, objectWeight: objectRarity(shares, trace.sharers), windowSeconds: 60 };
    }),
    footprints: footprints.finish(collected.accounts.rank),
    known: new Map(accounts.map((account) => [accountKey(account.platform, account.id), account])),
    fromSeconds: collected.span!.fromSeconds,
    toSeconds: collected.span!.toSeconds,
    scores,
    resolver: undefined,
    othersPerMember,
  };
}

/** A post that a score was shown, and why. */
export interface Shown {
  readonly post: string;
  readonly concern: Concern;
}

/** A score that says nothing and remembers what each cluster was shown, in the order of clusters. */
export function rememberingScore(): { readonly score: Score; readonly shown: Shown[][]; readonly contexts: ScoreContext[] } {
  const shown: Shown[][] = [];
  const contexts: ScoreContext[] = [];
  const score: Score = {
    ...{ name: "copypasta", tells: "kind", question: "What was shown?", needs: [], disarm: ["T0084"], sources: "none", refutedBy: "Nothing." },
    init(context) {
      const own: Shown[] = [];
      shown.push(own);
      contexts.push(context);
      return {
        add: ({ platform, id }, concern) => void own.push({ post: `${platform}:${id}`, concern }),
        remove: () => undefined,
        value: () => ({ value: undefined, channels: [], missing: [], seen: "Nothing.", principals: [], protectedTargets: [], roles: {} }),
      };
    },
  };
  return { score, shown, contexts };
}
