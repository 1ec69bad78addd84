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
  const maps = [new Map<string, number>()];
  const names: string[] = [];
  const find = (name: string): number | undefined => {
    for (const map of maps) {
      const id = map.get(name);
      if (id !== undefined) return id;
    }
    return undefined;
  };
  return {
    get size() {
      return names.length;
    },
    intern(name) {
      const known = find(name);
      if (known !== undefined) return known;
      let map = maps[maps.length - 1]!;
      if (map.size === ENTRIES_PER_MAP) maps.push((map = new Map<string, number>()));
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
