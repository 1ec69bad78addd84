import { postHash } from "../../content/postHash.js";
import type { Post } from "../../model/post.js";
import type { Concern, ScoreContext, ScoreState, ScoreValue } from "../../model/score.js";
import { emptyShelf, placeOn, seenOf, type Seen } from "./shelf.js";
import { forgetNames, sightingOf, type Sighting } from "./sighting.js";

export type { Seen } from "./shelf.js";

/** A state that can be shown a sighting in place of a post. */
export interface WatchState extends ScoreState {
  see(sighting: Sighting): void;
}

const made = new WeakSet<ScoreState>();

/** Whether a state is one of {@link watch}: what is wrapped around one is shown posts, as it may do more with them. */
export function seesSightings(state: ScoreState): state is WatchState {
  return made.has(state);
}

/**
 * A state that keeps the sightings that a score wants, on a shelf that all scores of a cluster share. Adding is a push; taking back makes an index
 * of its own first, so that those who only add don't pay for it.
 *
 * @param wants whether a score looks at the post; the same for the same post at any time
 */
export function watch(context: ScoreContext, wants: (sighting: Sighting) => boolean, measure: (seen: Seen, context: ScoreContext) => ScoreValue): WatchState {
  const { shelf, bit } = placeOn(context);
  let index: Map<number, Sighting> | undefined;
  const see = (sighting: Sighting): void => {
    if (!wants(sighting)) return;
    if (index) index.set(sighting.post, sighting);
    else shelf.add(sighting, bit);
  };
  const state: WatchState = {
    see,
    add: (post: Post, concern: Concern) => see(sightingOf(post, concern, context)),
    remove(post: Post) {
      index ??= new Map(shelf.clear(bit).map((sighting) => [sighting.post, sighting]));
      index.delete(postHash(post.platform, post.id));
    },
    value: () => measure(index ? seenOf([...index.values()]) : shelf.seen(bit), context),
  };
  made.add(state);
  return state;
}

/**
 * Lets go of what the states of a context have kept, once nobody asks for their values any more. That they are out of reach isn't enough: as objects that
 * lived through all posts they are seldom collected, and until then what they keep counts as alive.
 */
export function releaseSightings(context: ScoreContext): void {
  emptyShelf(context);
  forgetNames(context);
}
