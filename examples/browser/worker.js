import { detect, read } from "lockstep";
import { reports } from "lockstep/reports";

/** Bytes between two messages on how far reading has come. */
const REPORT_EVERY = 2 ** 20;

// All of the work is done here, so that the page stays free to answer.
addEventListener("message", (/** @type {MessageEvent<File>} */ { data }) => {
  work(data).catch((/** @type {unknown} */ error) => postMessage({ kind: "failed", message: error instanceof Error ? error.message : String(error) }));
});

/** @param {File} file */
async function work(file) {
  const run = await detect(read([inputOf(file)]), {}, { onProgress: createReporter() });
  const files = reports.map((report) => ({ name: report.file, blob: new Blob([...report.write(run)]) }));
  const flagged = run.clusters.filter((cluster) => cluster.flagged).length;
  postMessage({ kind: "done", files, summary: `${run.head.rows.accepted} posts read, ${run.head.rows.rejected} rows rejected; ${flagged} of ${run.clusters.length} clusters flagged.` });
}

/** A dropped file as lockstep reads it: its bytes in pieces, as often as it asks, and never all at once. @param {File} file */
function inputOf(file) {
  return {
    name: file.name,
    size: file.size,
    async *bytes() {
      const reader = file.stream().getReader();
      for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
    },
    slice: (/** @type {number} */ start, /** @type {number} */ end) => file.slice(start, end).arrayBuffer(),
  };
}

function createReporter() {
  let last = "";
  let reported = 0;
  return (/** @type {import("lockstep").Progress} */ { stage, done, total }) => {
    if (stage === last && done - reported < REPORT_EVERY && done !== total) return;
    [last, reported] = [stage, done];
    postMessage({ kind: "progress", stage, done, total });
  };
}
