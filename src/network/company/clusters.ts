import { group, NO_GROUP, numberGroups, type WeightedPairs } from "../group.js";
import { createPartnerLists, type PartnerLists, type Ties } from "./partnerLists.js";

/** What the evidence says of each account, by number. */
export interface AccountEvidence {
  /** Whether it stands out at all, by evidence of its own too. */
  readonly isCandidate: (account: number) => boolean;
  /** Whether it passes the line of the error rate. */
  readonly passes: (account: number) => boolean;
  /** Whether it would pass if nobody else did. */
  readonly isSure: (account: number) => boolean;
  /** ln of its p-value. */
  readonly logP: (account: number) => number;
  /** ln of the highest p-value that passes. */
  readonly logPLine: number;
  /** ln of the p-values that accounts would have if those around them were the measure of their circles (see `lookAround`). */
  readonly logPAround: (accounts: readonly number[]) => Float64Array;
}

/** Candidates who keep company with each other. */
export interface Community {
  readonly accounts: number;
  /** Those who pass the line of the error rate. */
  readonly passed: number;
  /** ln of its median p-value. */
  readonly logP: number;
  /** Whether at least half of them pass, and their median p-value is small enough for so many communities. */
  readonly standsOut: boolean;
  /** ln of the median of what p-values would be if those around were the measure; undefined where nobody can be flagged whatever it is. */
  readonly logPAround: number | undefined;
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
 * is that passes it, and lets in the fans beside it. And the median of what p-values would be if those around were the measure must be at most the error
 * rate: in a small neighbourhood everybody meets the same few. Of an accepted one those members are flagged who pass
 * themselves, and at least half of whose company is of the community. In a campaign most members pass, and keep company with
 * each other; whoever stands out of a crowd of fans keeps company with fans of whom most don't, and whoever happens to meet
 * several campaigns is of none. The line alone would not do: the larger a campaign, the weaker the company that it names
 * besides. Who would pass if nobody else did needs only to pass by the measure of those around too, in a community that holds by it: Louvain may
 * cut a small campaign in pieces that keep company with each other.
 * @param divisions in each of which accounts keep company: what they keep in any counts
 */
export function findClusters(divisions: readonly Ties[], evidence: AccountEvidence, settings: { readonly seed: number; readonly minClusterSize: number; readonly fdr: number }): Clusters {
  const lists = createPartnerLists(divisions);
  const { isCandidate, passes, isSure } = evidence;
  const network = companyNetwork(lists, isCandidate);
  const community = group(network, settings);
  const members = membersOf(community);
  const logPOfCommunities = Math.log(settings.fdr / Math.max(1, members.length));
  const around = new Map<number, number>();
  const communities = members.map((of) => describe(of, evidence, { ofCommunities: logPOfCommunities, around: Math.log(settings.fdr) }, around));
  const { nats, natsInside } = measureNats(lists, community);
  const isFlagged = (a: number, of: Community): boolean => passes(a) && holdsAround(of, settings.fdr) && ((isSure(a) && around.get(a)! <= evidence.logPLine) || (of.standsOut && 2 * natsInside[a]! >= nats[a]!));
  const label = community.map((c, a) => (c !== NO_GROUP && isFlagged(a, communities[c]!) ? c : NO_GROUP));
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

/**
 * @param lines ln of the highest median p-values that are accepted
 * @param around is told what is left of each member by the measure of those around, where that is asked for
 */
function describe(members: readonly number[], { passes, isSure, logP, logPAround }: AccountEvidence, lines: { readonly ofCommunities: number; readonly around: number }, around: Map<number, number>): Community {
  const passed = members.filter(passes).length;
  const ofMembers = medianOf(Float64Array.from(members, logP));
  const standsOut = 2 * passed >= members.length && ofMembers <= lines.ofCommunities;
  const known = { accounts: members.length, passed, logP: ofMembers, standsOut };
  // By the measure of those around p-values are no less, and looking around takes long.
  if (ofMembers > lines.around || (!standsOut && !members.some(isSure))) return { ...known, logPAround: undefined };
  const left = logPAround(members);
  members.forEach((a, i) => around.set(a, left[i]!));
  return { ...known, logPAround: medianOf(left) };
}

/** Of an even number the higher one of the two in the middle. */
function medianOf(values: Float64Array): number {
  return values.sort()[Math.floor(values.length / 2)]!;
}

/** Whether it isn't only that everybody there meets the same few. */
function holdsAround({ logPAround }: Community, fdr: number): boolean {
  return logPAround !== undefined && logPAround <= Math.log(fdr);
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
