import { LockstepError } from "../model/errors.js";

/** How work learns of Ctrl-C (SIGINT) and SIGTERM. */
export interface Interruption {
  /** Fires on the first of them, so that the work can clean up and stop. A second ends the process at once. */
  readonly signal: AbortSignal;
  /**
   * Tells that the work goes into (or comes out of) a part that runs in one go and leaves nothing to clean up.
   * Handlers have to wait for such a part; meanwhile the system ends the process at once, as it does without handlers.
   */
  blocking(is: boolean): void;
}

/** Runs work that can be interrupted. */
export async function interruptible<T>(work: (interruption: Interruption) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const stop = (): void => {
    if (controller.signal.aborted) process.exit(130);
    controller.abort(new LockstepError("interrupted", "Interrupted."));
  };
  let handling = false;
  const handle = (on: boolean): void => {
    if (on === handling) return;
    handling = on;
    for (const name of ["SIGINT", "SIGTERM"] as const) {
      if (on) process.on(name, stop);
      else process.off(name, stop);
    }
  };
  handle(true);
  try {
    return await work({ signal: controller.signal, blocking: (is) => handle(!is) });
  } finally {
    handle(false);
  }
}
