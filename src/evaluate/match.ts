import { splitAccountKey } from "../model/account.js";
import { LockstepError } from "../model/errors.js";
import type { Prediction } from "./prediction.js";
import type { Truth } from "./truth.js";

/** What an account is to measurement. */
export const NEGATIVE = 0;
/** Member of a campaign. */
export const POSITIVE = 1;
/**
 * Organic, but a member of an open group: they coordinate and say so. A flag is right and no flag is no miss,
 * so they are left out of everything but their own report.
 */
export const NEUTRAL = 2;

/** A prediction laid beside the truth: one row per account of the truth, numbered as there. */
export interface Matched {
  readonly truth: Truth;
  readonly prediction: Prediction;
  /** {@link NEGATIVE}, {@link POSITIVE} or {@link NEUTRAL}. */
  readonly side: Uint8Array;
  /** 0 where the prediction says nothing. */
  readonly score: Float64Array;
  readonly flagged: Uint8Array;
  /** Position in the prediction's clusters, -1 for none. */
  readonly cluster: Int32Array;
  /** 1 where the prediction has the account. */
  readonly isPredicted: Uint8Array;
}

/**
 * Looks every predicted account up in the truth.
 * @throws LockstepError `truth-mismatch` if the truth doesn't know some of them: how many, which, and which platforms;
 * `input-schema` for an account that is predicted twice
 */
export function match(truth: Truth, prediction: Prediction): Matched {
  const size = truth.accounts.size;
  const score = new Float64Array(size);
  const flagged = new Uint8Array(size);
  const cluster = new Int32Array(size).fill(-1);
  const isPredicted = new Uint8Array(size);
  const unknown: string[] = [];
  for (let row = 0; row < prediction.accounts.size; row++) {
    const account = prediction.accounts.name(row);
    const id = truth.accounts.find(account);
    if (id === undefined) {
      unknown.push(account);
      continue;
    }
    if (isPredicted[id] === 1) throw new LockstepError("input-schema", `${prediction.name} has ${account} twice. Give each account one row.`);
    score[id] = prediction.score[row]!;
    flagged[id] = prediction.flagged[row]!;
    cluster[id] = prediction.cluster[row]!;
    isPredicted[id] = 1;
  }
  if (unknown.length > 0) throw mismatch(truth, prediction, unknown);
  return { truth, prediction, side: sidesOf(truth), score, flagged, cluster, isPredicted };
}

function sidesOf({ campaign, confounders }: Truth): Uint8Array {
  const side = new Uint8Array(campaign.length);
  for (let account = 0; account < side.length; account++) side[account] = campaign[account] === -1 ? NEGATIVE : POSITIVE;
  for (const { sort, members } of confounders) {
    if (sort !== "open") continue;
    for (const account of members) if (side[account] === NEGATIVE) side[account] = NEUTRAL;
  }
  return side;
}

const SHOWN = 5;

function mismatch(truth: Truth, prediction: Prediction, unknown: readonly string[]): LockstepError {
  const total = prediction.accounts.size;
  const of = unknown.length === total ? `None of the ${total} accounts of ${prediction.name} is in` : `${unknown.length} of the ${total} accounts of ${prediction.name} are not in`;
  const known = new Set(truth.world.platforms);
  const platforms = new Map<string, number>();
  for (const account of unknown) {
    const { platform } = splitAccountKey(account);
    if (!known.has(platform)) platforms.set(platform, (platforms.get(platform) ?? 0) + 1);
  }
  const foreign = Array.from(platforms, ([platform, accounts]) => `"${platform}" (${accounts} of them)`);
  const about =
    foreign.length === 0
      ? `All are on its platforms (${truth.world.platforms.join(", ")}): is it the truth of another world?`
      : `It knows the platforms ${truth.world.platforms.join(", ")}, and not ${shown(foreign)}: name platforms as the truth does.`;
  return new LockstepError("truth-mismatch", `${of} ${truth.name}: ${shown(unknown)}. ${about}`);
}

function shown(names: readonly string[]): string {
  const rest = names.length - SHOWN;
  return names.slice(0, SHOWN).join(", ") + (rest > 0 ? ` and ${rest} more` : "");
}
