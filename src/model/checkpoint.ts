import { LockstepError } from "./errors.js";

/**
 * Between two pieces of work: lets timers, signals and pages run (awaiting a promise that is
 * settled already doesn't), then stops the run if one of them asked for it.
 * @throws LockstepError `interrupted`
 */
export async function checkpoint(signal: AbortSignal | undefined): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  if (signal?.aborted) throw new LockstepError("interrupted", "The run was interrupted.", { cause: signal.reason });
}
