import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { read, type ReadOptions } from "../../../src/adapters/index.js";
import type { Input } from "../../../src/model/input.js";
import type { Post } from "../../../src/model/post.js";
import { fixtureBytes, inputOf, readAll } from "../fixture.js";

const line = (i: number, more: object = {}): string => JSON.stringify({ id: `p${i}`, platform: "x", accountId: "a1", createdAt: 1629589836 + i, ...more });
const lines = (count: number, from = 0): string => Array.from({ length: count }, (_, i) => `${line(from + i)}\n`).join("");

/** A line as a row of a table, and as an item of a page of X's API. */
function csvLine(text: string): string {
  const { id, accountId, createdAt } = JSON.parse(text) as Post;
  return `${id},${accountId},${createdAt}`;
}
function pageItem(text: string): object {
  const { id, accountId, createdAt } = JSON.parse(text) as Post;
  return { id, author_id: accountId, created_at: new Date(createdAt * 1000).toISOString() };
}

async function drain(source: Parameters<typeof read>[0], options: ReadOptions = {}): Promise<void> {
  for await (const batch of read(source, options).batches()) void batch;
}

describe("sources", () => {
  it("may be several inputs of different formats and compressions", async () => {
    const { posts, summary } = await readAll([
      inputOf(lines(2), { name: "a.jsonl" }),
      inputOf(gzipSync("id,accountId,createdAt\np9,a2,1629589836000\n"), { name: "b.csv.gz" }),
    ]);
    expect(posts.map(({ id }) => id)).toEqual(["p0", "p1", "p9"]);
    expect(summary.inputs).toMatchObject([
      { name: "a.jsonl", role: "posts", format: "jsonl", compression: "none", times: "seconds", rows: { read: 2, accepted: 2 }, sha256: undefined },
      { name: "b.csv.gz", format: "csv", compression: "gzip", times: "milliseconds", rows: { read: 1, accepted: 1 } },
    ]);
    expect(summary.rows).toEqual({ read: 3, accepted: 3, duplicates: 0, rejected: 0 });
  });

  it("can be had again from the start unless they are streams, with equal records and without a second word on rejected rows", async () => {
    const rejections: unknown[] = [];
    const reading = read(inputOf(`${lines(3)}{broken\n`), { rejectedShareMax: 0.5, onRejected: (rejection) => rejections.push(rejection) });
    const idsOf = async ({ batches }: typeof reading): Promise<string[]> => {
      const ids: string[] = [];
      for await (const { posts } of batches()) ids.push(...posts.map(({ id }) => id));
      return ids;
    };
    expect(await idsOf(reading)).toEqual(["p0", "p1", "p2"]);
    expect(await idsOf(reading.again!()!)).toEqual(["p0", "p1", "p2"]);
    expect(rejections).toHaveLength(1);
    function* generated(): Generator<object> {
      yield JSON.parse(line(1)) as object;
    }
    const { size: _, ...stream } = inputOf(lines(1));
    const sources = [[JSON.parse(line(1)) as object], new Set([JSON.parse(line(1)) as object]), generated(), (async function* () { yield* generated(); })(), { ...stream, size: undefined }];
    expect(sources.map((source) => read(source as Parameters<typeof read>[0]).again!() !== undefined)).toEqual([true, true, false, false, false]);
  });

  it.each([
    ["records", (text: string) => text.trim().split("\n").map((one) => (one === "{broken" ? { id: "1" } : (JSON.parse(one) as object)))],
    ["lines", (text: string) => [inputOf(text, { chunk: 50 }), inputOf(lines(2, 100))]],
    ["a table", (text: string) => inputOf(`id,accountId,createdAt\n${text.trim().split("\n").map((one) => (one === "{broken" ? "1" : csvLine(one))).join("\n")}\n`)],
    ["pages", (text: string) => inputOf(JSON.stringify({ data: text.trim().split("\n").map((one) => (one === "{broken" ? {} : pageItem(one))) }))],
  ])("can be had again in part, by the places of posts: %s", async (_, sourceOf) => {
    const source = sourceOf(`${lines(3)}{broken\n${lines(2)}${lines(4, 10)}`) as Parameters<typeof read>[0];
    const reading = read(source, { rejectedShareMax: 0.5 });
    const all: Post[] = [];
    for await (const { posts } of reading.batches()) all.push(...posts);
    expect(all.length).toBeGreaterThanOrEqual(7);
    const isWanted = (place: number): boolean => place % 3 === 1;
    for (const again of [reading.again!()!, read(source, { rejectedShareMax: 0.5 })]) {
      const chosen: Post[] = [];
      for await (const { posts } of again.only!(isWanted)) chosen.push(...posts);
      expect(chosen).toEqual(all.filter((_post, place) => isWanted(place)));
    }
    const none: Post[] = [];
    for await (const { posts } of reading.again!()!.only!(() => false)) none.push(...posts);
    expect(none).toEqual([]);
  });

  it("say so if they have other rows the second time", async () => {
    const records = lines(5).trim().split("\n").map((one) => JSON.parse(one) as object);
    const reading = read(records as Parameters<typeof read>[0]);
    for await (const batch of reading.batches()) void batch;
    const again = reading.again!()!;
    records.pop();
    const all = async (): Promise<void> => {
      for await (const batch of again.only!(() => true)) void batch;
    };
    await expect(all()).rejects.toMatchObject({ code: "input-changed", message: expect.stringContaining("5 rows when read first, and 4") });
  });

  it("may be records, from an iterable or an async one, and pass the same checks", async () => {
    const records = [{ id: "1", platform: "x", accountId: "a", createdAt: 1629589836 }, { id: "2", platform: "x", accountId: "", createdAt: 1629589836 }];
    const fromAsync = async function* () {
      yield* records;
    };
    for (const source of [records, new Set(records), fromAsync()]) {
      const { posts, rejections, summary } = await readAll(source);
      expect(posts).toEqual([records[0]]);
      expect(rejections).toMatchObject([{ input: "records", line: 2, reason: "accountId is missing" }]);
      expect(summary.inputs).toMatchObject([{ name: "records", format: "records", rows: { read: 2, accepted: 1, rejected: 1 } }]);
    }
  });

  it("given as a path are refused with the way to open it", () => {
    expect(() => read("posts.csv" as unknown as Input)).toThrowError(expect.objectContaining({ code: "input-missing", message: expect.stringContaining("openInputs") }));
  });

  it("are read once", () => {
    const reading = read([]);
    reading.batches();
    expect(() => reading.batches()).toThrowError(expect.objectContaining({ code: "setting-invalid" }));
  });

  it.each<[string, Input | Input[] | []]>([
    ["no bytes", inputOf("")],
    ["no inputs", []],
    ["a header alone", inputOf("id,accountId,createdAt\n")],
    ["an empty gzip", inputOf(gzipSync(""))],
  ])("with %s are empty", async (_, source) => {
    await expect(drain(source)).rejects.toMatchObject({ code: "input-empty" });
  });
});

