import { english } from "./english.js";

/** All words of a language: a translation is one file that exports another object of this shape. */
export type Catalogue = typeof english;

/** The language of the page. */
export const texts: Catalogue = english;
