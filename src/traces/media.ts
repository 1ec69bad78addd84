import { emitDistinct } from "../content/emitDistinct.js";
import { groupMediaSettings, groupMediaWatched } from "../content/media/groupMedia.js";
import { originalsOfUrl } from "../content/originals.js";
import { canonicalUrlKey } from "../content/url.js";
import type { Original } from "../model/original.js";
import type { Media } from "../model/post.js";
import { resolveSettings } from "../model/settings.js";
import type { Trace } from "../model/trace.js";

/** Accounts that post the same picture, film or sound, pictures by perceptual hashes that differ in few bits. */
export const media: Trace = {
  name: "media",
  object: "a picture, film or sound",
  skips: "Reposts, since who reposts a picture didn't choose it, and media without hash, id or http address.",
  // Pictures are re-used over days (Pacheco et al. 2021 compare image hashes without a window of seconds):
  // a minute for what is sent at once, ten for what is handed round in a chat and uploaded by hand.
  windowsSeconds: [60, 600],
  settings: groupMediaSettings,
  prepare: () => (post, emit) => {
    if (!post.media || post.repostOf) return;
    emitDistinct(post.media.map((item) => mediaKey(item, post.platform)), emit);
  },
  originals: () => ({ media: items, platform, repostOf }) => (items && !repostOf ? items.flatMap((item) => originalsOf(item, platform)) : []),
  unite(given) {
    const { maxDistance } = resolveSettings(groupMediaSettings, given);
    if (maxDistance === 0) return undefined;
    return async (objects, _, { onLimit, ...watch }) => {
      // Ids, addresses and hashes of other kinds are no perceptual hashes and stay as they are.
      const { representatives, limits } = await groupMediaWatched(objects, { maxDistance }, watch);
      for (const limit of limits) onLimit?.(limit);
      return objects.map((object) => representatives.get(object) ?? object);
    };
  },
};

function originalsOf(item: Media, platform: string): readonly Original[] {
  const { hash, id, url } = item;
  if (!hash && !id) return url ? originalsOfUrl(url) : [];
  return [{ original: hash || id!, object: mediaKey(item, platform), steps: hash ? [] : [{ step: "platform", detail: platform }] }];
}

/** The hash, which is the same wherever the file is posted; else the platform's id, else the address. */
function mediaKey({ hash, id, url }: Media, platform: string): string {
  if (hash) return hash;
  if (id) return `${platform}:${id}`;
  return (url && canonicalUrlKey(url)) || "";
}
