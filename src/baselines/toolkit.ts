import type { Baseline } from "../model/baseline.js";
import { resolveSettings, type SettingDeclarations } from "../model/settings.js";
import { countMessages } from "./toolkit/countMessages.js";
import { createMessageTable } from "./toolkit/messageRows.js";
import { networkRule, TOOLKIT_NETWORKS } from "./toolkit/networks.js";
import { createSimilarMessages } from "./toolkit/similarMessages.js";

const settings = {
  window: { kind: "duration", default: 1, help: "two messages at most this far apart can match" },
  minEdgeWeight: { kind: "number", default: 1, min: 1, integer: true, help: "edges with fewer matching messages are left out" },
  network: {
    kind: "choice",
    default: "auto",
    choices: ["auto", ...TOOLKIT_NETWORKS],
    help: "what messages have to have in common; auto follows the trace",
  },
  similarityThreshold: { kind: "number", default: 0.9, min: 0, max: 1, help: "co_similar_tweet: Jaccard similarity at which two messages match" },
  minDocumentSize: { kind: "number", default: 1, min: 0, help: "co_similar_tweet: tokens below which a message is similar to none" },
} as const satisfies SettingDeclarations;

/**
 * The Coordination Network Toolkit: directed counts of distinct messages, self-loops kept.
 * The first row of a repeated message id wins, so the order of posts matters where ids repeat.
 */
export const toolkit: Baseline = {
  name: "toolkit",
  title: "directed counts of messages matched within a window (QUT Coordination Network Toolkit)",
  cites:
    "Graham, T., QUT Digital Observatory (2020). Coordination Network Toolkit. https://doi.org/10.25912/RDF_1632782596538. " +
    "Reproduces its six networks, with the defaults of its Python functions and, where they have none, of its command line. " +
    "Departs in four points: an account is a platform and an id; URLs are those of the post, not its url column split at blanks; " +
    "messages without any token have similarity 0 also at minDocumentSize 0, where the tool stops with a division by zero; " +
    "a word with an apostrophe or point after a combining mark stays one word, where Python's regex module breaks it.",
  settings,
  columns: [],
  start({ settings: given, traces: [trace], names }) {
    const { window, minEdgeWeight, network, similarityThreshold, minDocumentSize } = resolveSettings(settings, given);
    const rule = networkRule(network, trace);
    const table = createMessageTable(names, rule.key);
    const similar = rule.comparesTokens ? createSimilarMessages(similarityThreshold, minDocumentSize) : undefined;
    return {
      add(post) {
        table.add(post, (added, emit) => {
          rule.objects(added, emit);
          if (added.repostOf === undefined) similar?.add(names.posts.intern(added.id), added.text ?? "");
        });
      },
      finish(signal) {
        const edges = countMessages(table.finish(), { windowSeconds: window, minEdgeWeight, matches: similar?.matches, signal });
        return { directed: true, ...edges, columns: {} };
      },
    };
  },
};
