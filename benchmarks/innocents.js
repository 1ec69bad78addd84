import { fileURLToPath } from "node:url";
import { clopperPearson } from "../dist/stats/clopperPearson.js";
import { writeRecord } from "./measure/record.js";
import { runNode } from "./measure/runs.js";

// How many clusters of worlds in which everybody is innocent are called inauthentic, by what was learnt on the other family of worlds: enough of them for one in a thousand to be told from none.
const FIRST_SEED = 2001;
const WORLDS = Number(process.env.LOCKSTEP_BENCH_WORLDS ?? 58);
/** Drawn from each world, besides its look-alikes; those that overlap too often are left out. */
const CROWDS = 40;

/** Of a two-sided interval, of which the upper end is what 95 in a hundred times is above the truth. */
const ONE_SIDED = 0.9;

const program = fileURLToPath(new URL("./scores/judgeInnocent.js", import.meta.url));
const verdictsOn = async (/** @type {string} */ family) => JSON.parse((await runNode([program, family, ...[FIRST_SEED, WORLDS, CROWDS].map(String)])).stdout);
const [cascades, sessions] = await Promise.all([verdictsOn("cascades"), verdictsOn("sessions")]);
const ofEach = [cascades, sessions].flatMap((verdicts) => Object.values(verdicts));
const clusters = ofEach.reduce((sum, counts) => sum + Object.values(counts).reduce((all, count) => all + count, 0), 0);
const inauthentic = ofEach.reduce((sum, counts) => sum + (counts.inauthentic ?? 0), 0);
writeRecord("innocents", {
  bias: "Worlds and scores have the same authors. Clusters are look-alikes as they are in truth, up to forty of each, and crowds of people who shared one thing by chance, as if evidence had flagged them all. Those of one world have people, news and days in common.",
  seeds: { first: FIRST_SEED, worldsOfEachFamily: WORLDS },
  ...{ clusters, inauthentic },
  inauthenticPerThousand: { value: round((1000 * inauthentic) / clusters), upTo: round(1000 * clopperPearson(inauthentic, clusters, ONE_SIDED)[1]) },
  verdicts: { "learnt on sessions, tested on cascades": cascades, "learnt on cascades, tested on sessions": sessions },
});

function round(value) {
  return Number(value.toPrecision(3));
}
