import { read } from "lockstep";
import { readTruth } from "lockstep/evaluate";
import { simulate } from "lockstep/simulate";
import { traces } from "lockstep/traces";
import { resolveSettings } from "../../dist/model/settings.js";
import { gatherColumns } from "../../dist/network/company/columns.js";
import { createCollector } from "../../dist/pipeline/collect.js";
import { detectSettings, HABIT_TRACES } from "../../dist/pipeline/detectSettings.js";
import { makeWorld as communities } from "../communities/world.js";

/**
 * A simulated world as evidence sees it: the shares of all traces that `detect` looks at by default.
 * @param {Readonly<Record<string, unknown>>} settings of `simulate`
 */
export async function makeWorld(settings) {
  const posts = [];
  const records = [];
  for (const { post, truth } of simulate(settings)) {
    if (post) posts.push(post);
    if (truth) records.push(`${JSON.stringify(truth)}\n`);
  }
  return { truth: await readTruth(records, "truth"), ...(await sharesOf(posts)) };
}

/** A world of `communities/world.js`, and who is a member of its campaigns. */
export async function makeCommunities(settings) {
  const { posts, members, people } = communities(settings);
  return { members, people, ...(await sharesOf(posts)) };
}

async function sharesOf(posts) {
  const values = resolveSettings(detectSettings);
  const wanted = traces.filter(({ name }) => values.traces.includes(name) || values.habits.includes(name));
  const collector = createCollector(wanted, values);
  for await (const batch of read(posts).batches()) for (const post of batch.posts) collector.add(post);
  await collector.unite();
  const collected = collector.finish();
  const shares = collected.traces.map((trace) => ({ habit: HABIT_TRACES.includes(trace.trace.name), shares: trace.finish() }));
  return {
    accounts: Array.from({ length: collected.accounts.names.size }, (_, a) => collected.accounts.names.name(a)),
    columns: gatherColumns(shares),
    withoutHabits: gatherColumns(shares.filter(({ habit }) => !habit)),
  };
}
