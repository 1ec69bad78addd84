import { hashText } from "../../model/hashText.js";
import type { Names } from "../../model/names.js";
import { PARTNERS } from "./chooser.js";
import type { Company } from "./company.js";
import { CLOSEST } from "./encounters.js";
import { QUARTERS } from "./quarters.js";

/** The class of each account: drawn by a hash of its name, so that it is the same one in every run. */
export function classesOf(accounts: number, classes: number, names: Pick<Names, "name">): Uint16Array {
  return Uint16Array.from({ length: accounts }, (_, a) => hashText(names.name(a)) % classes);
}

/** Numbers for accounts, class by class and in order within: whoever can meet then lies close together in memory. */
export function numberByClass(classOf: Uint16Array, classes: number): Int32Array {
  const next = new Int32Array(classes + 1);
  for (const c of classOf) next[c + 1]!++;
  for (let c = 0; c < classes; c++) next[c + 1]! += next[c]!;
  return Int32Array.from(classOf, (c) => next[c]!++);
}

/** Company of accounts that were given other numbers, by those that they had before; takes over its columns. @param numbers by the number before */
export function renumber(company: Company, numbers: Int32Array): Company {
  const before = new Int32Array(numbers.length);
  numbers.forEach((number, a) => (before[number] = a));
  /** Puts the rows of a column, `width` values for each account, in the old order. */
  const reorder = <A extends Int32Array | Float64Array>(column: A, width: number): A => {
    const from = column.slice();
    for (let a = 0; a < numbers.length; a++) {
      for (let k = 0; k < width; k++) column[a * width + k] = from[numbers[a]! * width + k]!;
    }
    return column;
  };
  const rename = (partners: Int32Array): Int32Array => {
    reorder(partners, PARTNERS);
    for (let place = 0; place < partners.length; place++) if (partners[place]! >= 0) partners[place] = before[partners[place]!]!;
    return partners;
  };
  return {
    ...company,
    surprise: reorder(company.surprise, 1),
    posts: reorder(company.posts, 1),
    crowds: reorder(company.crowds, QUARTERS * CLOSEST),
    chances: reorder(company.chances, QUARTERS),
    partners: rename(company.partners),
    nats: reorder(company.nats, PARTNERS),
    outside: company.outside.map(rename),
  };
}
