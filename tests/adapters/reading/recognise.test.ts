import { expect, it } from "vitest";
import { adapters } from "../../../src/adapters/index.js";
import { recognise } from "../../../src/adapters/reading/recognise.js";
import { fixtureBytes } from "../fixture.js";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

it.each(["coortweet.csv", "csv.csv", "json.json", "jsonl.jsonl", "parquet.parquet", "twitter.jsonl"])("knows %s by its content, whatever its name", (file) => {
  expect(recognise(adapters, "data.bin", fixtureBytes(file), "auto").name).toBe(file.split(".")[0]);
});

it("takes the format that was named", () => {
  expect(recognise(adapters, "x.csv", bytes("a,b\n"), "jsonl").name).toBe("jsonl");
});

it.each([
  ["plain words", bytes("nothing to see here\n"), "input-format"],
  ["UTF-16", new Uint8Array([0xff, 0xfe, 0x69, 0, 0x64, 0, 0x2c, 0, 0x61, 0]), "input-encoding"],
  ["UTF-16 without a mark", new Uint8Array([0x69, 0, 0x64, 0, 0x2c, 0, 0x61, 0]), "input-encoding"],
  ["Latin-1", new Uint8Array([0x69, 0x64, 0x2c, 0xfc, 0x0a]), "input-encoding"],
])("refuses %s", (_, head, code) => {
  expect(() => recognise(adapters, "x", head, "auto")).toThrowError(expect.objectContaining({ code }));
});
