/** Strings numbered in order of first appearance: each is kept once, columns hold its number. */
export interface Names {
  readonly size: number;
  /** The number of `name`, given to it now if it is new. */
  intern(name: string): number;
  /** The number of `name`, or undefined if it was never interned. */
  find(name: string): number | undefined;
  /** The string of a number handed out by `intern`. */
  name(id: number): string;
}

// A JavaScript Map refuses more than 2^24 entries; further ones go to a next Map.
const ENTRIES_PER_MAP = 2 ** 24 - 1;

/** An empty set of names. */
export function createNames(): Names {
  let map = new Map<string, number>();
  const full: Map<string, number>[] = [];
  const names: string[] = [];
  const find = (name: string): number | undefined => {
    const id = map.get(name);
    if (id !== undefined || full.length === 0) return id;
    return full.find((earlier) => earlier.has(name))?.get(name);
  };
  return {
    get size() {
      return names.length;
    },
    intern(name) {
      const known = find(name);
      if (known !== undefined) return known;
      if (map.size === ENTRIES_PER_MAP) {
        full.push(map);
        map = new Map<string, number>();
      }
      const own = detached(name);
      map.set(own, names.length);
      return names.push(own) - 1;
    },
    find,
    name: (id) => names[id]!,
  };
}

/**
 * A copy in memory of its own. Engines keep a substring as a view of the text that it
 * was cut from: interning the ids of a CSV file would otherwise hold all its text.
 */
function detached(text: string): string {
  return text.length < SHORTEST_VIEW ? text : ` ${text}`.slice(1);
}

// V8 copies substrings shorter than this at once.
const SHORTEST_VIEW = 13;

/** Names in code unit order, with the new number of each old one. */
export interface SortedNames {
  readonly names: Names;
  /** `rank[old]` is the new number, or {@link LEFT_OUT}. */
  readonly rank: Uint32Array;
}

/** The rank of a name that was left out. */
export const LEFT_OUT = 0xffffffff;

/**
 * Numbers names by their order as text instead of by first appearance, so that nothing
 * downstream depends on the order of rows. Only those that `keep` accepts, by old number.
 */
export function sortNames(names: Names, keep: (id: number) => boolean = () => true): SortedNames {
  const ids: number[] = [];
  for (let id = 0; id < names.size; id++) if (keep(id)) ids.push(id);
  const texts = ids.map((id) => names.name(id));
  const order = Uint32Array.from(ids.keys()).sort((a, b) => (texts[a]! < texts[b]! ? -1 : 1));
  const rank = new Uint32Array(names.size).fill(LEFT_OUT);
  const sorted = createNames();
  for (const at of order) rank[ids[at]!] = sorted.intern(texts[at]!);
  return { names: sorted, rank };
}
