import { LockstepError } from "../../model/errors.js";
import { eachLine, type TextPieces } from "./eachLine.js";

/** What measurement needs of a `run.json`. */
export interface MeasuredRunHead {
  /** Kind of operation by cluster id, for those that have one. */
  readonly kinds: ReadonlyMap<string, string>;
  /** Unix seconds of the last post; undefined without posts. */
  readonly toSeconds: number | undefined;
}

/** How the report begins its longest list, the ties: it comes last, and nothing here needs it. */
const TIES = '"ties":';

/**
 * Reads the head and the clusters of a `run.json`.
 * @throws LockstepError `input-format` for any other file
 */
export async function readRunHead(pieces: TextPieces, name: string): Promise<MeasuredRunHead> {
  const { clusters, span } = await readRunTop(pieces, name);
  const kinds = new Map<string, string>();
  for (const cluster of clusters) {
    if (isRecord(cluster) && typeof cluster.id === "string" && typeof cluster.kind === "string") kinds.set(cluster.id, cluster.kind);
  }
  return { kinds, toSeconds: isRecord(span) && typeof span.toSeconds === "number" ? span.toSeconds : undefined };
}

/**
 * All of a `run.json` but its ties, as it stands there.
 * @throws LockstepError `input-format` for any other file
 */
export async function readRunTop(pieces: TextPieces, name: string): Promise<Readonly<Record<string, unknown>> & { readonly clusters: readonly unknown[] }> {
  const lines: string[] = [];
  let hasTies = false;
  await eachLine(pieces, name, (line) => {
    hasTies = line.startsWith(TIES);
    if (hasTies) return "stop";
    lines.push(line);
  });
  const head = parse(`${lines.join("\n")}${hasTies ? `${TIES}[]}` : ""}`, name);
  const { clusters, formatVersion } = head;
  if (formatVersion !== 1 || !Array.isArray(clusters)) throw refuse(name, `its formatVersion is ${JSON.stringify(formatVersion)}, not 1, or it has no clusters`);
  return { ...head, clusters };
}

function parse(text: string, name: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw refuse(name, "it is no JSON", cause);
  }
  if (!isRecord(value)) throw refuse(name, "it holds no record");
  return value;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function refuse(name: string, what: string, cause?: unknown): LockstepError {
  return new LockstepError("input-format", `${name} is not the run.json of a run: ${what}. Name a folder that lockstep detect wrote.`, { cause });
}
