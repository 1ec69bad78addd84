import { splitAccountKey } from "./account.js";
import { createNames, type Names } from "./names.js";

/** Names of the form `platform:id`, numbered like others, that can be asked for in two parts. */
export interface QualifiedNames extends Names {
  /** The number of `platform:id`, without ever putting the two together: most rows ask for one that is known. */
  internIn(platform: string, id: string): number;
}

/** An empty set of qualified names. */
export function createQualifiedNames(): QualifiedNames {
  const platforms = new Map<string, { readonly ids: Names; readonly numbers: number[] }>();
  const platformOf: string[] = [];
  const ids: string[] = [];

  function internIn(platform: string, id: string): number {
    let known = platforms.get(platform);
    if (!known) platforms.set(platform, (known = { ids: createNames(), numbers: [] }));
    const position = known.ids.intern(id);
    if (position < known.numbers.length) return known.numbers[position]!;
    known.numbers.push(ids.length);
    platformOf.push(platform);
    return ids.push(known.ids.name(position)) - 1;
  }

  return {
    get size() {
      return ids.length;
    },
    internIn,
    intern(name) {
      const { platform, accountId } = splitAccountKey(name);
      return internIn(platform, accountId);
    },
    find(name) {
      const { platform, accountId } = splitAccountKey(name);
      const known = platforms.get(platform);
      const position = known?.ids.find(accountId);
      return position === undefined ? undefined : known!.numbers[position];
    },
    dropIndex() {
      for (const known of platforms.values()) known.ids.dropIndex();
    },
    name: (number) => `${platformOf[number]!}:${ids[number]!}`,
  };
}
