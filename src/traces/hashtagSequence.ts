import { hashtagKey } from "../content/hashtag.js";
import { originalsOfHashtag } from "../content/originals.js";
import type { Original } from "../model/original.js";
import { resolveSettings, type SettingDeclarations } from "../model/settings.js";
import type { Trace } from "../model/trace.js";

const settings = {
  minHashtags: {
    kind: "number",
    default: 3,
    min: 2,
    integer: true,
    help: "fewest distinct hashtags of a post that make a sequence",
  },
} as const satisfies SettingDeclarations;

/** Accounts that write the same hashtags in the same order (Pacheco et al. 2021). */
export const hashtagSequence: Trace = {
  name: "hashtagSequence",
  object: "a sequence of hashtags",
  skips: "Reposts, since who reposts hashtags didn't order them, and posts with fewer than minHashtags distinct ones.",
  // Pacheco et al. 2021 compare sequences without a window of seconds, as the order is a fingerprint of copied
  // text; a minute and ten keep the slogans of a day's campaign apart from posts that were sent together.
  windowsSeconds: [60, 600],
  settings,
  prepare(given) {
    const { minHashtags } = resolveSettings(settings, given);
    return (post, emit) => {
      const { hashtags } = post;
      if (!hashtags || hashtags.length < minHashtags || post.repostOf) return;
      const distinct = new Set(hashtags.map((tag) => hashtagKey(tag)));
      distinct.delete("");
      // Keys hold no white space, so that different sequences never give equal texts.
      if (distinct.size >= minHashtags) emit(`#${[...distinct].join(" #")}`);
    };
  },
  originals(given) {
    const objectsOf = hashtagSequence.prepare(given);
    return (post) => {
      const originals: Original[] = [];
      const tags = post.hashtags ?? [];
      objectsOf(post, (object) => originals.push({ original: tags.map((tag) => `#${tag}`).join(" "), object, steps: tags.flatMap((tag) => originalsOfHashtag(tag).flatMap(({ steps }) => steps)) }));
      return originals;
    };
  },
};
