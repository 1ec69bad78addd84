import type { ScoreContext } from "../../model/score.js";
import type { Sighting } from "./sighting.js";

/**
 * Whether a post is a member's or the public's. Accounts of other clusters that the evidence names are neither: they may be another part of the same
 * operation, and no operation is explained by its own other half.
 */
export function ofPublic({ accused }: Pick<ScoreContext, "accused">, { byMember, account }: Sighting): boolean {
  return byMember || !accused(account);
}
