import type { ScoreContext } from "../../model/score.js";
import type { Sighting } from "./sighting.js";

/** Sightings of a cluster, each post once, in the order of time. */
export interface Seen {
  readonly own: readonly Sighting[];
  readonly others: readonly Sighting[];
}

/**
 * What the states of one cluster have in common: each sighting is kept once, with a bit for every state that wants it, and sorted once. Nearly all
 * states want all that members post, and many all posts there are: they get the same lists.
 */
export interface Shelf {
  /** Puts a sighting on it for the state with that bit. */
  add(sighting: Sighting, bit: number): void;
  /** What a state has put on it. */
  seen(bit: number): Seen;
  /** Takes off it what a state has put on it, in the order in which it was put there; the state no longer uses the shelf. */
  clear(bit: number): readonly Sighting[];
  /** Takes everything off it. */
  empty(): void;
}

/** Bits of a whole number that V8 keeps without a box. */
const BITS = 30;

const shelves = new WeakMap<ScoreContext, { readonly shelf: Shelf; bits: number }>();

/** A place on the shelf of a context, with a bit of its own. */
export function placeOn(context: ScoreContext): { readonly shelf: Shelf; readonly bit: number } {
  let known = shelves.get(context);
  if (!known || known.bits === BITS) shelves.set(context, (known = { shelf: createShelf(), bits: 0 }));
  return { shelf: known.shelf, bit: 1 << known.bits++ };
}

/** Empties the shelf of a context. */
export function emptyShelf(context: ScoreContext): void {
  shelves.get(context)?.shelf.empty();
}

function createShelf(): Shelf {
  let sightings: Sighting[] = [];
  let wantedBy: number[] = [];
  let users = 0;
  let sorted: Sorted | undefined;
  return {
    add(sighting, bit) {
      users |= bit;
      const last = sightings.length - 1;
      sorted = undefined;
      if (last >= 0 && sightings[last] === sighting) wantedBy[last]! |= bit;
      else {
        sightings.push(sighting);
        wantedBy.push(bit);
      }
    },
    seen(bit) {
      sorted ??= sort(sightings, wantedBy);
      return seenBy(sorted, bit);
    },
    clear(bit) {
      const taken = sightings.filter((_, i) => (wantedBy[i]! & bit) !== 0);
      wantedBy = wantedBy.map((bits) => bits & ~bit);
      sorted = undefined;
      users &= ~bit;
      if (users === 0) [sightings, wantedBy] = [[], []];
      return taken;
    },
    empty() {
      [sightings, wantedBy, sorted, users] = [[], [], undefined, 0];
    },
  };
}

/** Sightings in the order of time, with the bits of the states that want them. */
interface Sorted {
  readonly sightings: readonly Sighting[];
  readonly wantedBy: readonly number[];
  /** Both sides, each with lists of its own; undefined if a post stands there more than once. */
  readonly sides: { readonly own: Side; readonly others: Side } | undefined;
}

/** The sightings of one side, and the lists that states were given of it: those who want the same get the same, so that what is made of a list is made once. */
interface Side {
  readonly wantedBy: readonly number[];
  readonly lists: [all: readonly Sighting[], ...rest: (readonly Sighting[])[]];
  /** Bits of the states that want all of it, and of those that want any. */
  readonly wantAll: number;
  readonly wantAny: number;
}

function sort(sightings: readonly Sighting[], wantedBy: readonly number[]): Sorted {
  let [placed, wanted] = [sightings, wantedBy];
  // Posts mostly come in the order of time.
  if (sightings.some((sighting, i) => i > 0 && inTime(sightings[i - 1]!, sighting) > 0)) {
    const order = sightings.map((_, i) => i).sort((i, j) => inTime(sightings[i]!, sightings[j]!));
    [placed, wanted] = [order.map((i) => sightings[i]!), order.map((i) => wantedBy[i]!)];
  }
  const sides = holdsRepeats(placed) ? undefined : { own: sideOf(placed, wanted, true), others: sideOf(placed, wanted, false) };
  return { sightings: placed, wantedBy: wanted, sides };
}

function inTime(a: Sighting, b: Sighting): number {
  return a.seconds - b.seconds || a.post - b.post;
}

function holdsRepeats(sightings: readonly Sighting[]): boolean {
  const posts = new Float64Array(sightings.length);
  for (let i = 0; i < posts.length; i++) posts[i] = sightings[i]!.post;
  posts.sort();
  for (let i = 1; i < posts.length; i++) if (posts[i] === posts[i - 1]) return true;
  return false;
}

function sideOf(sightings: readonly Sighting[], wantedBy: readonly number[], byMember: boolean): Side {
  const [all, bits]: [Sighting[], number[]] = [[], []];
  let [wantAll, wantAny] = [-1, 0];
  for (let i = 0; i < sightings.length; i++) {
    if (sightings[i]!.byMember !== byMember) continue;
    all.push(sightings[i]!);
    bits.push(wantedBy[i]!);
    wantAll &= wantedBy[i]!;
    wantAny |= wantedBy[i]!;
  }
  return { wantedBy: bits, lists: [all], wantAll, wantAny };
}

function seenBy({ sightings, wantedBy, sides: both }: Sorted, bit: number): Seen {
  if (!both) return sides(sightings.filter((_, i) => (wantedBy[i]! & bit) !== 0));
  return { own: wantedOf(both.own, bit), others: wantedOf(both.others, bit) };
}

const NONE: readonly never[] = [];

function wantedOf({ wantedBy, lists, wantAll, wantAny }: Side, bit: number): readonly Sighting[] {
  if ((wantAll & bit) !== 0) return lists[0];
  if ((wantAny & bit) === 0) return NONE;
  const wanted = lists[0].filter((_, i) => (wantedBy[i]! & bit) !== 0);
  const known = lists.find((list) => list.length === wanted.length && list.every((sighting, i) => sighting === wanted[i]));
  if (known) return known;
  lists.push(wanted);
  return wanted;
}

/** A post that was added twice stands beside itself. */
function sides(sorted: readonly Sighting[]): Seen {
  const [own, others]: [Sighting[], Sighting[]] = [[], []];
  let last: number | undefined;
  for (const sighting of sorted) {
    if (sighting.post !== last) (sighting.byMember ? own : others).push(sighting);
    last = sighting.post;
  }
  return { own, others };
}

/** The sides of sightings in any order. */
export function seenOf(sightings: readonly Sighting[]): Seen {
  return sides([...sightings].sort(inTime));
}
