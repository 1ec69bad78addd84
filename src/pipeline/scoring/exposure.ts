import type { Exposure } from "../../model/finding.js";
import { compareTexts } from "../../model/order.js";

/** Counts the organic accounts that engaged with one cluster's posts. */
export interface ExposureCount {
  /** A member's post, by hash: what repeats it without a language of its own has this one. */
  addOwn(hash: number, lang: string): void;
  /** @param by account that reposts, quotes or answers a member's post, the one with the hash `engaged` */
  add(by: Engaging, engaged: number): void;
  /** By day, platform and language. */
  rows(): readonly Exposure[];
}

/** A post by what is counted of it. */
export interface Engaging {
  readonly platform: string;
  /** `platform:id`. */
  readonly account: string;
  readonly lang: string | undefined;
  /** Unix seconds. */
  readonly seconds: number;
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
  const [ownPosts, ownLangs]: [number[], string[]] = [[], []];
  let last: Engagement | undefined;
  return {
    addOwn(hash, lang) {
      ownPosts.push(hash);
      ownLangs.push(lang);
    },
    add({ platform, account, lang: own, seconds }, engaged) {
      const [day, lang] = [Math.floor(seconds / DAY_SECONDS), own ?? engaged];
      // Posts mostly come in the order of time.
      if (last?.day === day && last.lang === lang && last.platform === platform) {
        last.accounts.add(account);
        return;
      }
      // Platforms have no colon.
      const cell = `${day}:${platform}:${own === undefined ? "of" : "in"} ${lang}`;
      let engagement = engagements.get(cell);
      if (!engagement) engagements.set(cell, (engagement = { day, platform, lang, accounts: new Set() }));
      engagement.accounts.add(account);
      last = engagement;
    },
    rows() {
      // Most posts have a language of their own: those of members' posts are looked up once one is asked for.
      let langs: Map<number, string> | undefined;
      const langOf = (post: number): string | undefined => (langs ??= new Map(ownPosts.map((hash, i) => [hash, ownLangs[i]!]))).get(post);
      const cells = new Map<string, Omit<Exposure, "accounts"> & { readonly accounts: Set<string>[] }>();
      for (const { day: number, platform, lang: given, accounts } of engagements.values()) {
        const lang = typeof given === "number" ? langOf(given) : given;
        const day = new Date(number * DAY_SECONDS * 1000).toISOString().slice(0, DAY_LENGTH);
        const cell = JSON.stringify([day, platform, lang]);
        const known = cells.get(cell);
        if (known) known.accounts.push(accounts);
        else cells.set(cell, { platform, lang, day, accounts: [accounts] });
      }
      return [...cells.values()]
        .map((cell) => ({ ...cell, accounts: together(cell.accounts) }))
        .sort((a, b) => compareTexts(a.day, b.day) || compareTexts(a.platform, b.platform) || compareTexts(a.lang ?? "", b.lang ?? ""));
    },
  };
}

/** How many accounts stand in any of them. */
function together(sets: readonly ReadonlySet<string>[]): number {
  const [first, ...rest] = sets;
  if (!first || rest.length === 0) return first?.size ?? 0;
  return new Set(sets.flatMap((accounts) => [...accounts])).size;
}
