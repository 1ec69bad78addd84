import { LockstepError } from "../model/errors.js";

/**
 * Runs `work` with a signal that Ctrl-C (SIGINT) or SIGTERM fires, so that it can clean up and stop.
 * A second Ctrl-C ends the process at once.
 */
export async function interruptible<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const stop = (): void => {
    if (controller.signal.aborted) process.exit(130);
    controller.abort(new LockstepError("interrupted", "Interrupted."));
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
  try {
    return await work(controller.signal);
  } finally {
    process.off("SIGINT", stop);
    process.off("SIGTERM", stop);
  }
}
