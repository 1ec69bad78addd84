import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { read, type ReadOptions } from "../../src/adapters/index.js";
import type { Account } from "../../src/model/account.js";
import type { Input } from "../../src/model/input.js";
import type { Post } from "../../src/model/post.js";
import type { Rejection } from "../../src/model/run.js";

/** The bytes of a file in fixtures/adapters. */
export function fixtureBytes(file: string): Uint8Array {
  return new Uint8Array(readFileSync(fileURLToPath(new URL(`../../fixtures/adapters/${file}`, import.meta.url))));
}

/** Text or bytes as an input that hands out chunks of a length. */
export function inputOf(content: string | Uint8Array, { name = "posts", chunk = 1 << 16 } = {}): Input {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return {
    name,
    size: bytes.length,
    async *bytes() {
      for (let at = 0; at < bytes.length; at += chunk) yield bytes.subarray(at, at + chunk);
    },
  };
}

/** Everything that a reading gives. */
export async function readAll(source: Parameters<typeof read>[0], options: ReadOptions = {}) {
  const rejections: Rejection[] = [];
  const posts: Post[] = [];
  const accounts: Account[] = [];
  const reading = read(source, { rejectedShareMax: 1, ...options, onRejected: (rejection) => rejections.push(rejection) });
  for await (const batch of reading.batches()) {
    posts.push(...batch.posts);
    accounts.push(...batch.accounts);
  }
  const summary = reading.summary();
  for (const { read: total, accepted, duplicates, rejected } of [summary.rows, ...summary.inputs.map((input) => input.rows)]) {
    if (total !== accepted + duplicates + rejected) throw new Error("rows read are not accepted + duplicates + rejected");
  }
  return { posts, accounts, rejections, summary };
}
