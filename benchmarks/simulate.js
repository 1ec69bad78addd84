import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { families } from "lockstep/simulate";
import { writeRecord } from "./measure/record.js";
import { assertAnswer, inTurn, runNode, spread } from "./measure/runs.js";

// How fast worlds are made, as records alone and by `lockstep simulate` with files and hashes; and whether memory
// stays where it is when a world of the same people lasts ten times as long.
const PUBLIC = { accounts: 20_000, days: 14, postsPerDay: 2, campaigns: ["all"], lookAlikes: ["all"], seed: 1 };
const LONG = { accounts: 20_000, days: 250, postsPerDay: 2 };
const RUNS = 3;

const cli = fileURLToPath(new URL("../dist/cli/main.js", import.meta.url));
const generate = fileURLToPath(new URL("simulate/generate.js", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "lockstep-bench-"));
const out = join(folder, "world");

const records = (settings) => async () => {
  const { peakBytes, stdout } = await runNode([generate, JSON.stringify(settings)]);
  const { posts, seconds } = JSON.parse(stdout);
  return { posts, rate: posts / seconds, peakBytes };
};
const files = (settings) => async () => {
  const flags = Object.entries(settings).flatMap(([name, value]) => [`--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`, String(value)]);
  const { peakBytes, stdout, seconds } = await runNode([cli, "simulate", "--out", out, "--force", "--json", "--quiet", ...flags]);
  const { posts } = JSON.parse(stdout);
  return { posts, rate: posts / seconds, peakBytes };
};

try {
  const names = families.map(({ name }) => name);
  const of = (kind, measure) => names.map((family) => [`${kind} ${family}`, measure({ ...PUBLIC, family })]);
  const runs = await inTurn(RUNS, Object.fromEntries([...of("records", records), ...of("files", files)]));
  for (const [name, list] of Object.entries(runs)) assertAnswer(`${name}: posts of every run`, list.map(({ posts }) => posts), list.map(() => list[0].posts));
  for (const family of names) assertAnswer(`${family}: posts as records and in files`, runs[`records ${family}`][0].posts, runs[`files ${family}`][0].posts);
  const long = {};
  for (const family of names) {
    const { posts, peakBytes, rate } = await files({ ...LONG, family })();
    long[family] = { posts, postsPerSecond: Math.round(rate), peakMB: Math.round(peakBytes / 1e6) };
  }
  const shown = (of) => Object.fromEntries(Object.entries(runs).map(([name, list]) => [name, spread(list.map(of))]));
  writeRecord("simulate", {
    world: PUBLIC,
    posts: Object.fromEntries(Object.entries(runs).map(([name, list]) => [name, list[0].posts])),
    postsPerSecond: shown(({ rate }) => rate),
    peakMB: shown(({ peakBytes }) => peakBytes / 1e6),
    longWorld: LONG,
    long,
  });
} finally {
  rmSync(folder, { recursive: true });
}
