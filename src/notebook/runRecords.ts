import { LockstepError } from "../model/errors.js";
import type { Run } from "../model/run.js";
import { reports, type FindingsFile, type FindingsFileEntry, type PostLine, type RunFile, type RunFileCluster, type RunFileTie } from "../reports/index.js";

/** Files of a run that views are made of. */
export const RUN_FILES = ["run.json", "findings.json", "posts.jsonl"] as const;

/** What views are made of: a run as its files say it, whether or not it was ever written. */
export interface RunRecords {
  readonly head: Omit<RunFile, "clusters" | "ties">;
  readonly clusters: readonly RunFileCluster[];
  /** Ties by cluster, strongest first. */
  readonly ties: ReadonlyMap<string, readonly RunFileTie[]>;
  /** By cluster; empty if kinds weren't looked for. */
  readonly findings: ReadonlyMap<string, FindingsFileEntry>;
  /** By `platform:id`. */
  readonly posts: ReadonlyMap<string, PostLine>;
}

/** A run in memory, by way of what it would be written as, so that there is one way to read it. */
export function recordsOfRun(run: Run): RunRecords {
  return parseRun((file) => {
    const report = reports.find((one) => one.file === file);
    return report ? [...report.write(run)].join("") : undefined;
  }, "the run");
}

/**
 * @param textOf the text of one of {@link RUN_FILES}; undefined if there is none
 * @throws LockstepError `input-format` for text that isn't such a file, `input-missing` without `run.json`
 */
export function parseRun(textOf: (file: (typeof RUN_FILES)[number]) => string | undefined, name: string): RunRecords {
  const [run, findings, posts] = RUN_FILES.map((file) => textOf(file));
  if (run === undefined) throw new LockstepError("input-missing", `${name} has no run.json. Name the folder of results of a run, or give posts.`);
  const { clusters, ties, ...head } = parseAs<RunFile>(run, "run.json", name, (value) => value.formatVersion === 1 && Array.isArray(value.clusters) && Array.isArray(value.ties));
  const found = findings === undefined ? null : parseAs<FindingsFile>(findings, "findings.json", name, (value) => value.formatVersion === 1).findings;
  const lines = (posts ?? "").split("\n").filter((line) => line !== "");
  const byCluster = new Map<string, RunFileTie[]>(clusters.map(({ id }) => [id, []]));
  for (const tie of ties) byCluster.get(tie.clusterId)?.push(tie);
  return {
    ...{ head, clusters, ties: byCluster },
    findings: new Map(found?.map((finding) => [finding.clusterId, finding])),
    posts: new Map(lines.map((line) => parseAs<PostLine>(line, "posts.jsonl", name, (value) => typeof value.post === "string")).map((post) => [post.post, post])),
  };
}

function parseAs<T extends object>(text: string, file: string, name: string, isSound: (value: Partial<T>) => boolean): T {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw refuse(file, name, cause);
  }
  if (typeof value !== "object" || value === null || !isSound(value)) throw refuse(file, name);
  return value as T;
}

function refuse(file: string, name: string, cause?: unknown): LockstepError {
  return new LockstepError("input-format", `${file} of ${name} is not what this version of lockstep writes. Run lockstep detect anew.`, { cause });
}