describe("accounts", () => {
  it("are read where they are expected, and misplaced posts rejected", async () => {
    const { accounts, posts, rejections, summary } = await readAll(inputOf(`{"id":"1","platform":"x","name":"n"}\n{"id":"1","platform":"x"}\n${line(1)}\n`), { expects: "account" });
    expect([accounts, posts]).toEqual([[{ id: "1", platform: "x", name: "n" }], []]);
    expect(rejections).toMatchObject([{ line: 3, reason: expect.stringContaining("is a post") }]);
    expect(summary.inputs[0]).toMatchObject({ role: "accounts", rows: { read: 3, accepted: 1, duplicates: 1, rejected: 1 } });
  });
});

describe("rejected rows", () => {
  const bad = '{"id":"x","platform":"x","accountId":"a1","createdAt":"2021-08-21T12:00:00"}\n';

  it("may be as many as rejectedShareMax, and not more", async () => {
    await expect(drain(inputOf(lines(8) + bad.repeat(2)))).resolves.toBeUndefined();
    await expect(drain(inputOf(lines(7) + bad.repeat(2)))).rejects.toMatchObject({
      code: "too-many-rejected",
      message: expect.stringMatching(/2 of 9 rows were rejected, 22\.22%.*rejectedShareMax is 20%.*no time zone.*\(2\)/),
    });
    await expect(drain(inputOf(lines(7) + bad.repeat(2)), { rejectedShareMax: 0.3 })).resolves.toBeUndefined();
  });

  it("name the three most frequent reasons, and leave a summary behind", async () => {
    const text = `${"no json\n".repeat(3)}${"[]\n".repeat(2)}${bad.repeat(4)}${line(1, { likes: "x" })}\n`;
    const reading = read(inputOf(text), { format: "jsonl" });
    const take = async (): Promise<void> => {
      for await (const batch of reading.batches()) void batch;
    };
    await expect(take()).rejects.toMatchObject({ message: expect.stringMatching(/\(4\); is not valid JSON \(3\); is not a JSON object \(2\)\./) });
    expect(reading.summary().rows).toEqual({ read: 10, accepted: 0, duplicates: 0, rejected: 10 });
  });

  it("are judged input by input", async () => {
    await expect(drain([inputOf(lines(100)), inputOf(bad, { name: "bad.jsonl" })])).rejects.toMatchObject({ message: expect.stringContaining("bad.jsonl") });
  });

  it("keep at most 1,000 characters of the row", async () => {
    const { rejections } = await readAll(inputOf(`${line(1, { accountId: "", text: "x".repeat(5000) })}\n${lines(1)}`));
    expect(rejections[0]!.raw).toHaveLength(1000);
  });
});

