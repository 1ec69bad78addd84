import { hashText } from "../../model/hashText.js";
import type { Names } from "../../model/names.js";
import { PARTNERS } from "./chooser.js";
import { sharesPerPost, type Company } from "./company.js";
import { CLOSEST } from "./encounters.js";
import { QUARTERS } from "./quarters.js";
import type { Part } from "./thin.js";

/** The class of each account: drawn by a hash of its name, so that it is the same one in every run. */
export function classesOf(accounts: number, classes: number, names: Pick<Names, "name">): Uint16Array {
  return Uint16Array.from({ length: accounts }, (_, a) => hashText(names.name(a)) % classes);
}

/** A division is measured in so many parts: classes have nothing to do with each other, and a part of them takes less memory. */
const PARTS = 4;

/** Accounts of a part, numbered among themselves. */
export interface NumberedPart extends Part {
  /** By number in the part, the number among all. */
  readonly among: Int32Array;
  readonly numbers: Int32Array;
}

/** Divides classes in {@link PARTS} parts. */
export function divideInParts(classOf: Uint16Array, classes: number): readonly NumberedPart[] {
  const next = new Int32Array(PARTS);
  // The same numbers serve all parts: nobody is in two of them.
  const numbers = Int32Array.from(classOf, (c) => next[partOf(c, classes)]!++);
  const among = Array.from(next, (accounts) => new Int32Array(accounts));
  numbers.forEach((number, a) => (among[partOf(classOf[a]!, classes)]![number] = a));
  const firstOf = (part: number): number => (part * classes) / PARTS;
  return among.map((of, part) => ({ classes, first: firstOf(part), end: firstOf(part + 1), classOf, numbers, accounts: of.length, among: of }));
}

/** The part that a class lies in. */
export function partOf(c: number, classes: number): number {
  return Math.floor((c * PARTS) / classes);
}

/** Company of all accounts, put together from that of some at a time. */
export interface Union {
  /**
   * @param among by the number that accounts have in `company`, the number among all
   * @param shares that it was measured on
   */
  add(company: Company, among: Int32Array, shares: number): void;
  company(): Company;
}

/** @param accounts how many they are in all */
export function createUnion(accounts: number, classes: number): Union {
  let sharesOfAll = 0;
  const all = {
    ...{ surprise: new Float64Array(accounts), posts: new Int32Array(accounts) },
    ...{ crowds: new Int32Array(QUARTERS * CLOSEST * accounts), chances: new Float64Array(QUARTERS * accounts) },
    ...{ partners: new Int32Array(PARTNERS * accounts), nats: new Float64Array(PARTNERS * accounts) },
    outside: Array.from({ length: QUARTERS }, () => new Int32Array(PARTNERS * accounts)),
  };
  return {
    add(company, among, shares) {
      sharesOfAll += shares;
      copy(all.surprise, company.surprise, among, 1);
      copy(all.posts, company.posts, among, 1);
      copy(all.crowds, company.crowds, among, QUARTERS * CLOSEST);
      copy(all.chances, company.chances, among, QUARTERS);
      copy(all.partners, renamed(company.partners, among), among, PARTNERS);
      copy(all.nats, company.nats, among, PARTNERS);
      company.outside.forEach((partners, q) => copy(all.outside[q]!, renamed(partners, among), among, PARTNERS));
    },
    company: () => ({ classes, ...all, sharesPerPost: sharesPerPost(sharesOfAll, all.posts) }),
  };
}

function copy<A extends Int32Array | Float64Array>(into: A, from: A, among: Int32Array, width: number): void {
  for (let i = 0; i < among.length; i++) {
    for (let k = 0; k < width; k++) into[among[i]! * width + k] = from[i * width + k]!;
  }
}

function renamed(partners: Int32Array, among: Int32Array): Int32Array {
  return partners.map((partner) => (partner < 0 ? partner : among[partner]!));
}
