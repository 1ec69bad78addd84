import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openInputs } from "../../../src/adapters/reading/files.js";
import { fixtureBytes, readAll } from "../fixture.js";

let folder = "";
const at = (name: string): string => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "lockstep-files-"));
  mkdirSync(at("deep"));
  writeFileSync(at("b.txt"), "second");
  writeFileSync(at("a.txt"), "first");
  writeFileSync(at("empty.txt"), "");
  writeFileSync(at("[odd].txt"), "odd");
  writeFileSync(at("posts.parquet"), fixtureBytes("parquet.parquet"));
});
afterAll(() => rmSync(folder, { recursive: true }));

it("opens files and patterns in order, each once", async () => {
  const inputs = await openInputs([at("b.txt"), at("[ab].txt"), at("[odd].txt")]);
  expect(inputs.map(({ name }) => name)).toEqual([at("b.txt"), at("a.txt"), at("[odd].txt")]);
});

it("gives size, bytes, any part, and the hash", async () => {
  const [input] = await openInputs([at("a.txt")]);
  expect(input!.size).toBe(5);
  expect(Buffer.from(await input!.slice!(1, 4)).toString()).toBe("irs");
  let text = "";
  for await (const chunk of input!.bytes()) text += Buffer.from(chunk).toString();
  expect(text).toBe("first");
  expect(await input!.sha256!()).toBe(createHash("sha256").update("first").digest("hex"));
  await expect(input!.slice!(3, 9)).rejects.toMatchObject({ code: "input-truncated" });
});

it("gives all bytes in passing, whatever is taken of them", async () => {
  const content = Buffer.from(Array.from({ length: 3_000_000 }, (_, i) => (i * i) >>> 3));
  writeFileSync(at("long.txt"), content);
  const [input] = await openInputs([at("long.txt")]);
  const parts: Buffer[] = [];
  for await (const chunk of input!.passingBytes!()) parts.push(Buffer.from(chunk));
  expect(Buffer.concat(parts).equals(content)).toBe(true);
  for await (const chunk of input!.passingBytes!()) {
    expect(content.subarray(0, chunk.length).equals(chunk)).toBe(true);
    break;
  }
});

it("reads a file again as long as nobody has written to it, were it as much as before", async () => {
  writeFileSync(at("changing.txt"), "before");
  utimesSync(at("changing.txt"), 1000, 1000);
  const [input] = await openInputs([at("changing.txt")]);
  const text = async (chunks: AsyncIterable<Uint8Array>): Promise<string> => {
    let all = "";
    for await (const chunk of chunks) all += Buffer.from(chunk).toString();
    return all;
  };
  expect([await text(input!.bytes()), await text(input!.passingBytes!()), await text(input!.bytes())]).toEqual(["before", "before", "before"]);
  writeFileSync(at("changing.txt"), "behind");
  const changed = { code: "input-changed", message: expect.stringContaining("changing.txt") };
  await expect(text(input!.passingBytes!())).rejects.toMatchObject(changed);
  await expect(text(input!.bytes())).rejects.toMatchObject(changed);
  await expect(input!.slice!(0, 1)).rejects.toMatchObject(changed);
});

it("hashes a file that was read by its parts", async () => {
  const { summary, posts } = await readAll(await openInputs([at("posts.parquet")]));
  expect(posts).toHaveLength(5);
  expect(summary.inputs[0]!.sha256).toBe(createHash("sha256").update(fixtureBytes("parquet.parquet")).digest("hex"));
});

it.each([
  ["missing.txt", "input-missing"],
  ["*.nothing", "input-missing"],
  ["deep", "input-is-directory"],
  ["empty.txt", "input-empty"],
])("refuses %s with %s", async (name, code) => {
  await expect(openInputs([at(name)])).rejects.toMatchObject({ code, message: expect.stringContaining(name) });
});

it("reads a named pipe as a stream", async () => {
  execFileSync("mkfifo", [at("pipe")]);
  const [input] = await openInputs([at("pipe")]);
  expect([input!.size, input!.slice]).toEqual([undefined, undefined]);
  const writing = import("node:fs/promises").then((fs) => fs.writeFile(at("pipe"), '{"id":"1","accountId":"a","createdAt":1629589836}\n'));
  const { posts, summary } = await readAll(input!);
  await writing;
  expect(posts).toHaveLength(1);
  expect(summary.inputs[0]).toMatchObject({ bytes: 50, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
});

it("gives standard input the name of it", async () => {
  const [input] = await openInputs(["-"]);
  expect(input).toMatchObject({ name: "standard input", size: undefined });
});