describe("duplicates", () => {
  it("are counted over all inputs, and kept if told so", async () => {
    const source = (): Input[] => [inputOf(lines(3), { name: "a" }), inputOf(lines(3, 2), { name: "b" })];
    expect((await readAll(source())).summary.inputs.map(({ rows }) => rows.duplicates)).toEqual([0, 1]);
    expect((await readAll(source(), { duplicates: "keep" })).summary.rows).toMatchObject({ accepted: 6, duplicates: 0 });
  });

  it("aren't rows of one post with different objects", async () => {
    const rows = [line(1, { objects: ["a"] }), line(1, { objects: ["b"] }), line(1, { objects: ["a"], likes: 9 })].join("\n");
    expect((await readAll(inputOf(rows))).summary.rows).toMatchObject({ accepted: 2, duplicates: 1 });
  });
});

describe("settings", () => {
  it("each change what is read", async () => {
    const text = ["id,accountId,createdAt,when", "1,a,2021-08-21T12:00:00,1629589836", "1,a,2021-08-21T12:00:00,1629589836", "2,a,2003-01-01T00:00:00Z,1629589836", ""].join("\n");
    const result = async (options: ReadOptions): Promise<unknown> => {
      const { posts, summary } = await readAll(inputOf(text), options);
      return { posts, rows: summary.rows };
    };
    const before = await result({ timezone: "UTC" });
    const changes: ReadOptions[] = [
      {},
      { timezone: "Europe/Berlin" },
      { timezone: "UTC", map: ["createdAt=when"] },
      { timezone: "UTC", platform: "x" },
      { timezone: "UTC", earliest: "2001-01-01" },
      { timezone: "UTC", duplicates: "keep" },
      { timezone: "UTC", now: 1_500_000_000 },
      { timezone: "UTC", format: "jsonl" },
    ];
    for (const change of changes) expect(await result(change)).not.toEqual(before);
    await expect(drain(inputOf(text), { timezone: "UTC", rejectedShareMax: 0.1 })).rejects.toMatchObject({ code: "too-many-rejected" });
    await expect(readAll(inputOf(text), { timezone: "UTC", lineLengthMax: 36 })).resolves.toBeDefined();
    await expect(readAll(inputOf(text), { timezone: "UTC", lineLengthMax: 33 })).rejects.toMatchObject({ code: "line-too-long" });
  });
});

describe("times", () => {
  it("have the unit of the first rows' majority, however the file is cut into chunks", async () => {
    const text = `${line(0, { createdAt: 1629589836 })}\n${[1, 2, 3].map((i) => `${line(i, { createdAt: 1629589836000 + i })}\n`).join("")}`;
    for (const chunk of [10, 10_000]) {
      const { posts, summary } = await readAll(inputOf(text, { chunk }));
      expect(summary.inputs[0]).toMatchObject({ times: "milliseconds", rows: { accepted: 3, rejected: 1 } });
      expect(posts[0]!.createdAt).toBe(1629589836.001);
    }
  });
});

describe("large and damaged input", () => {
  it("ends with a typed error at a line of 200 MB, without holding it", async () => {
    const chunk = new Uint8Array(1 << 20).fill(0x78);
    let handedOut = 0;
    const input: Input = {
      name: "one-line.jsonl",
      size: 200 * chunk.length,
      async *bytes() {
        yield new TextEncoder().encode('{"id":"');
        for (; handedOut < 200; handedOut++) yield chunk;
      },
    };
    await expect(drain(input)).rejects.toMatchObject({ code: "line-too-long", message: expect.stringContaining("line 1") });
    expect(handedOut).toBeLessThan(70);
  });

  it.each([
    ["input-truncated", gzipSync(lines(2000)).subarray(0, 3000)],
    ["input-encoding", new Uint8Array([...new TextEncoder().encode(lines(1)), 0x7b, 0xfc, 0x7d, 0x0a])],
    ["input-encoding", new Uint8Array([0xff, 0xfe, 0x7b, 0])],
    ["input-truncated", fixtureBytes("parquet.parquet").subarray(0, 500)],
  ])("ends with %s", async (code, bytes) => {
    await expect(drain(inputOf(bytes))).rejects.toMatchObject({ code });
  });
});

describe("progress and signal", () => {
  it("counts bytes and rows up to their totals", async () => {
    const text = lines(3000);
    const seen: [number, number | undefined, number][] = [];
    for await (const batch of read([inputOf(text, { chunk: 8000 }), inputOf(lines(10, 5000))]).batches(undefined, (...at) => seen.push(at))) void batch;
    const total = text.length + lines(10, 5000).length;
    expect(seen.at(-1)).toEqual([total, total, 3010]);
    expect(seen.length).toBeGreaterThan(5);
    for (let i = 1; i < seen.length; i++) expect(seen[i]![0]).toBeGreaterThanOrEqual(seen[i - 1]![0]);
  });

  it("stops while the source waits for data", async () => {
    const abort = new AbortController();
    const endless: Input = {
      name: "terminal",
      size: undefined,
      async *bytes() {
        yield new TextEncoder().encode(lines(1));
        await new Promise(() => undefined);
      },
    };
    const take = async (): Promise<void> => {
      for await (const batch of read(endless).batches(abort.signal)) void batch;
    };
    setTimeout(() => abort.abort(), 20);
    await expect(take()).rejects.toMatchObject({ code: "interrupted" });
  });
});
