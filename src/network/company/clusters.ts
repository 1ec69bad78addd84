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
  /** ln of its p-value. */
  readonly logP: (account: number) => number;
}

/** Candidates who keep company with each other. */
export interface Community {
  readonly accounts: number;
  /** Those who pass the line of the error rate. */
  readonly passed: number;
  /** ln of its median p-value. */
  readonly logP: number;
}

/** What communities of candidates say of their members. */
export interface Clusters {
  /** Number of the community of candidates, or {@link NO_GROUP}. */
  readonly community: Int32Array;
  readonly communities: readonly Community[];
  /** ln of the highest p-value of a community that is accepted. */
  readonly logPOfCommunities: number;
  /** Nats between an account of a community and its partners, and those whose partner it is; 0 of others. */
  readonly nats: Float64Array;
  /** Those of them with accounts of its community. */
  readonly natsInside: Float64Array;
  /** Number of the cluster of flagged accounts, strongest first, or {@link NO_GROUP}. */
  readonly cluster: Int32Array;
}

/**
 * Clusters decide, then members. Accounts that stand out at all form communities (Louvain) of the company that they keep. A
 * community is accepted if at least half of its members pass the line, and if their median p-value is
 * at most the error rate divided by the number of communities (Bonferroni): the line alone falls the lower, the larger a campaign
 * is that passes it, and lets in the fans beside it. Of an accepted one those members are flagged who pass
 * themselves, and at least half of whose company is of the community. In a campaign most members pass, and keep company with
 * each other; whoever stands out of a crowd of fans keeps company with fans of whom most don't, and whoever happens to meet
 * several campaigns is of none. The line alone would not do: the larger a campaign, the weaker the company that it names
 * besides. Who is sure stays whatever its company is.
 * @param divisions in each of which accounts keep company: what they keep in any counts
 */
export function findClusters(divisions: readonly Ties[], { isCandidate, passes, isSure, logP }: AccountEvidence, settings: { readonly seed: number; readonly minClusterSize: number; readonly fdr: number }): Clusters {
  const lists = createPartnerLists(divisions);
  const network = companyNetwork(lists, isCandidate);
  const community = group(network, settings);
  const communities = membersOf(community).map((members) => describe(members, passes, logP));
  const logPOfCommunities = Math.log(settings.fdr / Math.max(1, communities.length));
  const { nats, natsInside } = measureNats(lists, community);
  const isMember = (a: number, c: number): boolean => passes(a) && isAccepted(communities[c]!, logPOfCommunities) && 2 * natsInside[a]! >= nats[a]!;
  const label = community.map((c, a) => (c !== NO_GROUP && (isMember(a, c) || isSure(a)) ? c : NO_GROUP));
  return { community, communities, logPOfCommunities, nats, natsInside, cluster: numberGroups(network, label, settings.minClusterSize) };
}

/** Accounts of each group, by number. */
export function membersOf(community: Int32Array): readonly (readonly number[])[] {
  const members: number[][] = [];
  community.forEach((c, a) => {
    if (c !== NO_GROUP) (members[c] ??= []).push(a);
  });
  return members;
}

function describe(members: readonly number[], passes: AccountEvidence["passes"], logP: AccountEvidence["logP"]): Community {
  // Of an even number the higher one of the two in the middle.
  const median = Float64Array.from(members, logP).sort()[Math.floor(members.length / 2)]!;
  return { accounts: members.length, passed: members.filter(passes).length, logP: median };
}

function isAccepted({ accounts, passed, logP }: Community, line: number): boolean {
  return 2 * passed >= accounts && logP <= line;
}

/** Of those who are in some community; of others nothing is asked. */
function measureNats({ accounts, anyOf, visit }: PartnerLists, community: Int32Array): Pick<Clusters, "nats" | "natsInside"> {
  const nats = new Float64Array(accounts);
  const natsInside = new Float64Array(accounts);
  const isCandidate = (a: number): boolean => community[a] !== NO_GROUP;
  const add = (one: number, natsOf: number, isInside: boolean): void => {
    if (!isCandidate(one)) return;
    nats[one]! += natsOf;
    if (isInside) natsInside[one]! += natsOf;
  };
  for (let a = 0; a < accounts; a++) {
    // Most accounts are none, and name none.
    if (!isCandidate(a) && !anyOf(a, isCandidate)) continue;
    visit(a, (b, natsOf) => {
      const isInside = community[a] === community[b];
      add(a, natsOf, isInside);
      add(b, natsOf, isInside);
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
