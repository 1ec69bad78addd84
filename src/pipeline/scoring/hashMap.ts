/** Hashes of 53 bits (`hashNumber`), each with one whole number from 0 on: 13 bytes an entry at most half full, and no object for either. */
export interface HashMap {
  readonly size: number;
  /** -1 where there is none. */
  get(hash: number): number;
  set(hash: number, value: number): void;
}

const FILL_MAX = 0.5;
const FREE = 0;

/**
 * An empty map. Open addressing with linear probing: a `Map` boxes each number above 2^31 anew, at every look-up. Seven bits of each hash stand apart, in a table
 * that a processor's cache holds: most look-ups are for hashes that aren't there, and end without a look at the others.
 */
export function createHashMap(capacity = 1024): HashMap {
  let tags = new Uint8Array(capacity);
  let keys = new Float64Array(capacity);
  let values = new Int32Array(capacity);
  let size = 0;

  /** The slot of a hash, or the free one where it belongs. */
  const slotOf = (hash: number): number => {
    const [mask, tag] = [tags.length - 1, tagOf(hash)];
    let slot = (hash >>> 0) & mask;
    while (tags[slot] !== FREE && (tags[slot] !== tag || keys[slot] !== hash)) slot = (slot + 1) & mask;
    return slot;
  };
  const put = (hash: number, value: number): void => {
    const slot = slotOf(hash);
    if (tags[slot] === FREE) {
      tags[slot] = tagOf(hash);
      keys[slot] = hash;
      size++;
    }
    values[slot] = value;
  };
  const grow = (): void => {
    const [oldTags, oldKeys, oldValues] = [tags, keys, values];
    tags = new Uint8Array(oldTags.length * 2);
    keys = new Float64Array(tags.length);
    values = new Int32Array(tags.length);
    size = 0;
    for (let i = 0; i < oldTags.length; i++) if (oldTags[i] !== FREE) put(oldKeys[i]!, oldValues[i]!);
  };
  return {
    get size() {
      return size;
    },
    get(hash) {
      const slot = slotOf(hash);
      return tags[slot] === FREE ? -1 : values[slot]!;
    },
    set(hash, value) {
      if (size >= tags.length * FILL_MAX) grow();
      put(hash, value);
    },
  };
}

/** The lowest seven of its upper bits, as a number from 1 on. */
function tagOf(hash: number): number {
  return ((hash / 2 ** 32) & 127) + 1;
}
