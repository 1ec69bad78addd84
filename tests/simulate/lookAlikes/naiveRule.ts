import { postsBy, type CrowdPost } from "./crowdWorld.js";

const KINDS: readonly ((post: CrowdPost) => readonly string[])[] = [
  ({ hashtags = [] }) => hashtags,
  ({ urls = [] }) => urls,
  ({ text }) => (text === undefined ? [] : [text.replace(/\s*https?:\S+/g, "")]),
  ({ repostOf }) => (repostOf === undefined ? [] : [repostOf]),
];

/** Accounts that share two different tags, links, texts or posts with one other account, each within that time. */
export function flaggedByNaiveRule(posts: readonly CrowdPost[], windowSeconds: number): ReadonlySet<string> {
  const flagged = new Set<string>();
  for (const objectsOf of KINDS) {
    const firstObject = new Map<string, string>();
    for (const [object, shares] of postsBy(posts, objectsOf)) {
      for (const [i, { account, createdAt }] of shares.entries()) {
        for (let j = i - 1; j >= 0 && createdAt - shares[j]!.createdAt <= windowSeconds; j--) {
          const other = shares[j]!.account;
          if (other === account) continue;
          const pair = account < other ? `${account} ${other}` : `${other} ${account}`;
          const first = firstObject.get(pair);
          if (first === undefined) firstObject.set(pair, object);
          else if (first !== object) flagged.add(account).add(other);
        }
      }
    }
  }
  return flagged;
}
