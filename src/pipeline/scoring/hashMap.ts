/** Hashes of 53 bits (`hashNumber`), each with one whole number from 0 on: 12 bytes an entry at most half full, and no object for either. */
export interface HashMap {
  readonly size: number;
  /** -1 where there is none. */
  get(hash: number): number;
  set(hash: number, value: number): void;
}

const FILL_MAX = 0.5;
const EMPTY = -1;

/** An empty map. Open addressing with linear probing: a `Map` boxes each number above 2^31 anew, at every look-up. */
export function createHashMap(capacity = 1024): HashMap {
  let keys = new Float64Array(capacity).fill(EMPTY);
  let values = new Int32Array(capacity);
  let size = 0;

  const slotOf = (hash: number): number => {
    const mask = keys.length - 1;
    let slot = (hash >>> 0) & mask;
    while (keys[slot] !== EMPTY && keys[slot] !== hash) slot = (slot + 1) & mask;
    return slot;
  };
  const grow = (): void => {
    const [oldKeys, oldValues] = [keys, values];
    keys = new Float64Array(oldKeys.length * 2).fill(EMPTY);
    values = new Int32Array(keys.length);
    for (let i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] === EMPTY) continue;
      const slot = slotOf(oldKeys[i]!);
      keys[slot] = oldKeys[i]!;
      values[slot] = oldValues[i]!;
    }
  };
  return {
    get size() {
      return size;
    },
    get(hash) {
      const slot = slotOf(hash);
      return keys[slot] === EMPTY ? -1 : values[slot]!;
    },
    set(hash, value) {
      if (size >= keys.length * FILL_MAX) grow();
      const slot = slotOf(hash);
      if (keys[slot] === EMPTY) {
        keys[slot] = hash;
        size++;
      }
      values[slot] = value;
    },
  };
}
