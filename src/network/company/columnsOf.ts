import type { Names } from "../../model/names.js";
import { withAccounts, type CompanyColumns, type CompanyRows } from "./columns.js";
import { classesOf, divideInParts, partOf } from "./numbering.js";
import { thinRows } from "./thin.js";

/**
 * The shares that an account's company was measured on in a division in so many classes, 1 being everybody together. Accounts keep their numbers; those
 * who were measured together get the same object.
 */
export type ColumnsOf = (account: number, classes: number) => CompanyColumns;

/** @param all the shares of everybody; those of classes are made once somebody asks for them */
export function createColumnsOf(all: CompanyColumns, names: Pick<Names, "name">): ColumnsOf {
  const divisions = new Map<number, (account: number) => CompanyColumns>([[1, () => all]]);
  return (account, classes) => {
    const columnsOf = divisions.get(classes) ?? divided(all, classesOf(all.accounts, classes, names), classes);
    divisions.set(classes, columnsOf);
    return columnsOf(account);
  };
}

function divided(rows: CompanyRows, classOf: Uint16Array, classes: number): (account: number) => CompanyColumns {
  const columns = divideInParts(classOf, classes).map((part) => once(() => withAccounts(thinRows(rows, { ...part, numbers: undefined, accounts: rows.accounts }))));
  return (account) => columns[partOf(classOf[account]!, classes)]!();
}

function once<Value>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => (made ??= make());
}
