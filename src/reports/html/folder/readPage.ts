import { readFile } from "node:fs/promises";
import { LockstepError } from "../../../model/errors.js";

/** The built page, as seen from this module in `dist`, from the bundle of the command line, and from the source. */
const PLACES = ["../page.html", "../../reports/html/page.html", "../../../../dist/reports/html/page.html"].map((place) => new URL(place, import.meta.url));

/**
 * The page of the report as it was built, without data.
 * @throws LockstepError `dependency-missing` if it wasn't built
 */
export async function readPage(): Promise<string> {
  for (const place of PLACES) {
    const page = await readFile(place, "utf8").catch(() => undefined);
    if (page !== undefined) return page;
  }
  throw new LockstepError("dependency-missing", "The page of the report isn't there: this copy of lockstep was built in part. Install it anew, or run npm run build in its checkout.");
}
