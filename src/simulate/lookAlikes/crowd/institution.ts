import type { Account } from "../../../model/account.js";
import { NONE, TRAITS, type Population } from "../../people/population.js";
import type { Stage } from "../../stage/stage.js";
import type { Words } from "../../words/words.js";

/** Whether the account is its person's only one, as institutions have to be: people copy posts between their accounts. */
export function isOnlyAccount({ person }: Population, account: number): boolean {
  // A person's accounts have successive numbers.
  return person[account - 1] !== person[account] && person[account + 1] !== person[account];
}

/** Makes an account that of an outlet, an agency, a company or a bot: no ordinary life, no idols, and a profile that says so. */
export function becomeInstitution({ people, profile }: Stage, account: number, changes: Partial<Omit<Account, "id" | "platform">>): void {
  people.postsPerDay[account] = 0;
  people.trait[account] = TRAITS.indexOf("ordinary");
  people.idol[account] = NONE;
  profile(account, changes);
}

/** What the owner of a site calls itself: `the-green-post.example` is The Green Post. */
export function siteName(words: Words, site: number): string {
  const [name] = words.domain(site).split(".");
  return name!
    .split("-")
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(" ");
}
