import type { Names } from "../../model/names.js";
import { withAccounts, type CompanyColumns, type CompanyRows } from "./columns.js";
import { measureInQuarters, type Company } from "./company.js";
import { findEncounters } from "./encounters.js";
import { classesOf, numberByClass, renumber } from "./numbering.js";
import { divisions, thinRows } from "./thin.js";

/** Accounts in one division, once it is known who met whom; holds more memory than all that is measured. */
export interface Division {
  readonly columns: CompanyColumns;
  /** As `measureInQuarters`; accounts have the numbers that they have among everybody. */
  measure(salt: number, signal?: AbortSignal, onProgress?: (done: number, total: number) => void): Promise<Company>;
}

/**
 * The company that accounts keep in each division: among everybody first, then within classes (see `thinRows`).
 * @param gather the shares of all, which is asked for once a division: held all of the time they would take as much memory as what is measured of them
 * @param onDivision is handed what each is measured on, before it is
 */
export async function measureDivisions(
  gather: () => CompanyRows,
  names: Pick<Names, "name">,
  signal?: AbortSignal,
  onProgress?: (done: number, total: number) => void,
  onDivision?: (division: Division) => void,
): Promise<readonly [Company, ...Company[]]> {
  let all: readonly number[] = [];
  const measure = async (division: Division, i: number): Promise<Company> => {
    onDivision?.(division);
    return division.measure(0, signal, (done, total) => onProgress?.(i * total + done, (1 + all.length) * total));
  };
  const measureTogether = async (): Promise<Company> => {
    const columns = withAccounts(gather());
    all = divisions(columns);
    return measure(await together(columns, signal), 0);
  };
  const companies: [Company, ...Company[]] = [await measureTogether()];
  for (const [i, classes] of all.entries()) companies.push(await measure(await inClasses(gather(), classes, names, signal), i + 1));
  return companies;
}

async function together(columns: CompanyColumns, signal: AbortSignal | undefined): Promise<Division> {
  const encounters = await findEncounters(columns, signal);
  return { columns, measure: (salt, ...rest) => measureInQuarters(columns, encounters, salt, ...rest) };
}

async function inClasses(all: CompanyRows, classes: number, names: Pick<Names, "name">, signal: AbortSignal | undefined): Promise<Division> {
  const classOf = classesOf(all.accounts, classes, names);
  const numbers = numberByClass(classOf, classes);
  return metIn(withAccounts(thinRows(all, classes, classOf, numbers)), numbers, signal);
}

async function metIn(columns: CompanyColumns, numbers: Int32Array, signal: AbortSignal | undefined): Promise<Division> {
  const encounters = await findEncounters(columns, signal);
  return { columns, measure: async (salt, ...rest) => renumber(await measureInQuarters(columns, encounters, salt, ...rest), numbers) };
}
