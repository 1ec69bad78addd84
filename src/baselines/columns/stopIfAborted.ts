import { LockstepError } from "../../model/errors.js";

// Reading a signal costs as much as some fifty pairs.
const STEPS_BETWEEN_CHECKS = 2 ** 22;

/**
 * A function that is told how many steps of work were done and looks at the signal now and then.
 * @throws LockstepError `interrupted`, from the returned function
 */
export function stopIfAborted(signal: AbortSignal | undefined, method: string): (steps: number) => void {
  let left = 0;
  return (steps) => {
    left -= steps;
    if (left > 0) return;
    left = STEPS_BETWEEN_CHECKS;
    if (signal?.aborted) {
      throw new LockstepError("interrupted", `The ${method} network was interrupted before it was finished.`, { cause: signal.reason });
    }
  };
}
