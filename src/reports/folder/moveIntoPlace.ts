import { link, lstat, rename } from "node:fs/promises";
import { LockstepError } from "../../model/errors.js";
import { outputError, systemCode } from "./outputErrors.js";

/**
 * Gives a finished temporary file its final name, in one step. Where nothing may be replaced,
 * a file that somebody else has put there meanwhile stays: a link fails if its name is taken,
 * whereas a rename would destroy it. With a link, the temporary name remains.
 *
 * @throws LockstepError `output-exists` or `output-failed`
 */
export async function moveIntoPlace(temporary: string, path: string, replace: boolean): Promise<void> {
  try {
    if (replace || !(await linked(temporary, path))) await rename(temporary, path);
  } catch (error) {
    throw systemCode(error) === "EEXIST" ? appeared(path, error) : outputError(error, path);
  }
}

/** False on file systems without hard links, after looking that the name is still free. */
async function linked(temporary: string, path: string): Promise<boolean> {
  try {
    await link(temporary, path);
    return true;
  } catch (error) {
    if (systemCode(error) === "EEXIST") throw error;
    const taken = await lstat(path).then(() => true, () => false);
    if (taken) throw appeared(path, error);
    return false;
  }
}

function appeared(path: string, cause: unknown): LockstepError {
  return new LockstepError("output-exists", `${path} appeared while results were being written, and was left alone. Choose another place.`, { cause });
}
