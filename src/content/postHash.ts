import { postKey } from "../model/postKey.js";
import { hashNumbersAfter } from "./text.js";

const hashers = new Map<string, (id: string) => number>();

/** Platforms are few; where something else stands in their place, it isn't kept for good. */
const PLATFORMS_MAX = 1000;

/** A number of 53 bits that stands for a post: `hashNumber` of its key, without ever putting that together. */
export function postHash(platform: string, id: string): number {
  let hash = hashers.get(platform);
  if (!hash) {
    hash = hashNumbersAfter(postKey(platform, ""));
    if (hashers.size < PLATFORMS_MAX) hashers.set(platform, hash);
  }
  return hash(id);
}
