import { accountKey } from "../../model/account.js";
import type { Run } from "../../model/run.js";

export const UNKNOWN = "unknown";
/** What ISO 639-2 says for content in several languages. */
const SEVERAL = "mul";

/**
 * The language of each account: the one that it states, else the one that all of its cited posts are marked with. What
 * isn't marked isn't looked at: no language is recognised here.
 */
export function languagesOf({ accounts, citedPosts }: Pick<Run, "accounts" | "citedPosts">): (account: string) => string {
  const stated = new Map(accounts.flatMap(({ platform, accountId, lang }) => (lang === undefined ? [] : [[accountKey(platform, accountId), lang] as const])));
  const marked = new Map<string, string>();
  for (const { account, lang } of citedPosts?.values() ?? []) {
    const language = languageOf(lang);
    if (language === UNKNOWN) continue;
    const known = marked.get(account) ?? language;
    marked.set(account, known === language ? language : SEVERAL);
  }
  return (account) => {
    const language = languageOf(stated.get(account));
    return language === UNKNOWN ? (marked.get(account) ?? UNKNOWN) : language;
  };
}

/** The language of a BCP 47 tag without script and region; `unknown` for `und` and what is no such tag. */
export function languageOf(tag: string | undefined): string {
  const language = /^([A-Za-z]{2,3})(?:[-_]|$)/.exec(tag ?? "")?.[1]?.toLowerCase();
  return language === undefined || language === "und" ? UNKNOWN : language;
}
