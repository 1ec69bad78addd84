import type { Names } from "../../model/names.js";
import type { CompanyColumns } from "./columns.js";
import { measureInQuarters, type Company } from "./company.js";
import { findEncounters } from "./encounters.js";
import { classesOf, numberByClass, renumber } from "./numbering.js";
import { divisions, thinColumns } from "./thin.js";

/** Accounts in one division, once it is known who met whom; holds more memory than all that is measured. */
export interface Division {
  /** As `measureInQuarters`. */
  measure(salt: number, signal?: AbortSignal, onProgress?: (done: number, total: number) => void): Promise<Company>;
}

/**
 * The company that accounts keep in each division: among everybody first, then within classes (see `thinColumns`).
 * @param onDivision is handed what each was measured on
 */
export async function measureDivisions(
  columns: CompanyColumns,
  names: Pick<Names, "name">,
  signal?: AbortSignal,
  onProgress?: (done: number, total: number) => void,
  onDivision?: (division: Division) => void,
): Promise<readonly [Company, ...Company[]]> {
  const all = divisions(columns);
  const measure = async (division: Division, i: number): Promise<Company> => {
    onDivision?.(division);
    return division.measure(0, signal, (done, total) => onProgress?.(i * total + done, (1 + all.length) * total));
  };
  const companies: [Company, ...Company[]] = [await measure(await together(columns, signal), 0)];
  for (const [i, classes] of all.entries()) companies.push(await measure(await inClasses(columns, classes, names, signal), i + 1));
  return companies;
}

async function together(columns: CompanyColumns, signal: AbortSignal | undefined): Promise<Division> {
  const encounters = await findEncounters(columns, signal);
  return { measure: (salt, ...rest) => measureInQuarters(columns, encounters, salt, ...rest) };
}

async function inClasses(columns: CompanyColumns, classes: number, names: Pick<Names, "name">, signal: AbortSignal | undefined): Promise<Division> {
  const classOf = classesOf(columns.accounts, classes, names);
  const numbers = numberByClass(classOf, classes);
  const thinned = thinColumns(columns, classes, classOf, numbers);
  const encounters = await findEncounters(thinned, signal);
  return { measure: async (salt, ...rest) => renumber(await measureInQuarters(thinned, encounters, salt, ...rest), numbers) };
}
