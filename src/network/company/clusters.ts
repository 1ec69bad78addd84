import { group, NO_GROUP, numberGroups, type WeightedPairs } from "../group.js";
import { createPartnerLists, type PartnerLists, type Ties } from "./partnerLists.js";

/** What the evidence says of each account, by number. */
export interface AccountEvidence {
  /** Whether it stands out at all, by evidence of its own too. */
  readonly isCandidate: (account: number) => boolean;
  /** Whether it passes the line of the error rate. */
  readonly passes: (account: number) => boolean;
  /** Whether it would be flagged if nobody else were. */
  readonly isSure: (account: number) => boolean;
}

/** What communities of candidates say of their members. */
export interface Clusters {
  /** Number of the community of candidates, or {@link NO_GROUP}. */
  readonly community: Int32Array;
  readonly communities: readonly { readonly accounts: number; readonly passed: number }[];
  /** Nats between an account and its partners, and those whose partner it is. */
  readonly nats: Float64Array;
  /** Those of them with accounts of its community. */
  readonly natsInside: Float64Array;
  /** Number of the cluster of flagged accounts, strongest first, or {@link NO_GROUP}. */
  readonly cluster: Int32Array;
}

/**
 * Clusters decide, then members. Accounts that stand out at all form communities (Louvain) of the company that they keep. A
 * community is accepted if at least half of its members pass the line; of an accepted one those members are flagged who pass
 * themselves, and at least half of whose company is of the community. In a campaign most members pass, and keep company with
 * each other; whoever stands out of a crowd of fans keeps company with fans of whom most don't, and whoever happens to meet
 * several campaigns is of none. The line alone would not do: the larger a campaign, the weaker the company that it names
 * besides. Who is sure stays whatever its company is.
 * @param divisions in each of which accounts keep company: what they keep in any counts
 */
export function findClusters(divisions: readonly Ties[], { isCandidate, passes, isSure }: AccountEvidence, settings: { readonly seed: number; readonly minClusterSize: number }): Clusters {
  const lists = createPartnerLists(divisions);
  const network = companyNetwork(lists, isCandidate);
  const community = group(network, settings);
  const communities: { accounts: number; passed: number }[] = [];
  community.forEach((c, a) => {
    if (c === NO_GROUP) return;
    const known = (communities[c] ??= { accounts: 0, passed: 0 });
    known.accounts++;
    known.passed += Number(passes(a));
  });
  const { nats, natsInside } = measureNats(lists, community);
  const isMember = (a: number, c: number): boolean => passes(a) && 2 * communities[c]!.passed >= communities[c]!.accounts && 2 * natsInside[a]! >= nats[a]!;
  const label = community.map((c, a) => (c !== NO_GROUP && (isMember(a, c) || isSure(a)) ? c : NO_GROUP));
  return { community, communities, nats, natsInside, cluster: numberGroups(network, label, settings.minClusterSize) };
}

function measureNats({ accounts, visit }: PartnerLists, community: Int32Array): Pick<Clusters, "nats" | "natsInside"> {
  const nats = new Float64Array(accounts);
  const natsInside = new Float64Array(accounts);
  for (let a = 0; a < accounts; a++) {
    visit(a, (b, natsOf) => {
      const isInside = community[a] !== NO_GROUP && community[a] === community[b];
      for (const one of [a, b]) {
        nats[one]! += natsOf;
        if (isInside) natsInside[one]! += natsOf;
      }
    });
  }
  return { nats, natsInside };
}

/** Who of some accounts is whose partner, weighted by the nats of both directions. */
function companyNetwork({ accounts: n, visit }: PartnerLists, included: (account: number) => boolean): WeightedPairs {
  const weight = new Map<number, number>();
  for (let a = 0; a < n; a++) {
    if (!included(a)) continue;
    visit(a, (b, nats) => {
      if (!included(b)) return;
      const pair = a < b ? a * n + b : b * n + a;
      weight.set(pair, (weight.get(pair) ?? 0) + nats);
    });
  }
  const pairs = Float64Array.from(weight.keys()).sort();
  return {
    accounts: { size: n },
    source: Uint32Array.from(pairs, (pair) => Math.floor(pair / n)),
    target: Uint32Array.from(pairs, (pair) => pair % n),
    weight: Float64Array.from(pairs, (pair) => weight.get(pair)!),
  };
}
