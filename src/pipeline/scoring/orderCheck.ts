import { LockstepError } from "../../model/errors.js";

/** Sees to it that posts come the second time as they came the first time. */
export interface OrderCheck {
  /** @param hash of the next post @throws LockstepError `input-changed` if another one was to come */
  next(hash: number): void;
  /** @throws LockstepError `input-changed` if more were to come */
  end(): void;
}

/** @param wanted 1 for each post that is to come, in order; @param posts their hashes */
export function createOrderCheck(wanted: Uint8Array, posts: Float64Array): OrderCheck {
  let place = wanted.indexOf(1);
  return {
    next(hash) {
      if (place < 0 || posts[place] !== hash) throw changed();
      place = wanted.indexOf(1, place + 1);
    },
    end() {
      if (place >= 0) throw changed();
    },
  };
}

function changed(): LockstepError {
  return new LockstepError("input-changed", "The posts that are read a second time, to say what kind of operation was found, aren't those that were read first. Give the same posts in the same order each time, or do without findings.");
}
