import { describe, expect, it } from "vitest";
import { jsonl } from "../../src/adapters/jsonl.js";
import type { Adapter, Row } from "../../src/model/adapter.js";
import { checkAdapter } from "../../src/testing/adapterKit.js";

const bytes = new TextEncoder().encode('{"id":"ü"}\n{"id":"2"}\n');
const fixture = { name: "f", bytes, rows: 2 };

const post = (line: number, record: object = {}): Row => ({ line, kind: "post", record: record as Record<string, unknown> });

/** jsonl with something changed, once the signal has been looked at as jsonl does. */
function variant(change: Partial<Adapter>, rows?: (length: number) => readonly Row[]): Adapter {
  if (!rows) return { ...jsonl, ...change };
  return {
    ...jsonl,
    ...change,
    async *rows(input, context) {
      if (context.signal?.aborted) yield* jsonl.rows(input, context);
      let chunks = 0;
      for await (const chunk of input.bytes()) if (chunk.length > 0) chunks++;
      if (chunks > 0) yield rows(chunks);
    },
  };
}

describe("checkAdapter", () => {
  it("passes an adapter that keeps the contract", async () => {
    await expect(checkAdapter(jsonl, [fixture])).resolves.toBeUndefined();
  });

  it.each<[string, Adapter]>([
    ["its name is a camel-case word", variant({ name: "J-L" })],
    ["one line without a full stop", variant({ reads: "JSON." })],
    ["recognises its fixtures", variant({ recognise: () => 0 })],
    ["finds 2 rows (found 1", variant({}, () => [post(1)])],
    ["begin at 1 and never fall", variant({}, () => [post(2), post(1)])],
    ["begin at 1 and never fall", variant({}, () => [post(0), post(1)])],
    ["says why", variant({}, () => [post(1), { line: 2, kind: "broken", reason: "", raw: "" }])],
    ["plain objects", variant({}, () => [post(1), post(2, new Map())])],
    ["don't depend on the length of chunks", variant({}, (chunks) => [post(1), post(2, { chunks })])],
  ])("says which rule is broken: %s", async (rule, adapter) => {
    await expect(checkAdapter(adapter, [fixture])).rejects.toThrow(rule);
  });

  it("finds an adapter that changes its input", async () => {
    const changing: Adapter = {
      ...jsonl,
      async *rows(input, context) {
        yield* jsonl.rows(input, context);
        for await (const chunk of input.bytes()) chunk[chunk.length - 1] = 32;
      },
    };
    await expect(checkAdapter(changing, [{ ...fixture, bytes: bytes.slice() }])).rejects.toThrow(/as they are|finds 2 rows/);
  });

  it("finds an adapter that doesn't hear the signal, makes rows of nothing, or touches prototypes", async () => {
    const deaf: Adapter = { ...jsonl, rows: (input, context) => jsonl.rows(input, { ...context, signal: undefined }) };
    await expect(checkAdapter(deaf, [fixture])).rejects.toThrow("interrupted");
    const inventive: Adapter = {
      ...jsonl,
      async *rows(input, context) {
        yield* jsonl.rows(input, context);
        if (input.size === 0) yield [post(1)];
      },
    };
    await expect(checkAdapter(inventive, [fixture])).rejects.toThrow("an empty input has no rows");
    const polluting: Adapter = {
      ...jsonl,
      async *rows(input, context) {
        Object.defineProperty(Object.prototype, "polluted", { value: true, configurable: true });
        yield* jsonl.rows(input, context);
      },
    };
    try {
      await expect(checkAdapter(polluting, [fixture])).rejects.toThrow("prototype");
    } finally {
      Reflect.deleteProperty(Object.prototype, "polluted");
    }
  });

  it("finds an adapter that says it asks for rows and doesn't, or asks too often", async () => {
    const rows = (isWanted: (context: Parameters<Adapter["rows"]>[1]) => (() => boolean) | undefined): Adapter => ({ ...jsonl, rows: (input, context) => jsonl.rows(input, { ...context, isWanted: isWanted(context) }) });
    for (const careless of [rows(() => undefined), rows(({ isWanted }) => isWanted && (() => isWanted() || isWanted()))]) await expect(checkAdapter(careless, [fixture])).rejects.toThrow("asks once for each row");
  });

  it("wants fixtures", async () => {
    await expect(checkAdapter(jsonl, [])).rejects.toThrow("at least one fixture");
  });
});
