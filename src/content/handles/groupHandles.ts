import { codePoints } from "./editDistance.js";
import { handleKey, splitNumber } from "./handleSkeleton.js";
import { groupNearSkeletons } from "./nearSkeletons.js";
import { numberedFamilies } from "./numberedFamilies.js";

/**
 * Why handles are in one group:
 * - `skeleton`: they have one skeleton
 * - `numbered`: their skeletons are one stem and different numbers
 * - `edit`: their stems are one edit from the first one's
 */
export type HandleGroupReason = "skeleton" | "numbered" | "edit";

export interface HandleGroup {
  readonly reason: HandleGroupReason;
  /** The skeleton, stem or first stem that the handles have in common. */
  readonly stem: string;
  /** As given, each once, sorted. */
  readonly handles: readonly string[];
  /**
   * Of numbered families: log10 of the chance that so many of those who begin with the stem put just a number behind it.
   * -1 is what common names have; with a million families in view, look at those below -7.
   */
  readonly logChance?: number;
}

const FAMILY_MIN = 3;
const STEM_MIN = 3;
/** Shorter names are one edit from others by accident; longer ones are no names. */
const EDIT_LENGTH_MIN = 8;
const EDIT_LENGTH_MAX = 64;
/** The pairing of names numbers them with 21 bits. */
const EDIT_COUNT_MAX = 2 ** 21;

/**
 * Groups handles or names that look made from one pattern, as proposals: each says why, none is proof. A handle can be in
 * several groups of different reasons. No chains: edits are counted from a group's first stem.
 *
 * @returns most surprising numbered families first, then groups by skeleton and by edit, largest first
 */
export function groupHandles(handles: Iterable<string>): readonly HandleGroup[] {
  const byKey = new Map<string, string[]>();
  for (const handle of new Set(handles)) {
    const key = handleKey(handle);
    if (key === "") continue;
    const same = byKey.get(key);
    if (same) same.push(handle);
    else byKey.set(key, [handle]);
  }
  const handlesOf = (keys: readonly string[]): readonly string[] => keys.flatMap((key) => byKey.get(key)!).sort();
  const keys = [...byKey.keys()];
  const families = numberedFamilies(keys, { membersMin: FAMILY_MIN, stemLengthMin: STEM_MIN });
  const numbered = families.map(({ stem, keys: members, logChance }): HandleGroup => ({ reason: "numbered", stem, handles: handlesOf(members), logChance }));
  const skeletons = keys.filter((key) => byKey.get(key)!.length > 1).map((key): HandleGroup => ({ reason: "skeleton", stem: key, handles: handlesOf([key]) }));
  return [
    ...numbered.sort((a, b) => a.logChance! - b.logChance! || bySize(a, b)),
    ...skeletons.sort(bySize),
    ...editGroups(keys, handlesOf).sort(bySize),
  ];
}

function editGroups(keys: readonly string[], handlesOf: (keys: readonly string[]) => readonly string[]): HandleGroup[] {
  const byStem = new Map<string, string[]>();
  for (const key of keys) {
    const { stem } = splitNumber(key);
    const same = byStem.get(stem);
    if (same) same.push(key);
    else byStem.set(stem, [key]);
  }
  const fit = [...byStem.keys()].filter((stem) => {
    if (stem.length < EDIT_LENGTH_MIN || stem.length > 2 * EDIT_LENGTH_MAX) return false;
    const { length } = codePoints(stem);
    return length >= EDIT_LENGTH_MIN && length <= EDIT_LENGTH_MAX;
  });
  // The commonest stems lead, as the others are variants of them.
  fit.sort((a, b) => byStem.get(b)!.length - byStem.get(a)!.length || compare(a, b));
  return groupNearSkeletons(fit.slice(0, EDIT_COUNT_MAX)).map((stems) => ({ reason: "edit", stem: stems[0]!, handles: handlesOf(stems.flatMap((stem) => byStem.get(stem)!)) }));
}

function bySize(a: HandleGroup, b: HandleGroup): number {
  return b.handles.length - a.handles.length || compare(a.stem, b.stem);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
