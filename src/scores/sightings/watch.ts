import type { Post } from "../../model/post.js";
import type { Concern, ScoreContext, ScoreState, ScoreValue } from "../../model/score.js";
import { postHash, sightingOf, type Sighting } from "./sighting.js";

/** Sightings of a cluster, each post once, in the order of time. */
export interface Seen {
  readonly own: readonly Sighting[];
  readonly others: readonly Sighting[];
}

/**
 * A state that keeps the sightings that a score wants: eight bytes or so for each besides the sighting, which all scores of a cluster
 * share. Adding is a push; taking back makes an index first, so that those who only add don't pay for it.
 *
 * @param wants whether a score looks at the post; the same for the same post at any time
 */
export function watch(context: ScoreContext, wants: (sighting: Sighting) => boolean, measure: (seen: Seen, context: ScoreContext) => ScoreValue): ScoreState {
  let added: Sighting[] = [];
  let index: Map<number, Sighting> | undefined;
  const indexed = (): Map<number, Sighting> => {
    if (!index) {
      index = new Map(added.map((sighting) => [sighting.post, sighting]));
      added = [];
    }
    return index;
  };
  return {
    add(post: Post, concern: Concern) {
      const sighting = sightingOf(post, concern, context);
      if (!wants(sighting)) return;
      if (index) index.set(sighting.post, sighting);
      else added.push(sighting);
    },
    remove: (post: Post) => void indexed().delete(postHash(post.platform, post.id)),
    value() {
      // Posts mostly come in the order of time: sorting them again costs next to nothing.
      const sorted = (index ? [...index.values()] : added.slice()).sort((a, b) => a.seconds - b.seconds || a.post - b.post);
      return measure(sides(sorted), context);
    },
  };
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
