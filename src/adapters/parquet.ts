import type { AsyncBuffer, DecodedArray, FileMetaData, ParquetParsers, SchemaElement } from "hyparquet";
import type { Adapter, AdapterContext, Row } from "../model/adapter.js";
import { LockstepError } from "../model/errors.js";
import type { Input } from "../model/input.js";
import { matchColumns, type MatchedColumn } from "./reading/columns.js";
import { stopIfAborted } from "./reading/lines.js";

const MAGIC = [80, 65, 82, 49] as const;
const ROWS_PER_BATCH = 8192;

/** Read by row group, only the columns that matter. Rows are numbered from 1, since a file has no lines. */
export const parquet: Adapter = {
  name: "parquet",
  reads: "Parquet, columns matched by name or by map",
  settings: {},
  asksForRows: true,
  recognise: ({ head }) => (MAGIC.every((byte, i) => head[i] === byte) ? 3 : 0),
  async *rows(input, context) {
    const file = await randomAccess(input);
    if (file.byteLength === 0) return;
    // Loaded here, since most runs read text and shouldn't wait for it.
    const [hyparquet, { compressors }] = await Promise.all([import("hyparquet"), import("hyparquet-compressors")]);
    const metadata = await orSchemaError(input, () => hyparquet.parquetMetadataAsync(file));
    const names = hyparquet.parquetSchema(metadata).children.map((child) => child.element.name);
    const columns = matchColumns(names, input.name, context);
    const zoneless = zonelessColumns(hyparquet.parquetSchema(metadata).children.map((child) => child.element));
    const wanted = [...new Set(columns.map((column) => names[column.index]!))];
    let rowStart = 0;
    for (const group of metadata.row_groups) {
      stopIfAborted(context.signal);
      const rowEnd = rowStart + Number(group.num_rows);
      const values = await orSchemaError(input, async () => {
        const parts = new Map<string, DecodedArray[]>(wanted.map((name) => [name, []]));
        await hyparquet.parquetRead({
          file,
          metadata,
          columns: wanted,
          rowStart,
          rowEnd,
          compressors,
          parsers,
          onChunk: ({ columnName, columnData }) => parts.get(columnName)?.push(columnData),
        });
        return parts;
      });
      yield* groupRows(columns, names, zoneless, values, rowStart, rowEnd, context);
      rowStart = rowEnd;
    }
  },
};

/** Typed times come as Unix seconds; Dates would drop microseconds. */
const parsers: Partial<ParquetParsers> = {
  timestampFromMilliseconds: (millis) => Number(millis) / 1e3,
  timestampFromMicroseconds: (micros) => Number(micros) / 1e6,
  timestampFromNanoseconds: (nanos) => Number(nanos / 1000n) / 1e6,
  // A text, so that a day isn't taken for its midnight.
  dateFromDays: (days) => new Date(days * 86_400_000).toISOString().slice(0, 10),
};

async function* groupRows(
  columns: readonly MatchedColumn[],
  names: readonly string[],
  zoneless: ReadonlySet<string>,
  values: ReadonlyMap<string, readonly DecodedArray[]>,
  rowStart: number,
  rowEnd: number,
  context: AdapterContext,
): AsyncGenerator<readonly Row[]> {
  const cursors = columns.map(({ field, index }) => {
    const next = cursor(values.get(names[index]!)!);
    return { field, next, read: zoneless.has(names[index]!) ? zonelessTime : plain };
  });
  for (let from = rowStart; from < rowEnd; from += ROWS_PER_BATCH) {
    stopIfAborted(context.signal);
    const rows: Row[] = [];
    for (let row = from; row < Math.min(from + ROWS_PER_BATCH, rowEnd); row++) {
      if (context.isWanted?.() === false) {
        for (let i = 0; i < cursors.length; i++) cursors[i]!.next();
        continue;
      }
      const record: Record<string, unknown> = {};
      for (let i = 0; i < cursors.length; i++) record[cursors[i]!.field] = cursors[i]!.read(cursors[i]!.next());
      rows.push({ line: row + 1, kind: context.expects, record });
    }
    yield rows;
  }
}

/** Timestamp columns that say of themselves that they aren't in UTC, as other tools write times without a zone. */
function zonelessColumns(elements: readonly SchemaElement[]): ReadonlySet<string> {
  return new Set(elements.flatMap(({ name, logical_type: type }) => (type?.type === "TIMESTAMP" && !type.isAdjustedToUTC ? [name] : [])));
}

/** Unix seconds as ISO text without a zone, to the microsecond, which the checks then treat as any such time. */
function zonelessTime(seconds: unknown): unknown {
  if (typeof seconds !== "number") return plain(seconds);
  const micros = Math.round((seconds - Math.floor(seconds)) * 1e6);
  return `${new Date(Math.floor(seconds) * 1000).toISOString().slice(0, 19)}.${String(Math.min(micros, 999_999)).padStart(6, "0")}`;
}

/** Walks through the values of a column that came in parts. */
function cursor(parts: readonly DecodedArray[]): () => unknown {
  let part = 0;
  let at = 0;
  return () => {
    while (part < parts.length && at >= parts[part]!.length) {
      part++;
      at = 0;
    }
    return parts[part]?.[at++] as unknown;
  };
}

/** 64-bit integers as text, which keeps all digits; lists likewise, item by item. */
function plain(value: unknown): unknown {
  if (typeof value === "bigint") return value.toString();
  if (!Array.isArray(value)) return value;
  return value.some((item) => typeof item === "bigint") ? value.map(plain) : value;
}

async function randomAccess(input: Input): Promise<AsyncBuffer> {
  const { size } = input;
  const slice = input.slice?.bind(input);
  if (slice && size !== undefined) return { byteLength: size, slice: (start, end = size) => slice(start, end) };
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of input.bytes()) {
    chunks.push(chunk);
    length += chunk.length;
  }
  const bytes = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return { byteLength: length, slice: (start, end = length) => Promise.resolve(bytes.buffer.slice(start, end)) };
}

/** What hyparquet throws has no type; footers that don't fit are cut-off files, anything else a schema that it can't read. */
async function orSchemaError<T extends FileMetaData | ReadonlyMap<string, DecodedArray[]>>(
  input: Input,
  read: () => Promise<T>,
): Promise<T> {
  try {
    return await read();
  } catch (cause) {
    if (cause instanceof LockstepError) throw cause;
    const message = cause instanceof Error ? cause.message : String(cause);
    if (/footer|magic|too short|metadata length/i.test(message)) {
      throw new LockstepError("input-truncated", `${input.name} has no Parquet footer: it is cut off or no Parquet file. Fetch it again.`, { cause });
    }
    throw new LockstepError("input-schema", `${input.name} holds Parquet that can't be read here (${message}). Write it with plain columns.`, { cause });
  }
}
