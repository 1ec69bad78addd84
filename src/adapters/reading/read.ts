import type { Account } from "../../model/account.js";
import type { Adapter, AdapterContext, RawRecord, Row } from "../../model/adapter.js";
import { LockstepError } from "../../model/errors.js";
import type { Input } from "../../model/input.js";
import type { Post } from "../../model/post.js";
import type { InputSummary, Rejection, RowCounts } from "../../model/run.js";
import { resolveSettings } from "../../model/settings.js";
import { createAccepted, createRowChoice, type Accepted, type RowChoice } from "./accepted.js";
import { createSeenRows, type SeenRows } from "./duplicates.js";
import { stopIfAborted } from "./lines.js";
import { openInput } from "./openInput.js";
import { resolveReading, type ReadSettings, type ResolvedReading } from "./readSettings.js";
import { recognise } from "./recognise.js";
import { createRowCheck, type Batch, type RowCheck } from "./rowCheck.js";
import { createTimeReader, type TimeReader } from "./times.js";

/** What can be read: inputs, or records by canonical names, which pass the same checks as files. */
export type ReadSource = Input | readonly Input[] | Iterable<Post | Account | RawRecord> | AsyncIterable<Post | Account | RawRecord>;

/** The settings of {@link ReadSettings} that differ from their defaults, and what isn't a setting. */
export interface ReadOptions extends Partial<ReadSettings> {
  /** What rows are that don't say it themselves. Default: post. */
  readonly expects?: "post" | "account";
  /** Whether posts may lack a time, which is then 0: for methods that don't look at times. Default false. */
  readonly timeless?: boolean;
  /** The time of reading in Unix seconds: rows more than a day later are rejected. Without it none is. */
  readonly now?: number;
  /** Hears of every rejected row, in order. */
  readonly onRejected?: (rejection: Rejection) => void;
}

/** Stored bytes so far, all bytes where the inputs know their size, and rows so far. */
export type ReadProgress = (bytesDone: number, bytesTotal: number | undefined, rows: number) => void;

/** A source on its way to canonical records. */
export interface Reading {
  readonly settings: ReadSettings;
  /**
   * Canonical records in the order of the source. Can be taken once.
   * @throws LockstepError `input-empty`, `input-encoding`, `input-truncated`, `input-format`, `input-schema`,
   * `line-too-long`, `column-missing`, `too-many-rejected`, `interrupted`
   */
  batches(signal?: AbortSignal, onProgress?: ReadProgress): AsyncIterable<Batch>;
  /**
   * As `batches`, instead of them, but only the posts that are wanted. Of a source that was read before, by the reading that this one was had from,
   * no other rows are checked, nor taken apart where the format allows it.
   * @param isWanted by place among the posts of all batches, from 0 on
   * @throws LockstepError as `batches`, and `input-changed` if the source has other rows than before
   */
  only?(isWanted: (post: number) => boolean, signal?: AbortSignal, onProgress?: ReadProgress): AsyncIterable<Batch>;
  /**
   * The same source from its start, with the same settings; it tells nobody of rejected rows. Undefined where the source can be had once
   * only: streams such as standard input (inputs of unknown size), generators, asynchronous records. Absent is taken for undefined.
   */
  again?(): Reading | undefined;
  /** Valid once `batches` has ended; `read = accepted + duplicates + rejected` in every count. */
  summary(): { readonly inputs: readonly InputSummary[]; readonly rows: RowCounts };
}

/** `read` for a set of adapters. */
export function readWith(adapters: readonly Adapter[], source: ReadSource, options: ReadOptions): Reading {
  return readAfter(undefined, adapters, source, options);
}

/** @param before what an earlier reading of the same source with the same options has left, or will have once it ends */
function readAfter(before: Accepted | undefined, adapters: readonly Adapter[], source: ReadSource, options: ReadOptions): Reading {
  const { expects = "post", timeless = false, now, onRejected, ...given } = options;
  const resolved = resolveReading(adapters, given, expects);
  const newTimes = (): TimeReader => createTimeReader({ timezone: resolved.settings.timezone, earliest: resolved.settings.earliest, now });
  // Made once here so that a faulty setting is known before anything is opened.
  newTimes();
  const { inputs, records } = sourceParts(source);
  const accepted = createAccepted();
  const run: RunState = {
    ...resolved,
    adapters,
    expects,
    timeless,
    newTimes,
    onRejected,
    seen: resolved.settings.duplicates === "keep" ? undefined : createSeenRows(),
    summaries: [],
    accepted,
    chosen: undefined,
  };
  let taken = false;
  const take = (): void => {
    if (taken) throw new LockstepError("setting-invalid", "This reading was taken already; call read again for a second one.");
    taken = true;
  };
  return {
    settings: resolved.settings,
    batches(signal, onProgress) {
      take();
      return readAll(run, inputs, records, signal, onProgress);
    },
    only(isWanted, signal, onProgress) {
      take();
      if (before?.isWhole !== true) return wantedOf(readAll(run, inputs, records, signal, onProgress), isWanted);
      const chosen = { before, choice: createRowChoice(before, isWanted) };
      return readAll({ ...run, seen: undefined, chosen }, inputs, records, signal, onProgress);
    },
    again: () => (canBeReadAgain(inputs, records) ? readAfter(accepted, adapters, source, { ...options, onRejected: () => undefined }) : undefined),
    summary: () => ({ inputs: [...run.summaries], rows: totals(run.summaries) }),
  };
}

