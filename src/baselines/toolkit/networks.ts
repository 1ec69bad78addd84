import type { Post } from "../../model/post.js";
import type { Trace } from "../../model/trace.js";
import { prepareTrace } from "../input/collectRows.js";
import { normaliseMessage } from "./messageText.js";

/** The six networks of the toolkit. */
export const TOOLKIT_NETWORKS = ["co_link", "co_post", "co_reply", "co_retweet", "co_similar_tweet", "co_tweet"] as const;
export type ToolkitNetwork = (typeof TOOLKIT_NETWORKS)[number];

/** What the messages of a network have to have in common. */
export interface NetworkRule {
  readonly key: "message" | "messageAndObject";
  /** Whether what matches is looked for in the message's words. */
  readonly comparesTokens: boolean;
  objects(post: Post, emit: (object: string) => void): void;
}

const NATURAL: Readonly<Record<string, ToolkitNetwork>> = { repost: "co_retweet", text: "co_tweet", reply: "co_reply", link: "co_link" };
const EVERYBODY = "all messages";

/**
 * The rule of a network. `auto` follows the trace: repost, text, reply and link each have a
 * network of their own; any other trace counts messages on the trace's objects.
 *
 * Under such another trace `co_retweet`, `co_reply` and `co_link` take the trace's objects for
 * the id or URL that the export doesn't have, so that a table of opaque objects can stand for
 * any of the three: they differ in what a repeated message id means.
 */
export function networkRule(network: ToolkitNetwork | "auto", trace: Trace): NetworkRule {
  const natural = Object.hasOwn(NATURAL, trace.name) ? NATURAL[trace.name] : undefined;
  const asked = network === "auto" ? natural : network;
  const traced = natural === undefined ? prepareTrace(trace) : () => undefined;
  const rule = (objects: NetworkRule["objects"]): NetworkRule => ({ key: "message", comparesTokens: false, objects });
  switch (asked) {
    case undefined:
      return rule(traced);
    case "co_retweet":
      return rule((post, emit) => (post.repostOf === undefined ? traced(post, emit) : emit(post.repostOf)));
    case "co_reply":
      return rule(authored((post, emit) => (post.replyTo === undefined ? traced(post, emit) : emit(post.replyTo))));
    case "co_link":
      return { ...rule(authored((post, emit) => (post.urls ? post.urls.forEach(emit) : traced(post, emit)))), key: "messageAndObject" };
    case "co_tweet":
      return rule(authored((post, emit) => emit(normaliseMessage(post.text ?? ""))));
    case "co_similar_tweet":
      return { ...rule(authored((_, emit) => emit(EVERYBODY))), comparesTokens: true };
    case "co_post":
      return rule((_, emit) => emit(EVERYBODY));
  }
}

/** Reposts repeat what somebody else wrote. */
function authored(objects: NetworkRule["objects"]): NetworkRule["objects"] {
  return (post, emit) => {
    if (post.repostOf === undefined) objects(post, emit);
  };
}
