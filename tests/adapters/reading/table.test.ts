import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { readTable } from "../../../src/adapters/reading/table.js";
import type { Input } from "../../../src/model/input.js";

function input(content: string | Uint8Array): Input {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return { name: "table", size: bytes.length, async *bytes() { yield bytes; } };
}

const read = (content: string | Uint8Array) => readTable(input(content), ["url", "target"], "resolved");

describe("readTable", () => {
  it.each([
    ["CSV", 'note,target,url\n"a,\nb",https://b.example/1,https://a.example/1\n\n,https://b.example/2, https://a.example/2 \n', [2, 5]],
    ["TSV", "url\ttarget\nhttps://a.example/1\thttps://b.example/1\nhttps://a.example/2\thttps://b.example/2", [2, 3]],
    ["JSONL", '{"url":"https://a.example/1","target":"https://b.example/1"}\n\n{"target":"https://b.example/2","url":"https://a.example/2","n":1}\n', [1, 3]],
  ])("%s", async (_, content, lines) => {
    const rows = [1, 2].map((n) => ({ url: `https://a.example/${n}`, target: `https://b.example/${n}` }));
    const table = await read(content);
    expect(table).toMatchObject({ rows, lines, summary: { name: "table", role: "resolved", compression: "none", rows: { read: 2, accepted: 2, duplicates: 0, rejected: 0 } } });
    expect(await read(gzipSync(content))).toMatchObject({ rows, lines, summary: { compression: "gzip" } });
  });

  it.each([
    ["url,goal\na,b\n", "column-missing", "has no column target"],
    ["url,target\na,b\nc,\nd\n", "input-schema", "2 of 3 rows don't fit; line 3 has no target"],
    ['{"url":"a","target":"b"}\n{"url":"a","target":1}\n{broken\n', "input-schema", "2 of 3 rows don't fit; line 2 has no target"],
    ["url,target\n", "input-empty", "has no rows"],
    ["", "input-empty", "is empty"],
  ])("%j: %s", async (content, code, message) => {
    await expect(read(content)).rejects.toMatchObject({ code, message: expect.stringContaining(message) as string });
  });
});
