import type { Population } from "../people/population.js";

/** Accounts below `organic` that fit, the most followed first; equals by number. One pass, so it suits small counts. */
export function mostFollowed({ followers }: Population, organic: number, count: number, fits: (account: number) => boolean): readonly number[] {
  const found: number[] = [];
  for (let account = 0; account < organic; account++) {
    const audience = followers[account]!;
    if (found.length === count && audience <= followers[found.at(-1)!]!) continue;
    if (!fits(account)) continue;
    const place = found.findIndex((other) => followers[other]! < audience);
    found.splice(place < 0 ? found.length : place, 0, account);
    if (found.length > count) found.pop();
  }
  return found;
}
