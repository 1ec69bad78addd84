import type { Adapter, AdapterContext, Row } from "../model/adapter.js";
import type { Input } from "../model/input.js";
import { resolveSettings } from "../model/settings.js";

/** An export as the adapter has to read it. */
export interface AdapterFixture {
  readonly name: string;
  /** Uncompressed. */
  readonly bytes: Uint8Array;
  /** How many rows it holds, broken ones included. */
  readonly rows: number;
  /** Differs from no map, and from posts, where the fixture needs it. */
  readonly map?: Readonly<Record<string, string>>;
  readonly expects?: "post" | "account";
}

const CHUNK_LENGTHS = [1, 7, 64, Infinity] as const;

/**
 * Checks that an adapter keeps its contract, for tests of any framework. Fixtures should hold
 * multi-byte characters, so that chunks split them, and keys such as `__proto__`.
 * @throws Error that names the adapter, the broken rule and the fixture
 */
export async function checkAdapter(adapter: Adapter, fixtures: readonly AdapterFixture[]): Promise<void> {
  if (!/^[a-z][A-Za-z0-9]*$/.test(adapter.name)) broken(adapter, "its name is a camel-case word");
  if (adapter.reads.trim() === "" || adapter.reads.endsWith(".")) broken(adapter, "`reads` is one line without a full stop");
  if (fixtures.length === 0) broken(adapter, "the kit is given at least one fixture");
  const prototypeBefore = Reflect.ownKeys(Object.prototype).length;
  for (const fixture of fixtures) await checkFixture(adapter, fixture);
  await checkEmpty(adapter);
  if (Reflect.ownKeys(Object.prototype).length !== prototypeBefore) broken(adapter, "no key of an input reaches a prototype");
}

async function checkFixture(adapter: Adapter, fixture: AdapterFixture): Promise<void> {
  const { name, bytes } = fixture;
  const sniff = { name, head: bytes.slice(0, 65_536), text: textOf(bytes) };
  const sure = adapter.recognise(sniff);
  if (![1, 2, 3].includes(sure)) broken(adapter, "it recognises its fixtures", fixture);
  if (adapter.recognise(sniff) !== sure) broken(adapter, "it recognises the same each time", fixture);
  const original = bytes.slice();
  let expected: string | undefined;
  for (const length of CHUNK_LENGTHS) {
    const rows = await allRows(adapter, inputOf(name, bytes, length), fixture);
    if (rows.length !== fixture.rows) broken(adapter, `it finds ${fixture.rows} rows (found ${rows.length} in chunks of ${length})`, fixture);
    checkRows(adapter, rows, fixture);
    const found = JSON.stringify(rows);
    if (expected !== undefined && found !== expected) broken(adapter, `rows don't depend on the length of chunks (they do for ${length})`, fixture);
    expected = found;
  }
  if (adapter.asksForRows === true) await checkChoice(adapter, fixture, expected!);
  if (bytes.some((byte, i) => byte !== original[i])) broken(adapter, "it leaves the input's bytes as they are", fixture);
  await checkAbort(adapter, fixture);
}

function checkRows(adapter: Adapter, rows: readonly Row[], fixture: AdapterFixture): void {
  let line = 0;
  for (const row of rows) {
    if (!(Number.isInteger(row.line) && row.line >= 1 && row.line >= line)) broken(adapter, "line numbers begin at 1 and never fall", fixture);
    line = row.line;
    if (row.kind === "broken") {
      if (row.reason === "") broken(adapter, "a broken row says why", fixture);
      continue;
    }
    const prototype: unknown = Object.getPrototypeOf(row.record);
    if (prototype !== null && prototype !== Object.prototype) broken(adapter, "records are plain objects", fixture);
  }
}

/** @param all every row, as JSON */
async function checkChoice(adapter: Adapter, fixture: AdapterFixture, all: string): Promise<void> {
  const rows = JSON.parse(all) as readonly unknown[];
  for (const parity of [0, 1]) {
    let asked = 0;
    const chosen = await allRows(adapter, inputOf(fixture.name, fixture.bytes, 64), fixture, undefined, () => asked++ % 2 === parity);
    const wanted = rows.filter((_, i) => i % 2 === parity);
    if (asked !== rows.length || JSON.stringify(chosen) !== JSON.stringify(wanted)) broken(adapter, "it asks once for each row, in order, and gives those that are wanted", fixture);
  }
}

async function checkAbort(adapter: Adapter, fixture: AdapterFixture): Promise<void> {
  const abort = new AbortController();
  abort.abort();
  try {
    await allRows(adapter, inputOf(fixture.name, fixture.bytes, Infinity), fixture, abort.signal);
  } catch (error) {
    if ((error as { readonly code?: unknown }).code === "interrupted") return;
    throw error;
  }
  broken(adapter, "it ends with `interrupted` when the signal has fired", fixture);
}

async function checkEmpty(adapter: Adapter): Promise<void> {
  const rows = await allRows(adapter, inputOf("empty", new Uint8Array(0), Infinity), {});
  if (rows.length > 0) broken(adapter, "an empty input has no rows");
}

async function allRows(
  adapter: Adapter,
  input: Input,
  { map = {}, expects = "post" }: Pick<AdapterFixture, "map" | "expects">,
  signal?: AbortSignal,
  isWanted?: () => boolean,
): Promise<Row[]> {
  const context: AdapterContext = { settings: resolveSettings(adapter.settings), map, expects, lineLengthMax: 1_000_000, signal, isWanted };
  const rows: Row[] = [];
  for await (const batch of adapter.rows(input, context)) rows.push(...batch);
  return rows;
}

function inputOf(name: string, bytes: Uint8Array, chunkLength: number): Input {
  return {
    name,
    size: bytes.length,
    async *bytes() {
      const length = Math.min(chunkLength, Math.max(bytes.length, 1));
      for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length);
    },
  };
}

function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function broken(adapter: Adapter, rule: string, fixture?: AdapterFixture): never {
  throw new Error(`Adapter "${adapter.name}" breaks a rule: ${rule}${fixture ? ` (fixture ${fixture.name})` : ""}.`);
}
