// A process that measures kinds of world, one after the other, as it is told: every method on the worlds of all seeds.
import { read } from "lockstep";
import { evaluate, readTruth } from "lockstep/evaluate";
import { simulate } from "lockstep/simulate";
import { methods } from "./methods.js";

process.on("message", (/** @type {Task | "end"} */ task) => {
  if (task === "end") process.exit(0);
  measure(task).then(
    (measured) => process.send?.(measured),
    (error) => process.send?.({ error: error.stack }),
  );
});
process.send?.({ ready: true });

/**
 * The worlds differ in their seeds only. `parts`: how many growing parts of the posts each method sees besides all of
 * them, for the time until campaigns are detected.
 * @typedef {{ worlds: readonly import("./definition.js").World[], methods: readonly string[], parts: number }} Task
 * @param {Task} task
 */
async function measure({ worlds, methods: names, parts }) {
  const made = [];
  for (const { settings } of worlds) made.push(await makeWorld(settings));
  const rows = [];
  for (const { name, run } of methods.filter(({ name }) => names.includes(name))) {
    const startedAt = performance.now();
    const cases = [];
    for (const { posts, truth } of made) {
      const { fromSeconds, toSeconds } = truth.world;
      const predictions = [];
      for (let part = 1; part <= parts + 1; part++) {
        const end = fromSeconds + ((toSeconds - fromSeconds) * part) / (parts + 1);
        const prediction = await run(posts.filter(({ createdAt }) => createdAt < end));
        predictions.push({ ...prediction, toSeconds: end });
      }
      cases.push({ truth, predictions });
    }
    const seconds = (performance.now() - startedAt) / 1000 / worlds.length;
    const { family, group, name: world } = worlds[0];
    rows.push({ family, group, world, method: name, secondsPerWorld: seconds, ...kept(evaluate(cases), parts) });
  }
  return { rows, posts: made.map(({ posts }) => posts.length), throughput: made.map(({ throughput }) => throughput) };
}

/** What goes into the record: the figures over all worlds, and those of each, since seeds are the noise. */
function kept({ pooled: { figures, counts, lookAlikes, openGroups, clusters }, worlds }, parts) {
  return {
    pooled: {
      figures,
      counts,
      lookAlikes: lookAlikes.map(({ lookAlike, members, flagged }) => ({ lookAlike, members, flagged })),
      openGroups: openGroups.map(({ group, members, flagged }) => ({ group, members, flagged })),
      clusters,
    },
    worlds: worlds.map(({ figures, detections }) => ({
      figures,
      // A single run tells no time.
      ...(parts > 0 ? { detections: detections.map(({ campaign, actions, hours, actionsUntil }) => ({ campaign, actions, hours, actionsUntil })) } : {}),
    })),
  };
}

/** @param {Readonly<Record<string, unknown>>} settings */
async function makeWorld(settings) {
  const posts = [];
  const records = [];
  for (const { post, truth } of simulate(settings)) {
    if (post) posts.push(post);
    if (truth) records.push(truth);
  }
  return { posts: await readOnce(posts), truth: await readTruth(records.map((record) => `${JSON.stringify(record)}\n`), "truth"), throughput: throughputOf(records) };
}

/** As every method gets to see them: checked, and what stands in texts only taken from there. */
async function readOnce(posts) {
  const all = [];
  for await (const batch of read(posts).batches()) all.push(...batch.posts);
  return all;
}

/** What evasion left of the campaigns together. */
function throughputOf(records) {
  const sum = { accounts: 0, planned: 0, performed: 0, performedWithinHour: 0, posts: 0 };
  for (const record of records) if (record.record === "campaign") for (const key of Object.keys(sum)) sum[key] += record.attacker[key];
  return sum;
}
