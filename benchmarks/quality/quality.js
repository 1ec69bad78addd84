// npm run bench:quality: every method on every world of definition.js, in two processes, and the record of it.
//   -- --short                a part of it, held against its record (see noise.js)
//   -- --methods lockstep     those methods anew; the others' rows stay as they were recorded, each with its commit
import { fork } from "node:child_process";
import { readFileSync } from "node:fs";
import { commit, writeRecord } from "../measure/record.js";
import { SEEDS, SHORT, SIZE, worlds } from "./definition.js";
import { methods } from "./methods.js";
import { compareWithRecord } from "./noise.js";
import { drawPictures } from "./pictures.js";

const PROCESSES = 2;
/** Growing parts of the posts, for the time to detection: a day more each. Where nothing is evaded. */
const PARTS = 6;

const short = process.argv.includes("--short");
const again = process.argv.includes("--methods") ? process.argv[process.argv.indexOf("--methods") + 1].split(",") : undefined;
const names = short ? SHORT.methods : (again ?? methods.map(({ name }) => name));
const measuredAt = commit();
const started = performance.now();
const results = await measureAll(tasks());
const rows = [...keptRows(), ...results.flatMap(({ rows }) => rows.map((row) => ({ commit: measuredAt, ...row })))].sort((a, b) => key(a).localeCompare(key(b)));
const minutes = Number(((performance.now() - started) / 60_000).toFixed(1));
const record = {
  seeds: short ? SHORT.seeds : SEEDS,
  size: SIZE,
  bias:
    "The authors wrote both the generators and the detector. Nothing was tuned on these seeds, and the two families of worlds share no mechanism of " +
    "who posts when; still, the worlds are what their authors thought of.",
  minutes,
  throughput: throughputByEffort(results),
  rows,
};
if (short) compareWithRecord(record);
else {
  writeRecord("quality", record, { long: true });
  drawPictures(record);
}
process.stdout.write(`${minutes} minutes\n`);

/** What the record has of methods that aren't measured now. */
function keptRows() {
  if (!again) return [];
  const record = JSON.parse(readFileSync(new URL("../records/quality.json", import.meta.url), "utf8"));
  if (JSON.stringify([record.seeds, record.size]) !== JSON.stringify([SEEDS, SIZE])) throw new Error("The record is of other worlds: measure all methods anew.");
  return record.rows.filter(({ method }) => !again.includes(method));
}

/** All seeds of one kind of world and one family. */
function tasks() {
  const byKind = new Map();
  for (const world of worlds(short)) {
    const kind = [world.family, world.group, world.name].join("/");
    byKind.set(kind, [...(byKind.get(kind) ?? []), world]);
  }
  return [...byKind.values()].map((list) => ({ worlds: list, methods: names, parts: !short && list[0].group.startsWith("effort") && list[0].name === "0" ? PARTS : 0 }));
}

/** Hands tasks to processes as they come free. */
function measureAll(queue) {
  const total = queue.length;
  const results = [];
  return new Promise((resolve, reject) => {
    for (let i = 0; i < Math.min(PROCESSES, total); i++) {
      const child = fork(new URL("./task.js", import.meta.url));
      child.on("message", ({ rows, posts, throughput, error }) => {
        if (error) reject(new Error(error));
        if (rows) {
          results.push({ rows, posts, throughput });
          const { family, group, world } = rows[0];
          process.stderr.write(`${results.length}/${total}  ${family} ${group} ${world}: ${posts.join(", ")} posts\n`);
        }
        const task = queue.shift();
        child.send(task ?? "end");
        if (results.length === total) resolve(results);
      });
      child.on("exit", (code) => code !== 0 && reject(new Error(`A measuring process ended with ${code}.`)));
    }
  });
}

function key({ family, group, world, method }) {
  return [group, world, family, method].join("/");
}

/** By effort and family: what is left of the attackers' plan, over all campaigns and seeds. */
function throughputByEffort(list) {
  return list
    .filter(({ rows }) => rows[0].group !== "innocent")
    .map(({ rows, throughput }) => {
      const sum = (field) => throughput.reduce((total, one) => total + one[field], 0);
      const part = (n) => Number((n / sum("planned")).toFixed(4));
      const { family, group, world } = rows[0];
      return { family, group, world, performed: part(sum("performed")), performedWithinHour: part(sum("performedWithinHour")), actionsPerPost: Number((sum("performed") / sum("posts")).toFixed(4)) };
    })
    .sort((a, b) => key({ ...a, method: "" }).localeCompare(key({ ...b, method: "" })));
}
