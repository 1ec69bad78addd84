import type { Names } from "../../model/names.js";
import { withAccounts, type CompanyColumns, type CompanyRows } from "./columns.js";
import { measureInQuarters, type Company } from "./company.js";
import { findEncounters, type Encounters } from "./encounters.js";
import { isQuiet } from "./judgement.js";
import { classesOf, createUnion, divideInParts, type NumberedPart, type Union } from "./numbering.js";
import { measureSlope } from "./standing.js";
import { divisions, thinRows } from "./thin.js";

type OnProgress = (done: number, total: number) => void;

/** Accounts in one division, once it is known who met whom; holds more memory than all that is measured. */
export interface Division {
  /** As `measureInQuarters`; accounts have the numbers that they have among everybody. */
  measure(salt: number, signal?: AbortSignal, onProgress?: OnProgress): Promise<Company>;
}

/** The company that accounts keep in each division. */
export interface Divided {
  /** Among everybody first, then within classes. */
  readonly companies: readonly [Company, ...Company[]];
  /** Into how many classes further divisions have it in which nobody stands out, so that only a part of them was looked at. */
  readonly quiet: readonly number[];
}

export interface Watchers {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: OnProgress | undefined;
  /** Is handed what each of the companies was measured on; without it nothing of it is kept. */
  readonly onDivision?: ((division: Division) => void) | undefined;
}

/**
 * The company that accounts keep in each division: among everybody first, then within classes (see `thinRows`).
 *
 * If accounts are so many that there are several such divisions, of each a fourth part of the classes is looked at first. As a class is a fair sample of the public and of each campaign, a group that is large enough to be seen
 * within classes is seen there; where nobody is, the rest is left alone.
 */
export async function measureDivisions(columns: CompanyColumns, names: Pick<Names, "name">, watchers: Watchers = {}): Promise<Divided> {
  const { signal, onProgress, onDivision } = watchers;
  const { accounts } = columns;
  const further = divisions(columns);
  const progressOf = (i: number) => (done: number, total: number) => onProgress?.(i * total + done, (1 + further.length) * total);
  const companies: [Company, ...Company[]] = [await measureTogether(columns, signal, progressOf(0), onDivision)];
  const quiet: number[] = [];
  // Where there is one division only, accounts are so few that all of it takes seconds; and it ranks campaigns that don't pass.
  const slope = further.length > 1 ? measureSlope(companies[0]) : 0;
  const isEnough = (first: Company): boolean => further.length > 1 && isQuiet(first, 1 + further.length, slope);
  for (const [i, classes] of further.entries()) {
    const parts = createParts(columns, divideInParts(classesOf(accounts, classes, names), classes), onDivision !== undefined);
    const company = await measureParts(parts, accounts, 0, isEnough, signal, progressOf(i + 1));
    if (company) {
      companies.push(company);
      onDivision?.({ measure: async (salt, ...rest) => (await measureParts(parts, accounts, salt, () => false, ...rest))! });
    } else quiet.push(classes);
  }
  return { companies, quiet };
}

/** Who met whom is let go of afterwards, unless somebody wants to measure again. */
async function measureTogether(columns: CompanyColumns, signal: AbortSignal | undefined, onProgress: OnProgress, onDivision: Watchers["onDivision"]): Promise<Company> {
  const encounters = await findEncounters(columns, signal);
  onDivision?.({ measure: (salt, ...rest) => measureInQuarters(columns, encounters, salt, ...rest) });
  return measureInQuarters(columns, encounters, 0, signal, onProgress);
}

/** Shares of some classes, and who met whom. */
interface MetPart {
  readonly columns: CompanyColumns;
  readonly encounters: Encounters;
}

interface Parts {
  readonly parts: readonly NumberedPart[];
  met(part: NumberedPart, signal: AbortSignal | undefined): Promise<MetPart>;
}

/** @param isKept whether it is asked several times who met whom, so that the answer should be kept */
function createParts(all: CompanyRows, parts: readonly NumberedPart[], isKept: boolean): Parts {
  const known = new Map<NumberedPart, MetPart>();
  const meet = async (part: NumberedPart, signal: AbortSignal | undefined): Promise<MetPart> => {
    const columns = withAccounts(thinRows(all, part));
    return { columns, encounters: await findEncounters(columns, signal) };
  };
  return {
    parts,
    async met(part, signal) {
      const found = known.get(part) ?? (await meet(part, signal));
      if (isKept) known.set(part, found);
      return found;
    },
  };
}

/** @param isEnough whether the company of the first part says that nothing is to be found in the others. @returns undefined if so */
async function measureParts({ parts, met }: Parts, accounts: number, salt: number, isEnough: (first: Company) => boolean, signal?: AbortSignal, onProgress?: OnProgress): Promise<Company | undefined> {
  let union: Union | undefined;
  for (const [i, part] of parts.entries()) {
    const { columns, encounters } = await met(part, signal);
    const company = await measureInQuarters(columns, encounters, salt, signal, (done, total) => onProgress?.(i * total + done, parts.length * total));
    if (i === 0 && isEnough(company)) return undefined;
    // Columns of all accounts are large: a quiet division needs none.
    union ??= createUnion(accounts, part.classes);
    union.add(company, part.among, columns.account.length);
  }
  return union?.company();
}
