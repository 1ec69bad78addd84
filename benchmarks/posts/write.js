import { parquetWriteFile } from "hyparquet-writer";
import { writeLines } from "../measure/writeLines.js";
import { makePosts } from "./world.js";

const FIELDS = ["id", "platform", "accountId", "createdAt", "text", "lang", "urls", "repostOf", "client", "likes", "reposts", "replies", "views"];

/** @typedef {Parameters<typeof makePosts>[0]} Size */

/**
 * @param {string} path
 * @param {Size} size
 */
export function writeJsonl(path, size) {
  return writeLines(path, lines(size, (post) => JSON.stringify(post)));
}

/**
 * @param {string} path
 * @param {Size} size
 */
export async function writeCsv(path, size) {
  await writeLines(path, (function* () {
    yield FIELDS.join(",");
    yield* lines(size, (post) => FIELDS.map((field) => cell(post[field])).join(","));
  })());
}

/**
 * @param {string} path
 * @param {Size} size
 */
export function writeParquet(path, size) {
  /** @type {Record<string, (string | number | undefined)[]>} */
  const columns = Object.fromEntries(FIELDS.map((field) => [field, []]));
  for (const post of makePosts(size)) {
    for (const field of FIELDS) columns[field]?.push(Array.isArray(post[field]) ? JSON.stringify(post[field]) : post[field]);
  }
  const numbers = new Set(["likes", "reposts", "replies", "views"]);
  parquetWriteFile({
    filename: path,
    columnData: FIELDS.map((name) => ({ name, data: columns[name] ?? [], type: numbers.has(name) ? "INT32" : "STRING", nullable: true })),
  });
}

/**
 * @param {Size} size
 * @param {(post: Record<string, string | number | string[]>) => string} write
 */
function* lines(size, write) {
  for (const post of makePosts(size)) yield write(post);
}

/** @param {string | number | string[] | undefined} value */
function cell(value) {
  if (value === undefined) return "";
  const text = Array.isArray(value) ? JSON.stringify(value) : String(value);
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
