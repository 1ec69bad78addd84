import { expect, it } from "vitest";
import { delimitedRows, readHeader } from "../../../src/adapters/reading/delimited.js";
import type { AdapterContext, Row } from "../../../src/model/adapter.js";
import { inputOf } from "../fixture.js";

const context: AdapterContext = { settings: {}, map: {}, expects: "post", lineLengthMax: 10_000 };

async function rowsOf(text: string, chunk = 1000): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const batch of delimitedRows(inputOf(text, { chunk }), context, () => (cells) => ({ cells: cells.join("¦") }))) rows.push(...batch);
  return rows;
}

it("decides the delimiter by the header's cells, outside quotes", () => {
  expect(readHeader("a,b\tc\td\n")).toEqual({ cells: ["a,b", "c", "d"], delimiter: "\t" });
  expect(readHeader('"a;b;c;d",e\n1;2')).toEqual({ cells: ["a;b;c;d", "e"], delimiter: "," });
  expect(readHeader('"two\nlines", b \n1,2')).toEqual({ cells: ["two\nlines", "b"], delimiter: "," });
});

it("numbers rows by the line that they begin in", async () => {
  const text = '"two\nlines",b\n1,"x\ny\nz"\n\n2,3\n"4\n",5\n6\n7,8,9\n';
  for (const chunk of [1, 5, 1000]) {
    expect((await rowsOf(text, chunk)).map((row) => [row.line, row.kind])).toEqual([[3, "post"], [7, "post"], [8, "post"], [10, "broken"], [11, "broken"]]);
  }
});

it("reads a header without rows, and a last row without line end", async () => {
  expect(await rowsOf("a,b")).toEqual([]);
  expect(await rowsOf("a,b\n")).toEqual([]);
  expect(await rowsOf("a,b\n1,2")).toHaveLength(1);
});

it("goes on behind several quotes that never close", async () => {
  const rows = await rowsOf('a,b\n1,"x\n2,y\n3,"z\n4,w\n');
  expect(rows.map((row) => [row.line, row.kind])).toEqual([[2, "broken"], [3, "post"], [4, "broken"], [5, "post"]]);
});

it("gives up on text whose quotes mean something else", async () => {
  const text = `a,b\n${"1,\"x\n2,y\n".repeat(300)}`;
  await expect(rowsOf(text)).rejects.toMatchObject({ code: "input-format" });
});

it("doesn't gather a quoted cell without end", async () => {
  await expect(rowsOf(`a,b\n1,"${"x\n".repeat(20_000)}`, 100)).rejects.toMatchObject({ code: "line-too-long" });
});
