import { deletionHashes } from "./deletions.js";
import { editDistance } from "./editDistance.js";

/** Members of one deletion hash that are looked at for one leader; names made to crowd together are cut here. */
const BUCKET_MAX = 2000;

/**
 * Groups texts that are one edit from the group's leader. Leaders are taken in the order given; a text that has a group leads
 * none, so that no chain of edits leads from one name to another. Candidates share a deletion and are verified.
 *
 * @param texts distinct
 * @returns groups of at least two, the leader first, the others sorted
 */
export function groupNearSkeletons(texts: readonly string[]): readonly (readonly string[])[] {
  const { hashes, owners } = sortedDeletions(texts);
  const grouped = new Uint8Array(texts.length);
  const groups: string[][] = [];
  texts.forEach((leader, i) => {
    if (grouped[i] === 1) return;
    grouped[i] = 1;
    const group = [leader];
    for (const hash of deletionHashes(leader, 1)) {
      let compared = 0;
      // Those before the leader have a group by now.
      for (let at = firstAfter({ hashes, owners }, hash >>> 0, i); at < hashes.length && hashes[at] === hash >>> 0 && compared < BUCKET_MAX; at++) {
        const other = owners[at]!;
        if (grouped[other] === 1) continue;
        compared++;
        if (editDistance(leader, texts[other]!, 1) > 1) continue;
        grouped[other] = 1;
        group.push(texts[other]!);
      }
    }
    if (group.length > 1) groups.push([leader, ...group.slice(1).sort()]);
  });
  return groups;
}

interface Deletions {
  readonly hashes: Uint32Array;
  readonly owners: Uint32Array;
}

/** Every deletion of every text, sorted by hash and then by text. */
function sortedDeletions(texts: readonly string[]): Deletions {
  const lists = texts.map((text) => deletionHashes(text, 1));
  const pairs = new Float64Array(lists.reduce((sum, list) => sum + list.length, 0));
  let at = 0;
  // A hash of 32 bits and the number of a text make one whole number below 2^53.
  lists.forEach((list, owner) => {
    for (const hash of list) pairs[at++] = (hash >>> 0) * OWNERS_MAX + owner;
  });
  pairs.sort();
  const [hashes, owners] = [new Uint32Array(pairs.length), new Uint32Array(pairs.length)];
  pairs.forEach((pair, i) => {
    hashes[i] = Math.floor(pair / OWNERS_MAX);
    owners[i] = pair % OWNERS_MAX;
  });
  return { hashes, owners };
}

const OWNERS_MAX = 2 ** 21;

/** Where a hash's texts after number `owner` begin. */
function firstAfter({ hashes, owners }: Deletions, hash: number, owner: number): number {
  let [low, high] = [0, hashes.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (hashes[middle]! < hash || (hashes[middle] === hash && owners[middle]! <= owner)) low = middle + 1;
    else high = middle;
  }
  return low;
}
