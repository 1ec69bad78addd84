import { randomBytes } from "node:crypto";
import { relative, resolve } from "node:path";
import { accountKey } from "../model/account.js";
import { LockstepError } from "../model/errors.js";
import type { Run } from "../model/run.js";
import { readPseudonymKey, writePseudonymKey } from "../reports/folder/pseudonymKey.js";
import { pseudonymisedRun } from "../reports/pseudonyms/pseudonymisedRun.js";
import { createPseudonyms, SECRET_BYTES, type Pseudonyms } from "../reports/pseudonyms/pseudonyms.js";

/**
 * A key beside what it unlocks would be handed on with it.
 * @throws LockstepError `setting-invalid` for a key inside `folder`
 */
export function checkKeyApart(key: string, folder: string): void {
  const way = relative(resolve(folder), resolve(key));
  if (key === "" || (!way.startsWith("..") && resolve(way) !== way)) {
    throw new LockstepError("setting-invalid", `The key "${key}" of --pseudonymise would lie in the folder of the results. Name a file elsewhere, so that they aren't handed on together.`);
  }
}

export interface UnderPseudonyms {
  readonly run: Run;
  /** For what is written beside the run's own reports. */
  readonly pseudonyms: Pseudonyms;
}

/**
 * The run under the pseudonyms of a key file, which is made if it isn't there, and knows all their names afterwards.
 * @throws LockstepError `input-format`, `input-missing`, `output-failed`
 */
export async function underPseudonyms(run: Run, keyFile: string): Promise<UnderPseudonyms> {
  const known = await readPseudonymKey(keyFile);
  const secret = known?.secret ?? new Uint8Array(randomBytes(SECRET_BYTES));
  const keys = run.accounts.map(({ platform, accountId, label, name }) => ({ account: accountKey(platform, accountId), label, name }));
  const pseudonyms = createPseudonyms(secret, keys);
  const names = new Map(known?.names);
  for (const { account } of keys) names.set(pseudonyms.account(account), account);
  for (const post of run.citedPosts?.keys() ?? []) names.set(pseudonyms.post(post), post);
  // The key first: pseudonyms that nobody can lead back would be worth little.
  await writePseudonymKey(keyFile, { secret, names });
  return { run: pseudonymisedRun(run, pseudonyms), pseudonyms };
}
