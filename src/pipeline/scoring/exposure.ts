import { accountKey } from "../../model/account.js";
import type { Exposure } from "../../model/finding.js";
import { compareTexts } from "../../model/order.js";
import type { Post } from "../../model/post.js";

/** Counts the organic accounts that engaged with one cluster's posts. */
export interface ExposureCount {
  /** @param post that reposts, quotes or answers a member's, the one with the hash `engaged` */
  add(post: Post, engaged: number): void;
  /**
   * By day, platform and language. Reposts seldom have a language of their own: theirs is that of what they repeat.
   * @param langOf language of a member's post, by hash
   */
  rows(langOf: (hash: number) => string | undefined): readonly Exposure[];
}

interface Engagement {
  readonly day: number;
  readonly platform: string;
  /** Its own, or the hash of the post whose language counts. */
  readonly lang: string | number;
  readonly accounts: Set<string>;
}

const DAY_SECONDS = 86_400;
const DAY_LENGTH = "2024-01-01".length;

/** An account counts once for each day, platform and language. */
export function createExposure(): ExposureCount {
  const engagements = new Map<string, Engagement>();
  return {
    add({ platform, accountId, lang: own, createdAt }, engaged) {
      const [day, lang] = [Math.floor(createdAt / DAY_SECONDS), own ?? engaged];
      // Platforms have no colon.
      const cell = `${day}:${platform}:${own === undefined ? "of" : "in"} ${lang}`;
      let engagement = engagements.get(cell);
      if (!engagement) engagements.set(cell, (engagement = { day, platform, lang, accounts: new Set() }));
      engagement.accounts.add(accountKey(platform, accountId));
    },
    rows(langOf) {
      const cells = new Map<string, Omit<Exposure, "accounts"> & { readonly accounts: Set<string> }>();
      for (const { day: number, platform, lang: given, accounts } of engagements.values()) {
        const lang = typeof given === "number" ? langOf(given) : given;
        const day = new Date(number * DAY_SECONDS * 1000).toISOString().slice(0, DAY_LENGTH);
        const cell = JSON.stringify([day, platform, lang]);
        const known = cells.get(cell);
        if (known) for (const account of accounts) known.accounts.add(account);
        else cells.set(cell, { platform, lang, day, accounts: new Set(accounts) });
      }
      return [...cells.values()]
        .map((cell) => ({ ...cell, accounts: cell.accounts.size }))
        .sort((a, b) => compareTexts(a.day, b.day) || compareTexts(a.platform, b.platform) || compareTexts(a.lang ?? "", b.lang ?? ""));
    },
  };
}
