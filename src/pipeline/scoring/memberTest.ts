import { NO_GROUP } from "../../network/group.js";

/** Whether an account, by number, is in a cluster. */
export type MemberTest = (account: number) => boolean;

/**
 * A bit for each account: asked of every post and share of a run, most of whose authors are in none. The bits stay in a processor's cache, which clusters of
 * a million accounts as numbers don't.
 * @param groups cluster of each account number, or NO_GROUP
 */
export function createMemberTest(groups: Int32Array): MemberTest {
  const bits = new Uint32Array((groups.length >>> 5) + 1);
  for (let account = 0; account < groups.length; account++) if (groups[account] !== NO_GROUP) bits[account >>> 5]! |= 1 << (account & 31);
  return (account) => ((bits[account >>> 5]! >>> (account & 31)) & 1) === 1;
}
