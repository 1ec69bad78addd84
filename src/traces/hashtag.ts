import { emitDistinct } from "../content/emitDistinct.js";
import { hashtagKey } from "../content/hashtag.js";
import { originalsOfHashtag } from "../content/originals.js";
import { resolveSettings, type SettingDeclarations } from "../model/settings.js";
import type { Trace } from "../model/trace.js";

const settings = {
  diacritics: {
    kind: "choice",
    default: "keep",
    choices: ["keep", "ignore"],
    help: "whether hashtags that differ in accents or vowel points only are two or one",
  },
} as const satisfies SettingDeclarations;

/** Accounts that use the same hashtag; each tag of a post counts. */
export const hashtag: Trace = {
  name: "hashtag",
  object: "a hashtag",
  skips: "Reposts, since who reposts a hashtag didn't write it.",
  // Trending tags meet by chance all the time, so no wider than a minute (the QUT toolkit's window);
  // whole sequences, which carry more, have a trace of their own.
  windowsSeconds: [60],
  settings,
  prepare(given) {
    const { diacritics } = resolveSettings(settings, given);
    return (post, emit) => {
      const { hashtags } = post;
      if (!hashtags || post.repostOf) return;
      emitDistinct(hashtags.map((tag) => hashtagKey(tag, diacritics)), emit);
    };
  },
  originals(given) {
    const { diacritics } = resolveSettings(settings, given);
    return ({ hashtags, repostOf }) => (hashtags && !repostOf ? hashtags.flatMap((tag) => originalsOfHashtag(tag, diacritics)) : []);
  },
};
