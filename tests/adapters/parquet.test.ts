import { parquetWriteBuffer } from "hyparquet-writer";
import { expect, it } from "vitest";
import { parquet } from "../../src/adapters/parquet.js";
import { checkAdapter } from "../../src/testing/adapterKit.js";
import { fixtureBytes, inputOf, readAll } from "./fixture.js";

const bytes = fixtureBytes("parquet.parquet");

it("keeps the adapter contract", () => checkAdapter(parquet, [{ name: "parquet.parquet", bytes, rows: 5 }]));

it("keeps all digits of 64-bit ids and the fraction of typed times, over several row groups", async () => {
  const { posts } = await readAll(inputOf(bytes, { chunk: 11 }));
  expect(posts).toEqual([
    { id: "1368000000000000001", platform: "x", accountId: "ä1", createdAt: 1629589836.25, text: "Grüße #Wahl", hashtags: ["Wahl"], likes: 3 },
    { id: "1368000000000000002", platform: "x", accountId: "a2", createdAt: 1629589837.25, likes: 0 },
    { id: "1368000000000000003", platform: "x", accountId: "a3", createdAt: 1629589838.25, likes: 1 },
    { id: "4", platform: "x", accountId: "a4", createdAt: 1629589839.25, text: "x", likes: 2 },
    { id: "5", platform: "x", accountId: "a5", createdAt: 1629589840.25, text: "y" },
  ]);
});

it("reads the same through random access, without taking the bytes in order", async () => {
  const streamed = inputOf(bytes);
  const { posts } = await readAll({ ...streamed, slice: async (start: number, end: number) => new Uint8Array(bytes.subarray(start, end)).buffer });
  expect(posts).toEqual((await readAll(streamed)).posts);
});

it("names the columns of a file of another schema, and takes a map", async () => {
  const other = new Uint8Array(
    parquetWriteBuffer({
      columnData: [
        { name: "user", data: ["u1"], type: "STRING" },
        { name: "when", data: [1629589836000n], type: "INT64" },
      ],
    }),
  );
  await expect(readAll(inputOf(other))).rejects.toMatchObject({ code: "column-missing", message: expect.stringContaining("user, when") });
  const { posts, summary } = await readAll(inputOf(other), { map: ["accountId=user", "createdAt=when"] });
  expect(posts).toEqual([{ id: "posts#1", platform: "unknown", accountId: "u1", createdAt: 1629589836 }]);
  expect(summary.inputs[0]!.times).toBe("milliseconds");
});

it("says so when the file is cut off", async () => {
  await expect(readAll(inputOf(bytes.slice(0, -30)))).rejects.toMatchObject({ code: "input-truncated" });
});

it("treats timestamps that say they aren't in UTC as times without a zone", async () => {
  const column = (isAdjustedToUTC: boolean) =>
    new Uint8Array(
      parquetWriteBuffer({
        columnData: [
          { name: "id", data: ["1"] },
          { name: "accountId", data: ["a"] },
          { name: "createdAt", data: [1629589836250001n] },
        ],
        schema: [
          { name: "root", num_children: 3 },
          { name: "id", type: "BYTE_ARRAY", converted_type: "UTF8", repetition_type: "REQUIRED" },
          { name: "accountId", type: "BYTE_ARRAY", converted_type: "UTF8", repetition_type: "REQUIRED" },
          { name: "createdAt", type: "INT64", repetition_type: "REQUIRED", logical_type: { type: "TIMESTAMP", isAdjustedToUTC, unit: "MICROS" } },
        ],
      }),
    );
  expect((await readAll(inputOf(column(true)))).posts[0]!.createdAt).toBe(1629589836.250001);
  expect((await readAll(inputOf(column(false)))).rejections[0]!.reason).toContain("no time zone");
  expect((await readAll(inputOf(column(false)), { timezone: "+02:00" })).posts[0]!.createdAt).toBeCloseTo(1629589836.250001 - 7200, 5);
});
