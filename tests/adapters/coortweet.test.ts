import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { coortweet } from "../../src/adapters/coortweet.js";
import { openInputs } from "../../src/adapters/reading/files.js";
import { checkAdapter } from "../../src/testing/adapterKit.js";
import { fixtureBytes, inputOf, readAll } from "./fixture.js";

const bytes = fixtureBytes("coortweet.csv");

it("keeps the adapter contract", () => checkAdapter(coortweet, [{ name: "coortweet.csv", bytes, rows: 4 }]));

it("reads its columns in any order, keeps object ids opaque and one row per (post, object)", async () => {
  const { posts, summary } = await readAll(inputOf(bytes));
  expect(summary.inputs[0]).toMatchObject({ format: "coortweet", times: "seconds", rows: { read: 4, accepted: 4 } });
  expect(posts).toEqual([
    { id: "p1", platform: "unknown", accountId: "a1", createdAt: 1623881091, objects: ["o1"] },
    { id: "p1", platform: "unknown", accountId: "a1", createdAt: 1623881091, objects: ["o2"] },
    { id: "p2", platform: "unknown", accountId: "ä2", createdAt: 1623881092, objects: ["['x']"] },
    { id: "p3", platform: "unknown", accountId: "a3", createdAt: 1623881093 },
  ]);
});

it("recognises nothing but exactly its four columns", () => {
  const sure = (text: string) => coortweet.recognise({ name: "t", head: new Uint8Array(), text });
  expect(sure("object_id,account_id,content_id,timestamp_share\r\n")).toBe(3);
  expect(sure("object_id,account_id,content_id,timestamp_share,more\n")).toBe(0);
  expect(sure("object_id,account_id,content_id\n")).toBe(0);
});

it("says what it misses when the format is forced on another table", async () => {
  await expect(readAll(inputOf("a,b\n1,2\n"), { format: "coortweet" })).rejects.toMatchObject({ code: "column-missing", message: expect.stringContaining("a, b") });
});

it("keeps repeated rows, which CooRTweet counts, unless told to drop them", async () => {
  const table = "object_id,account_id,content_id,timestamp_share\no,a,p,1623881091\no,a,p,1623881091\n";
  expect((await readAll(inputOf(table))).summary.rows).toEqual({ read: 2, accepted: 2, duplicates: 0, rejected: 0 });
  expect((await readAll(inputOf(table), { duplicates: "drop" })).summary.rows).toEqual({ read: 2, accepted: 1, duplicates: 1, rejected: 0 });
});

const russian = fileURLToPath(new URL("../../../shared/data/coortweet/russian_coord_tweets.csv.gz", import.meta.url));

it.skipIf(!existsSync(russian))("reads the example data of CooRTweet whole (left out without ../shared/data)", async () => {
  const inputs = await openInputs([russian]);
  const kept = await readAll(inputs, { rejectedShareMax: 0 });
  expect(kept.summary.rows).toEqual({ read: 35_125, accepted: 35_125, duplicates: 0, rejected: 0 });
  expect(new Set(kept.posts.map(({ accountId }) => accountId)).size).toBe(9509);
  expect(new Set(kept.posts.flatMap(({ objects }) => objects)).size).toBe(7285);
});
