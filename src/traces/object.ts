import { emitDistinct } from "../content/emitDistinct.js";
import { resolveSettings, type SettingDeclarations } from "../model/settings.js";
import type { Trace } from "../model/trace.js";

const settings = {
  ownPost: {
    kind: "choice",
    default: "skip",
    choices: ["skip", "keep"],
    help: "what to do with a post's own id as an object, and with the objects of reposts: an original and its repost are no two copies",
  },
} as const satisfies SettingDeclarations;

/** Accounts that share the same opaque id, for exports that say no more about what was shared. */
export const object: Trace = {
  name: "object",
  object: "an object of the export",
  skips: "Reposts, which would tie an author to those who repost, and objects equal to the post's own id; unless ownPost is keep, as methods with a rule of their own need it.",
  // What the ids stand for isn't known; the narrow windows of reposts make the least of chance.
  // They are those of CooRTweet's default (10 s) and of the QUT toolkit's (60 s).
  windowsSeconds: [10, 60],
  settings,
  prepare(given) {
    const keepsOwn = resolveSettings(settings, given).ownPost === "keep";
    return (post, emit) => {
      const { objects, id } = post;
      if (!objects || (post.repostOf && !keepsOwn)) return;
      if (keepsOwn || !objects.includes(id)) emitDistinct(objects, emit);
      else emitDistinct(objects.filter((shared) => shared !== id), emit);
    };
  },
};
