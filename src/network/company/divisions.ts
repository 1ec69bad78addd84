import type { Names } from "../../model/names.js";
import type { CompanyColumns } from "./columns.js";
import { measureInQuarters, type Company } from "./company.js";
import { findEncounters, type Encounters } from "./encounters.js";
import { divisions, thinColumns } from "./thin.js";

/** Accounts in one division, and who met whom. */
export interface Division {
  readonly columns: CompanyColumns;
  readonly encounters: Encounters;
}

/**
 * The company that accounts keep in each division: among everybody first, then within classes (see `thinColumns`).
 * @param onDivision is handed what each was measured on, which takes more memory than all that is returned
 */
export async function measureDivisions(
  columns: CompanyColumns,
  names: Pick<Names, "name">,
  signal?: AbortSignal,
  onProgress?: (done: number, total: number) => void,
  onDivision?: (division: Division) => void,
): Promise<readonly [Company, ...Company[]]> {
  const all = divisions(columns);
  const measure = async (thinned: CompanyColumns, i: number): Promise<Company> => {
    const encounters = await findEncounters(thinned, signal);
    onDivision?.({ columns: thinned, encounters });
    return measureInQuarters(thinned, encounters, 0, signal, (done, total) => onProgress?.(i * total + done, (1 + all.length) * total));
  };
  const companies: [Company, ...Company[]] = [await measure(columns, 0)];
  for (const [i, classes] of all.entries()) companies.push(await measure(thinColumns(columns, classes, names), i + 1));
  return companies;
}