/** A stream has no size; a generator is its own iterator, and asynchronous records may come from anywhere. */
function canBeReadAgain(inputs: readonly Input[], records: Records | undefined): boolean {
  if (!records) return inputs.every(({ size }) => size !== undefined);
  return Symbol.iterator in records && (records[Symbol.iterator]() as unknown) !== records;
}

/** What the inputs of one reading have in common. */
interface RunState extends ResolvedReading {
  readonly adapters: readonly Adapter[];
  readonly expects: "post" | "account";
  readonly timeless: boolean;
  readonly newTimes: () => TimeReader;
  readonly onRejected: ((rejection: Rejection) => void) | undefined;
  readonly seen: SeenRows | undefined;
  readonly summaries: InputSummary[];
  readonly accepted: Accepted;
  /** If not all rows are read: which are, of those read before. */
  readonly chosen: { readonly before: Accepted; readonly choice: RowChoice } | undefined;
}

type Records = Iterable<unknown> | AsyncIterable<unknown>;

function sourceParts(source: ReadSource): { inputs: readonly Input[]; records?: Records } {
  if (typeof source === "string") {
    throw new LockstepError("input-missing", `read takes inputs, not the path "${source as string}". Open files with openInputs([path]).`);
  }
  if (isInput(source)) return { inputs: [source] };
  if (Array.isArray(source) && source.every(isInput)) return { inputs: source };
  return { inputs: [], records: source as Records };
}

function isInput(value: unknown): value is Input {
  return typeof value === "object" && value !== null && "bytes" in value && typeof value.bytes === "function";
}

async function* readAll(run: RunState, inputs: readonly Input[], records: Records | undefined, signal: AbortSignal | undefined, onProgress: ReadProgress | undefined): AsyncGenerator<Batch> {
  yield* records ? readRecords(records, run, signal, onProgress) : readInputs(inputs, run, signal, onProgress);
  run.accepted.isWhole = true;
  if (!run.chosen || run.chosen.choice.rows === run.chosen.before.rows) return;
  const { before, choice } = run.chosen;
  const name = records ? "The records" : inputs.map((input) => input.name).join(", ");
  throw new LockstepError("input-changed", `${name} had ${before.rows} rows when read first, and ${choice.rows} the second time. Let nothing write there during a run, or do without findings.`);
}

async function* wantedOf(batches: AsyncIterable<Batch>, isWanted: (post: number) => boolean): AsyncGenerator<Batch> {
  let place = 0;
  for await (const { posts, accounts } of batches) yield { posts: posts.filter(() => isWanted(place++)), accounts };
}

async function* readInputs(
  inputs: readonly Input[],
  run: RunState,
  signal: AbortSignal | undefined,
  onProgress: ReadProgress | undefined,
): AsyncGenerator<Batch> {
  if (inputs.length === 0) throw new LockstepError("input-empty", "There is nothing to read: the list of inputs is empty.");
  let bytesTotal: number | undefined = 0;
  for (const { size } of inputs) bytesTotal = size === undefined || bytesTotal === undefined ? undefined : bytesTotal + size;
  let bytesBefore = 0;
  let rowsBefore = 0;
  for (const input of inputs) {
    const progress = (bytes: number, rows: number): void => onProgress?.(bytesBefore + bytes, bytesTotal, rowsBefore + rows);
    yield* readInput(input, run, signal, progress);
    const summary = run.summaries[run.summaries.length - 1]!;
    bytesBefore += summary.bytes ?? 0;
    rowsBefore += summary.rows.read;
    onProgress?.(bytesBefore, bytesTotal, rowsBefore);
  }
}

async function* readInput(
  input: Input,
  run: RunState,
  signal: AbortSignal | undefined,
  onProgress: (bytes: number, rows: number) => void,
): AsyncGenerator<Batch> {
  const opened = await openInput(input, signal);
  try {
    const adapter = recognise(run.adapters, input.name, opened.head, run.settings.format);
    const context: AdapterContext = {
      settings: resolveSettings(adapter.settings),
      map: run.map,
      expects: run.expects,
      timeless: run.timeless,
      lineLengthMax: run.settings.lineLengthMax,
      signal,
      isWanted: run.chosen && (() => run.chosen!.choice.next()),
    };
    const times = timesOf(run);
    const keeps = run.settings.duplicates === "auto" && adapter.repeatedRows === "keep";
    const rows = createCheck(input.name, keeps ? { ...run, seen: undefined } : run, times);
    const found = adapter.rows(opened.input, context);
    for await (const batch of withLead(run.chosen && adapter.asksForRows !== true ? chosenRows(found, run.chosen.choice) : found, times)) {
      stopIfAborted(signal);
      yield rows.check(batch);
      onProgress(opened.bytesDone(), rows.counts().read);
    }
    finish(run, rows, {
      name: input.name,
      role: run.expects === "post" ? "posts" : "accounts",
      format: adapter.name,
      compression: opened.compression,
      bytes: input.size ?? opened.bytesDone(),
      sha256: await input.sha256?.(),
      times: times.form(),
      rows: rows.counts(),
    });
  } finally {
    opened.close();
  }
}

