import type { Media } from "../../model/post.js";
import { splitCell, type CellForm } from "./lists.js";
import type { TimeReader } from "./times.js";

/**
 * Reads one field after the other and keeps the first fault. Absent values (undefined,
 * null, empty text, NaN) come back as undefined without being a fault.
 */
export interface FieldReader {
  /** The first fault since `start`, as a sentence that begins with the field's name. */
  readonly fault: string | undefined;
  start(): void;
  blame(fault: string): void;
  text(value: unknown, name: string): string | undefined;
  /** Text, or a whole number that kept all its digits. */
  id(value: unknown, name: string): string | undefined;
  /** A whole number of at least 0, as number or text. */
  count(value: unknown, name: string): number | undefined;
  flag(value: unknown, name: string): boolean | undefined;
  /** Unix seconds. */
  time(value: unknown, name: string, dateAlone?: boolean): number | undefined;
  /** Texts, without the leading `prefixes`; an empty list stays one: it says that there are none. */
  texts(value: unknown, name: string, form: CellForm, prefixes?: string): readonly string[] | undefined;
  media(value: unknown): readonly Media[] | undefined;
}

// A spreadsheet turns 1368000000000000001 into 1.368E+18 and forgets the rest.
const SCIENTIFIC = /^\d(?:[.,]\d+)?E\+\d+$/i;

/** A reader of field values for one input. */
export function createFieldReader(times: TimeReader): FieldReader {
  let fault: string | undefined;
  const blame = (found: string): undefined => {
    fault ??= found;
    return undefined;
  };
  const text = (value: unknown, name: string): string | undefined => {
    if (typeof value === "string") return value === "" ? undefined : value;
    if (isAbsent(value)) return undefined;
    return typeof value === "number" ? String(value) : blame(`${name} is not text`);
  };
  const id = (value: unknown, name: string): string | undefined => {
    if (typeof value === "string") return idFromText(value, name, blame);
    if (isAbsent(value)) return undefined;
    if (typeof value !== "number") return blame(`${name} is not text`);
    return Number.isSafeInteger(value) ? String(value) : blame(`${name} is a number that lost precision (write ids as text)`);
  };
  const item = (value: unknown, name: string, prefixes: string): string | undefined => {
    const found = id(value, name);
    return found !== undefined && prefixes.includes(found.charAt(0)) ? text(found.slice(1), name) : found;
  };
  return {
    get fault() {
      return fault;
    },
    start() {
      fault = undefined;
    },
    blame,
    text,
    id,
    count: (value, name) => (value === undefined ? undefined : countOf(value, name, blame)),
    flag: (value, name) => (value === undefined ? undefined : flagOf(value, name, blame)),
    time(value, name, dateAlone) {
      if (isAbsent(value) || value === "") return undefined;
      const seconds = times.read(value, dateAlone);
      return typeof seconds === "number" ? seconds : blame(`${name} ${seconds}`);
    },
    texts(value, name, form, prefixes = "") {
      const values = listOf(value, form);
      if (values === undefined) return isAbsent(value) || isBlank(value) ? undefined : blame(`${name} is not a list`);
      const found: string[] = [];
      for (let i = 0; i < values.length; i++) {
        const one = item(values[i], name, prefixes);
        if (one !== undefined) found.push(one);
      }
      return found;
    },
    media(value) {
      const values = listOf(value, "words");
      if (values === undefined) return isAbsent(value) || isBlank(value) ? undefined : blame("media is not a list");
      const found: Media[] = [];
      for (const one of values) {
        const medium = mediumOf(one, id);
        if (medium) found.push(medium);
      }
      return found;
    },
  };
}

function isBlank(value: unknown): boolean {
  return typeof value === "string" && value.trim() === "";
}

function isAbsent(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === "number" && Number.isNaN(value));
}

function idFromText(value: string, name: string, blame: (fault: string) => undefined): string | undefined {
  if (value === "") return undefined;
  const ends = value.charCodeAt(0) <= 32 || value.charCodeAt(value.length - 1) <= 32;
  const trimmed = ends ? value.trim() : value;
  if (trimmed.length < 24 && trimmed.includes("+") && SCIENTIFIC.test(trimmed)) {
    return blame(`${name} is in scientific notation and lost its digits (a spreadsheet does that)`);
  }
  return trimmed === "" ? undefined : trimmed;
}

function countOf(value: unknown, name: string, blame: (fault: string) => undefined): number | undefined {
  if (isAbsent(value) || value === "") return undefined;
  const number = typeof value === "string" ? Number(value) : value;
  if (typeof number === "number" && Number.isSafeInteger(number) && number >= 0) return number;
  return blame(`${name} is not a count`);
}

const TRUE: ReadonlySet<unknown> = new Set([true, 1, "true", "1", "yes"]);
const FALSE: ReadonlySet<unknown> = new Set([false, 0, "false", "0", "no"]);

function flagOf(value: unknown, name: string, blame: (fault: string) => undefined): boolean | undefined {
  if (isAbsent(value) || value === "") return undefined;
  const known = typeof value === "string" ? value.toLowerCase() : value;
  if (TRUE.has(known)) return true;
  return FALSE.has(known) ? false : blame(`${name} is neither true nor false`);
}

/** The values of a list field; undefined if there is none or it isn't one. A number in a table's cell is one item. */
function listOf(value: unknown, form: CellForm): readonly unknown[] | undefined {
  if (Array.isArray(value)) return value as readonly unknown[];
  if (typeof value === "string") return value.trim() === "" ? undefined : splitCell(value, form);
  return typeof value === "number" && !Number.isNaN(value) ? [value] : undefined;
}

/** A bare text is taken as a URL if it looks like one, and otherwise as a hash, since tables hold those. */
function mediumOf(value: unknown, id: (value: unknown, name: string) => string | undefined): Media | undefined {
  if (typeof value !== "object" || value === null) {
    const text = id(value, "media");
    if (text === undefined) return undefined;
    return text.startsWith("http") ? { url: text } : { hash: text };
  }
  const given = value as Readonly<Record<string, unknown>>;
  const medium: { id?: string; hash?: string; url?: string } = {};
  const mediaId = id(given.id, "media");
  const hash = id(given.hash, "media");
  const url = id(given.url, "media");
  if (mediaId !== undefined) medium.id = mediaId;
  if (hash !== undefined) medium.hash = hash;
  if (url !== undefined) medium.url = url;
  return mediaId === undefined && hash === undefined && url === undefined ? undefined : medium;
}
