import { ar } from "./ar.js";
import { de } from "./de.js";
import { en } from "./en.js";
import { es } from "./es.js";
import type { Lexicon } from "./lexicon.js";
import { ro } from "./ro.js";
import { ru } from "./ru.js";
import { zh } from "./zh.js";

/** The languages of a world, sorted by tag. */
export const LEXICONS: readonly Lexicon[] = [ar, de, en, es, ro, ru, zh];
