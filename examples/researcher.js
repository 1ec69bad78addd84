import { detect, runBaseline } from "lockstep";
import { baselines } from "lockstep/baselines";
import { readFiles, writeRun } from "lockstep/node";
import { traces } from "lockstep/traces";

const baseline = baselines.find(({ name }) => name === "coortweet");
const trace = traces.find(({ name }) => name === "repost");
if (!baseline || !trace) throw new Error("This version has no method coortweet or no trace repost.");
const file = "fixtures/election/posts.jsonl";
const { network, names } = await runBaseline(await readFiles(file), { baseline, traces: [trace], settings: { window: 60 } });
const run = await detect(await readFiles(file), { traces: ["repost"], windows: [60] });

/** @param {import("lockstep").Names} accounts @param {{ source: Uint32Array, target: Uint32Array }} edges */
const pairs = (accounts, { source, target }) => Array.from(source, (a, i) => [accounts.name(a), accounts.name(target[i] ?? a)].sort().join(" – "));
const theirs = new Set(pairs(names.accounts, network).filter((_, i) => network.columns.aboveThreshold?.[i] === 1));
const ours = pairs(run.network.accounts, run.network);
console.log(`CooRTweet ${theirs.size} edges above its threshold, lockstep ${ours.length} ties, in both ${ours.filter((pair) => theirs.has(pair)).length}`);
await writeRun(run, process.argv[2] ?? "lockstep-out");
