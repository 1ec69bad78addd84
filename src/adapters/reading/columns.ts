import type { AdapterContext, RawRecord } from "../../model/adapter.js";
import { LockstepError } from "../../model/errors.js";

/** Names of the canonical fields of a post, in the order of their declaration. */
export const postFields = [
  "id", "platform", "accountId", "createdAt", "text", "lang", "urls", "hashtags", "mentions", "repostOf", "replyTo",
  "quoteOf", "media", "client", "deletedAt", "likes", "reposts", "replies", "views", "objects",
] as const;

/** Names of the canonical fields of an account, in the order of their declaration. */
export const accountFields = [
  "id", "platform", "handle", "name", "bio", "createdAt", "followers", "following", "posts", "verified", "automated",
  "owner", "avatarHash", "location", "lang",
] as const;

/** A column of a table that holds a canonical field. */
export interface MatchedColumn {
  readonly field: string;
  readonly index: number;
}

/**
 * Which column holds which field: as `map` says, else by equal name, else by equal name
 * whatever the case. Columns that match no field are left alone.
 * @throws LockstepError `column-missing` for a mapped or required column that isn't there,
 * `input-schema` for a name that two columns have.
 */
export function matchColumns(columns: readonly string[], input: string, context: AdapterContext): readonly MatchedColumn[] {
  const lower = columns.map((column) => column.toLowerCase());
  const find = (names: readonly string[], name: string): number => {
    const index = names.indexOf(name);
    if (index !== -1 && columns.indexOf(columns[index]!, index + 1) !== -1) {
      throw new LockstepError("input-schema", `${input} has two columns named "${columns[index]!}". Rename one of them.`);
    }
    return index;
  };
  const matched: MatchedColumn[] = [];
  for (const field of fieldsOf(context.expects)) {
    const mapped = Object.hasOwn(context.map, field) ? context.map[field] : undefined;
    let index = find(columns, mapped ?? field);
    if (index === -1 && mapped !== undefined) throw columnMissing(input, mapped, field, columns);
    if (index === -1) index = find(lower, field.toLowerCase());
    if (index !== -1) matched.push({ field, index });
  }
  requireColumns(matched, columns, input, context);
  return matched;
}

/** The fields that a record can have. */
export function fieldsOf(expects: AdapterContext["expects"]): readonly string[] {
  return expects === "post" ? postFields : accountFields;
}

/** The error for a mapped column that isn't there. */
function columnMissing(input: string, column: string, field: string, columns: readonly string[]): LockstepError {
  return new LockstepError(
    "column-missing",
    `${input} has no column "${column}", which map gives for ${field}. Columns there: ${listed(columns)}.`,
  );
}

/**
 * Raw records under canonical names. A mapped name may lead into nested objects with
 * dots (`author.id`); without a map, records are passed on as they are.
 */
export function createRenamer(map: Readonly<Record<string, string>>): (record: RawRecord) => RawRecord {
  const mapped = Object.entries(map);
  if (mapped.length === 0) return (record) => record;
  const kept = [...new Set([...postFields, ...accountFields])].filter((field) => !Object.hasOwn(map, field));
  return (record) => {
    const renamed = Object.create(null) as Record<string, unknown>;
    for (const [field, path] of mapped) renamed[field] = valueAt(record, path);
    for (const field of kept) if (Object.hasOwn(record, field)) renamed[field] = record[field];
    return renamed;
  };
}

/**
 * @throws LockstepError `column-missing` if a mapped name occurs in none of these records:
 * the first of a file, which in formats without a header stand for it.
 */
export function requireMapped(records: readonly RawRecord[], input: string, map: Readonly<Record<string, string>>): void {
  if (records.length === 0) return;
  for (const [field, path] of Object.entries(map)) {
    if (records.some((record) => valueAt(record, path) !== undefined)) continue;
    throw columnMissing(input, path, field, [...new Set(records.flatMap((record) => Object.keys(record)))]);
  }
}

function valueAt(record: RawRecord, path: string): unknown {
  if (Object.hasOwn(record, path)) return record[path];
  if (!path.includes(".")) return undefined;
  let value: unknown = record;
  for (const key of path.split(".")) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as RawRecord)[key];
  }
  return value;
}

function requireColumns(matched: readonly MatchedColumn[], columns: readonly string[], input: string, context: AdapterContext): void {
  const required = requiredFields(context);
  const missing = required.filter((field) => !matched.some((column) => column.field === field));
  if (missing.length === 0) return;
  const example = required.map((field) => `${field}=${field === "createdAt" ? "timestamp" : `your_${field}`}`).join(",");
  throw new LockstepError(
    "column-missing",
    `${input} has no column for ${missing.join(", ")}. Columns there: ${listed(columns)}. ` +
      `Say which is which with map, for example --map ${example}`,
  );
}

function requiredFields({ expects, map, timeless }: AdapterContext): readonly string[] {
  if (expects === "account") return ["id"];
  // With a map, rows without an id are numbered.
  const numbered = Object.keys(map).length > 0;
  return [...(numbered ? [] : ["id"]), "accountId", ...(timeless ? [] : ["createdAt"])];
}

const COLUMNS_LISTED = 50;

function listed(columns: readonly string[]): string {
  const rest = columns.length - COLUMNS_LISTED;
  return (columns.slice(0, COLUMNS_LISTED).join(", ") || "none") + (rest > 0 ? ` and ${rest} more` : "");
}
