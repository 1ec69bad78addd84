import type { Report } from "../model/report.js";
import { isoTime } from "./format/isoTime.js";

/** The shape of a line of `posts.jsonl`. What a post doesn't have is absent; text and links of deleted posts are withheld. */
export interface PostLine {
  /** `platform:id`, as evidence names it. */
  readonly post: string;
  /** `platform:id`. */
  readonly account: string;
  /** ISO 8601 in UTC. */
  readonly time: string | null;
  readonly text?: string;
  readonly lang?: string;
  readonly urls?: readonly string[];
  /** Ids on the same platform. */
  readonly repostOf?: string;
  readonly replyTo?: string;
  readonly quoteOf?: string;
  readonly deletedTime?: string | null;
}

export const postsJsonl: Report = {
  name: "postsJsonl",
  file: "posts.jsonl",
  holds: "the posts that the evidence names, as they were written; of deleted ones no text",
  *write({ citedPosts }) {
    for (const [key, { account, createdAt, text, lang, urls, repostOf, replyTo, quoteOf, deletedAt }] of citedPosts ?? []) {
      const line: Record<keyof PostLine, unknown> = {
        ...{ post: key, account, time: isoTime(createdAt) ?? null, text, lang, urls, repostOf, replyTo, quoteOf },
        deletedTime: deletedAt === undefined ? undefined : (isoTime(deletedAt) ?? null),
      };
      yield `${JSON.stringify(line)}\n`;
    }
  },
};
