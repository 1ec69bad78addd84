import { fileURLToPath } from "node:url";
import { scores } from "../dist/scores/index.js";
import { writeRecord } from "./measure/record.js";
import { runNode } from "./measure/runs.js";

// What is concluded from scores, learnt on one family of worlds and tested on the other, in both directions.
// benchmarks/scores/learn.js learns it, from development seeds. With half as many worlds, chance alone makes the calibration error of a perfect forecaster as large as what is looked for.
const TESTED = Array.from({ length: 16 }, (_, i) => 1001 + i);

const test = fileURLToPath(new URL("./scores/test.js", import.meta.url));
const tested = async (/** @type {string} */ family) => JSON.parse((await runNode([test, family, ...TESTED.map(String)])).stdout);
const [cascades, sessions] = await Promise.all([tested("cascades"), tested("sessions")]);
const directions = { "learnt on sessions, tested on cascades": cascades, "learnt on cascades, tested on sessions": sessions };

const short = (/** @type {unknown} */ value) => JSON.parse(JSON.stringify(value, (_, inner) => (typeof inner === "number" && !Number.isInteger(inner) ? Number(inner.toPrecision(3)) : inner)));
writeRecord("scores", {
  bias:
    "Worlds and scores have the same authors. Clusters are those of the truth, whole or in part, as if all were flagged: attribution is measured apart from detection. Innocent clusters are the look-alikes and crowds of those who " +
    "shared one thing by chance. Slow drips of links count as amplification of the sites that they push.",
  scores: scores.map(({ name }) => name),
  seeds: TESTED,
  ...short({ directions }),
});
