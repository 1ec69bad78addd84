import type { Trace } from "../model/trace.js";
import { domain } from "./domain.js";
import { hashtag } from "./hashtag.js";
import { hashtagSequence } from "./hashtagSequence.js";
import { link } from "./link.js";
import { media } from "./media.js";
import { mention } from "./mention.js";
import { object } from "./object.js";
import { quote } from "./quote.js";
import { reply } from "./reply.js";
import { repost } from "./repost.js";
import { text } from "./text.js";

/** All traces, sorted by name. */
export const traces: readonly Trace[] = [domain, hashtag, hashtagSequence, link, media, mention, object, quote, reply, repost, text];
