import { expect, it } from "vitest";
import { parseRecord, recordRows, type JsonTexts } from "../../../src/adapters/reading/records.js";
import type { Row } from "../../../src/model/adapter.js";
import { inputOf } from "../fixture.js";

async function rowsOf(batches: JsonTexts[], map: Record<string, string> = {}, expects: "post" | "account" = "post"): Promise<Row[]> {
  const rows: Row[] = [];
  const given = (async function* () {
    yield* batches;
  })();
  for await (const batch of recordRows(given, inputOf(""), { settings: {}, map, expects, lineLengthMax: 1 })) rows.push(...batch);
  return rows;
}

it("tells objects from everything else", () => {
  expect(parseRecord('{"a":1}')).toEqual({ a: 1 });
  expect(["[]", "null", "1", '"{}"'].map(parseRecord)).toEqual(Array(4).fill("is not a JSON object"));
  expect([parseRecord("{"), parseRecord(" \t")]).toEqual(["is not valid JSON", "is blank"]);
});

it("numbers rows past blank ones, and gives them the expected kind", async () => {
  expect(await rowsOf([{ first: 3, texts: ['{"a":1}', "", "x"] }], {}, "account")).toEqual([
    { line: 3, kind: "account", record: { a: 1 } },
    { line: 5, kind: "broken", reason: "is not valid JSON", raw: "x" },
  ]);
});

it("asks for mapped names in the first batch that has records", async () => {
  const first = { first: 1, texts: ["x"] };
  expect(await rowsOf([first, { first: 2, texts: ['{"a":1}'] }, { first: 3, texts: ["{}"] }], { id: "a" })).toHaveLength(3);
  await expect(rowsOf([first, { first: 2, texts: ['{"b":1}'] }], { id: "a" })).rejects.toMatchObject({ code: "column-missing" });
});
