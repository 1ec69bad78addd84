import type { ConfounderSort, TruthCampaign } from "../../model/truth.js";
import type { InterleavedPiece } from "../../reports/folder/writeInterleaved.js";
import { writeInterleavedOutputs, type WriteOutputsOptions } from "../../reports/folder/writeRun.js";
import type { WorldRecord } from "../../simulate/simulate.js";

/** The files of a world. The truth has one of its own, so that no detector gets to see it by mistake. */
export const WORLD_FILES = ["accounts.jsonl", "posts.jsonl", "truth.jsonl"] as const;

export interface WriteWorldOptions extends Pick<WriteOutputsOptions, "force" | "signal"> {
  /** Called now and then with the number of posts so far. */
  readonly onProgress?: ((posts: number) => void) | undefined;
}

/** What went into the files. */
export interface WorldSummary {
  readonly accounts: number;
  readonly posts: number;
  /** What campaigns were, and what evasion left of them. */
  readonly campaigns: readonly TruthCampaign[];
  /** Innocent crowds, and how many accounts turned out to be in each. */
  readonly lookAlikes: readonly { readonly name: string; readonly sort: ConfounderSort; readonly members: number }[];
  readonly files: readonly string[];
}

/** Posts between two calls of `onProgress`. */
const PROGRESS_EVERY = 65_536;

/**
 * Writes a world as `accounts.jsonl`, `posts.jsonl` and `truth.jsonl` into `dir`, in one pass: all three or none.
 *
 * @throws LockstepError `output-exists`, `output-failed`, `interrupted`
 */
export async function writeWorld(world: Iterable<WorldRecord>, dir: string, { onProgress, ...options }: WriteWorldOptions = {}): Promise<WorldSummary> {
  const counts = { accounts: 0, posts: 0 };
  const campaigns: TruthCampaign[] = [];
  const crowds = new Map<string, { name: string; sort: ConfounderSort; members: number }>();
  function* pieces(): Iterable<InterleavedPiece> {
    for (const { account, post, truth } of world) {
      if (account) {
        counts.accounts++;
        yield [0, `${JSON.stringify(account)}\n`];
      }
      if (post) {
        if (++counts.posts % PROGRESS_EVERY === 0) onProgress?.(counts.posts);
        yield [1, `${JSON.stringify(post)}\n`];
      }
      if (!truth) continue;
      if (truth.record === "campaign") campaigns.push(truth);
      else if (truth.record === "confounder") crowds.set(truth.confounder, { name: truth.kind, sort: truth.sort, members: 0 });
      else if (truth.record === "members") crowds.get(truth.confounder)!.members += truth.accounts.length;
      yield [2, `${JSON.stringify(truth)}\n`];
    }
  }
  const files = await writeInterleavedOutputs(dir, WORLD_FILES, pieces(), options);
  return { ...counts, campaigns, lookAlikes: [...crowds.values()], files };
}