const RECORDS_PER_BATCH = 1024;

async function* readRecords(
  records: Records,
  run: RunState,
  signal: AbortSignal | undefined,
  onProgress: ReadProgress | undefined,
): AsyncGenerator<Batch> {
  const times = timesOf(run);
  const rows = createCheck("records", run, times);
  for await (const batch of withLead(recordBatches(records, run), times)) {
    stopIfAborted(signal);
    yield rows.check(batch);
    onProgress?.(0, undefined, rows.counts().read);
  }
  finish(run, rows, {
    name: "records",
    role: run.expects === "post" ? "posts" : "accounts",
    format: "records",
    compression: "none",
    bytes: undefined,
    sha256: undefined,
    times: times.form(),
    rows: rows.counts(),
  });
}

/** How times are read is known of an input that was read before. */
function timesOf({ accepted, chosen, newTimes }: RunState): TimeReader {
  const times = chosen?.before.times[accepted.times.length] ?? newTimes();
  accepted.times.push(times);
  return times;
}

async function* chosenRows(batches: AsyncIterable<readonly Row[]>, choice: RowChoice): AsyncGenerator<readonly Row[]> {
  for await (const rows of batches) yield rows.filter(() => choice.next());
}

async function* recordBatches(records: Records, { expects: kind, chosen }: RunState): AsyncGenerator<readonly Row[]> {
  let rows: Row[] = [];
  let line = 0;
  for await (const record of records) {
    line++;
    if (chosen?.choice.next() === false) continue;
    if (typeof record === "object" && record !== null) rows.push({ line, kind, record: record as RawRecord });
    else rows.push({ line, kind: "broken", reason: "is not an object", raw: String(record) });
    if (rows.length === RECORDS_PER_BATCH) {
      yield rows;
      rows = [];
    }
  }
  if (rows.length > 0) yield rows;
}

function createCheck(name: string, run: RunState, times: TimeReader): RowCheck {
  const numbered = Object.keys(run.map).length > 0 && !Object.hasOwn(run.map, "id");
  const rules = { platform: run.settings.platform, times, idsFrom: numbered ? name : undefined, timeless: run.timeless };
  return createRowCheck(name, rules, run.seen, run.onRejected, run.accepted.note);
}

const ROWS_FOR_UNIT = 200;

/** Holds the first rows back until the unit of their times is settled, whatever the batches' length. */
async function* withLead(batches: AsyncIterable<readonly Row[]>, times: TimeReader): AsyncGenerator<readonly Row[]> {
  let lead: Row[] | undefined = [];
  const settle = (rows: readonly Row[]): void =>
    times.decideUnit(rows.slice(0, ROWS_FOR_UNIT).map((row) => (row.kind === "broken" ? undefined : row.record.createdAt)));
  for await (const rows of batches) {
    if (!lead) {
      yield rows;
      continue;
    }
    for (const row of rows) lead.push(row);
    if (lead.length < ROWS_FOR_UNIT) continue;
    settle(lead);
    yield lead;
    lead = undefined;
  }
  if (lead && lead.length > 0) {
    settle(lead);
    yield lead;
  }
}

const REASONS_SHOWN = 3;

/** Keeps the summary, and ends the reading of an input that gave nothing or too little. */
function finish(run: RunState, rows: RowCheck, summary: InputSummary): void {
  run.summaries.push(summary);
  if (run.chosen) return;
  const { read: total, rejected } = summary.rows;
  if (total === 0) throw new LockstepError("input-empty", `${summary.name} holds no rows. Check how it was exported.`);
  const { rejectedShareMax } = run.settings;
  if (rejected / total <= rejectedShareMax) return;
  const reasons = [...rows.reasons].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, REASONS_SHOWN);
  throw new LockstepError(
    "too-many-rejected",
    `${summary.name} (read as ${summary.format}): ${rejected} of ${total} rows were rejected, ${percent(rejected / total)}, ` +
      `and rejectedShareMax is ${percent(rejectedShareMax)}. Most frequent: ${reasons.map(([reason, count]) => `${reason} (${count})`).join("; ")}. ` +
      "Look at the rejected rows, then set format, map, timezone or earliest to fit the file, or raise rejectedShareMax if it is right as it is.",
  );
}

function percent(share: number): string {
  return `${Number((share * 100).toFixed(2))}%`;
}

function totals(summaries: readonly InputSummary[]): RowCounts {
  const sum = { read: 0, accepted: 0, duplicates: 0, rejected: 0 };
  for (const { rows } of summaries) {
    sum.read += rows.read;
    sum.accepted += rows.accepted;
    sum.duplicates += rows.duplicates;
    sum.rejected += rows.rejected;
  }
  return sum;
}
