/** Strings numbered in order of first appearance: each is kept once, columns hold its number. */
export interface Names {
  readonly size: number;
  /** The number of `name`, given to it now if it is new. */
  intern(name: string): number;
  /** The number of `name`, or undefined if it was never interned. */
  find(name: string): number | undefined;
  /** The string of a number handed out by `intern`. */
  name(id: number): string;
  /** Lets go of what names are looked up in, a third of their memory; the next look-up makes it again. */
  dropIndex(): void;
}

// A JavaScript Map refuses more than 2^24 entries; further ones go to a next Map.
const ENTRIES_PER_MAP = 2 ** 24 - 1;

/**
 * A set of names, empty or numbered as in a list without repeats, which it takes over.
 * The index of a list is made when a name is first looked up: many lists are only read by number.
 */
export function createNames(names: string[] = []): Names {
  let map = new Map<string, number>();
  let full: Map<string, number>[] = [];
  let indexed = 0;
  const index = (): void => {
    for (; indexed < names.length; indexed++) {
      if (map.size === ENTRIES_PER_MAP) {
        full.push(map);
        map = new Map<string, number>();
      }
      map.set(names[indexed]!, indexed);
    }
  };
  const find = (name: string): number | undefined => {
    if (indexed < names.length) index();
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
      names.push(detached(name));
      index();
      return names.length - 1;
    },
    find,
    name: (id) => names[id]!,
    dropIndex() {
      map = new Map();
      full = [];
      indexed = 0;
    },
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
  const kept: string[] = [];
  for (let id = 0; id < names.size; id++) if (keep(id)) kept.push(names.name(id));
  // Without a comparator: code unit order, in half the time.
  kept.sort();
  const rank = new Uint32Array(names.size).fill(LEFT_OUT);
  kept.forEach((name, position) => (rank[names.find(name)!] = position));
  return { names: createNames(kept), rank };
}
