import { once } from "node:events";
import { createWriteStream } from "node:fs";

/**
 * Writes a file line by line, no faster than the disk takes it.
 * @param {string} path
 * @param {Iterable<string>} texts
 */
export async function writeLines(path, texts) {
  const stream = createWriteStream(path);
  let buffer = "";
  for (const text of texts) {
    buffer += `${text}\n`;
    if (buffer.length < 2 ** 20) continue;
    if (!stream.write(buffer)) await once(stream, "drain");
    buffer = "";
  }
  stream.end(buffer);
  await once(stream, "finish");
}
