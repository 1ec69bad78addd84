import { textOfCell } from "../../reports/csv/csvLine.js";
import type { TextPieces } from "./eachLine.js";
import { eachRecord } from "./readPredictionCsv.js";

/**
 * Kind of operation by cluster id, for those that have one, from a CSV with the columns of a run's `clusters.csv`. A table without
 * the columns `clusterId` and `kind` names no kinds.
 * @throws LockstepError `line-too-long`, `input-schema` for what is no CSV
 */
export async function readKindsCsv(pieces: TextPieces, name: string): Promise<ReadonlyMap<string, string>> {
  const kinds = new Map<string, string>();
  let at: { readonly cluster: number; readonly kind: number } | undefined;
  await eachRecord(pieces, name, (cells) => {
    if (!at) {
      at = { cluster: cells.indexOf("clusterId"), kind: cells.indexOf("kind") };
      return;
    }
    const [cluster, kind] = [cells[at.cluster], cells[at.kind]];
    if (cluster !== undefined && kind !== undefined && kind !== "") kinds.set(textOfCell(cluster), textOfCell(kind));
  });
  return kinds;
}
