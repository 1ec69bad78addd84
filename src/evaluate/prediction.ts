import { accountKey } from "../model/account.js";
import { LockstepError } from "../model/errors.js";
import { createNames, type Names } from "../model/names.js";
import type { Run } from "../model/run.js";

/** What a method says of accounts, in columns of equal length. */
export interface Prediction {
  /** What messages call it, for example the folder that it was read from. */
  readonly name: string;
  /** `platform:id`, each once (`match` looks), numbered by row. Accounts that the method says nothing of may be left out. */
  readonly accounts: Names;
  /** 0 or more; higher is more suspicious. An account that is left out has 0. */
  readonly score: Float64Array;
  /** 1 for the accounts that the method names. */
  readonly flagged: Uint8Array;
  /** Position in `clusters`, -1 for accounts in none. */
  readonly cluster: Int32Array;
  readonly clusters: readonly PredictedCluster[];
  /** Whether a score is the probability that its account is coordinated, so that calibration means something. */
  readonly scoresAreProbabilities: boolean;
  /** Unix seconds of the last post that the method saw; undefined if nobody knows. */
  readonly toSeconds: number | undefined;
}

export interface PredictedCluster {
  readonly id: string;
  /** What kind of operation the method takes it for; null if it doesn't say. */
  readonly kind: string | null;
}

/** What {@link createPrediction} takes: the columns of a {@link Prediction}, of which most can be left out. */
export interface PredictionColumns extends Pick<Prediction, "score" | "flagged"> {
  readonly name?: string;
  /** `platform:id`, each once. */
  readonly accounts: readonly string[];
  /** Default: nobody is in a cluster. */
  readonly cluster?: Int32Array;
  readonly clusters?: readonly PredictedCluster[];
  /** Default false. */
  readonly scoresAreProbabilities?: boolean;
  readonly toSeconds?: number | undefined;
}

/**
 * A prediction out of columns, which it takes over.
 * @throws LockstepError `input-schema` for columns that don't fit each other or values that can't be
 */
export function createPrediction(columns: PredictionColumns): Prediction {
  const { name = "the prediction", accounts, score, flagged, clusters = [], scoresAreProbabilities = false, toSeconds } = columns;
  const cluster = columns.cluster ?? new Int32Array(accounts.length).fill(-1);
  const refuse = (row: number, what: string): LockstepError => new LockstepError("input-schema", `${name}: ${accounts[row]!} (row ${row + 1}) ${what}.`);
  for (const [column, { length }] of Object.entries({ score, flagged, cluster })) {
    if (length !== accounts.length) throw new LockstepError("input-schema", `${name}: column ${column} has ${length} values for ${accounts.length} accounts. Give one each.`);
  }
  const scoreMax = scoresAreProbabilities ? 1 : Number.MAX_VALUE;
  for (let row = 0; row < accounts.length; row++) {
    if (!(score[row]! >= 0 && score[row]! <= scoreMax)) {
      throw refuse(row, `has the score ${score[row]!}; it has to be ${scoresAreProbabilities ? "a probability, 0 to 1" : "a number, 0 or more"}`);
    }
    if (flagged[row]! > 1) throw refuse(row, `has the flag ${flagged[row]!}; it has to be 0 or 1`);
    if (!(cluster[row]! >= -1 && cluster[row]! < clusters.length)) throw refuse(row, `is in cluster ${cluster[row]!} of ${clusters.length}, counted from 0; -1 is none`);
  }
  return { name, accounts: createNames([...accounts]), score, flagged, cluster, clusters, scoresAreProbabilities, toSeconds };
}

/** What a run of `detect` says of accounts: coordination, which is a probability unless the run is undecided, flags and clusters. */
export function predictionOfRun(run: Run, name = "the run"): Prediction {
  const { accounts, clusters, head, findings = [] } = run;
  const kinds = new Map(findings.map(({ clusterId, kind }) => [clusterId, kind]));
  const positions = new Map(clusters.map(({ id }, position) => [id, position]));
  return createPrediction({
    name,
    accounts: accounts.map(({ platform, accountId }) => accountKey(platform, accountId)),
    score: Float64Array.from(accounts, ({ coordination }) => coordination),
    flagged: Uint8Array.from(accounts, ({ flagged }) => (flagged ? 1 : 0)),
    // Groups of ties that no evidence names are leads for people, not findings.
    cluster: Int32Array.from(accounts, ({ clusterId, flagged }) => (flagged ? (positions.get(clusterId ?? "") ?? -1) : -1)),
    clusters: clusters.map(({ id }) => ({ id, kind: kinds.get(id) ?? null })),
    scoresAreProbabilities: head.evidence.undecided === undefined,
    toSeconds: head.span?.toSeconds,
  });
}
