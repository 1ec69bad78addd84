import { detect, read } from "lockstep";
import { makePosts } from "../posts/world.js";

// One run of detect out of memory, at the density of 1,000 clusters of 50 accounts in ten million posts. Prints seconds by stage as JSON.
const POSTS_PER_CLUSTER = 10_000;
const MEMBERS = 50;
const posts = Number(process.argv[2]);
const size = { posts, accounts: posts / 10, groups: posts / POSTS_PER_CLUSTER, members: MEMBERS, seed: 1 };
const records = { [Symbol.iterator]: () => makePosts(size) };
const run = await detect(read(records), {}, { clock: () => performance.now() / 1000 });
const members = (/** @type {{ accounts: readonly string[] }} */ cluster) => cluster.accounts.length;
process.stdout.write(JSON.stringify({ timings: run.head.timings, clusters: run.clusters.length, members: run.clusters.reduce((sum, cluster) => sum + members(cluster), 0), flagged: run.clusters.filter(({ flagged }) => flagged).length, limits: run.head.limits.length }));
