import type { Footprints } from "./footprints.js";
import type { MemberTest } from "./memberTest.js";
import type { ClusterObjects } from "./objects.js";
import type { Targets } from "./targets.js";

/** What posts are looked up in. */
export interface WantedSources {
  readonly footprints: Footprints;
  readonly isMember: MemberTest;
  readonly objects: Pick<ClusterObjects, "listOf">;
  readonly targets: Pick<Targets, "actedOn" | "targetOf" | "mentionedAs">;
}

/**
 * For each post of the first pass, in order, 1 if it may concern a cluster. By hashes alone, so that
 * now and then a post is among them that concerns nobody; none that does is left out.
 */
export function findWanted({ footprints, isMember, objects, targets }: WantedSources): Uint8Array {
  const { author, post, acting, mentioning, mentioned } = footprints;
  const { actedOn, targetOf, mentionedAs } = targets;
  const wanted = new Uint8Array(post.length);
  for (let i = 0; i < wanted.length; i++) {
    if (isMember(author[i]!) || objects.listOf(post[i]!) > 0) wanted[i] = 1;
  }
  for (let i = 0; i < actedOn.length; i++) {
    const account = actedOn[i]!;
    if (account >= 0 && (isMember(account) || targetOf[account]! >= 0)) wanted[acting[i]!] = 1;
  }
  for (let i = 0; i < mentioned.length; i++) if (mentionedAs.get(mentioned[i]!) >= 0) wanted[mentioning[i]!] = 1;
  return wanted;
}
