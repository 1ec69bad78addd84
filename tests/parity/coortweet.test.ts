import { UndirectedGraph } from "graphology";
import { connectedComponents, largestConnectedComponent } from "graphology-components";
import { describe, expect, it } from "vitest";
import { coortweet } from "../../src/baselines/coortweet.js";
import { networkOfPairs } from "../../src/baselines/coortweet/networkOfPairs.js";
import { splitAccountKey } from "../../src/model/account.js";
import type { BaselineNetwork } from "../../src/model/baseline.js";
import type { Post } from "../../src/model/post.js";
import { createSharedNames, type SharedNames } from "../../src/model/shares.js";
import { objectTrace } from "../baselines/objectTrace.js";
import { HAS_REFERENCE_DATA, LEFT_OUT, readTable, type TableRow } from "./readTable.js";

function run(posts: readonly Post[], window: number, names = createSharedNames()): BaselineNetwork {
  const settings = { window, minParticipation: 2, edgeQuantile: 0.5 };
  const method = coortweet.start({ settings, traces: [objectTrace], names });
  for (const post of posts) method.add(post);
  return method.finish();
}

function russianPosts(): readonly Post[] {
  return readTable("coortweet/russian_coord_tweets.csv.gz").map((row) => ({
    id: row.content_id!,
    platform: "x",
    accountId: row.account_id!,
    createdAt: Number(row.timestamp_share),
    objects: [row.object_id!],
  }));
}

let german: readonly TableRow[] | undefined;

/** One row per (object, account, post, time): the export repeats them for each other object of the post. */
function germanPosts(column: string, prefix: string): readonly Post[] {
  german ??= readTable("coortweet/german_elections.csv.gz");
  const seen = new Set<string>();
  const posts: Post[] = [];
  for (const row of german) {
    const key = [row[column], row.account_id, row.post_id, row.timestamp].join("\t");
    if (row[column] === "" || seen.has(key)) continue;
    seen.add(key);
    posts.push({
      id: row.post_id!,
      platform: "mixed",
      accountId: row.account_id!,
      createdAt: Number(row.timestamp),
      objects: [prefix + row[column]!],
    });
  }
  return posts;
}

const germanUrls = (): readonly Post[] => germanPosts("url_id", "url_");

function germanCombined(names: SharedNames): BaselineNetwork {
  const tables = [
    germanUrls(),
    germanPosts("domain_id", "url_"),
    germanPosts("hashtag_id", "hashtag_"),
    germanPosts("phash_id", "hash_"),
  ].map((posts) => run(posts, 30, names).pairs!);
  return networkOfPairs(tables, 0.5);
}

const CASES: readonly { name: string; network: (names: SharedNames) => BaselineNetwork }[] = [
  { name: "ru_tw10_mp2", network: (names) => run(russianPosts(), 10, names) },
  { name: "ru_tw60_mp2", network: (names) => run(russianPosts(), 60, names) },
  { name: "de_urls_tw30_mp2", network: (names) => run(germanUrls(), 30, names) },
  { name: "de_combined_tw30_mp2", network: germanCombined },
];

describe.skipIf(!HAS_REFERENCE_DATA)(`CooRTweet 2.1.3${LEFT_OUT}`, () => {
  describe.each(CASES)("$name", ({ name, network }) => {
    const names = createSharedNames();
    const account = (id: number): string => splitAccountKey(names.accounts.name(id)).accountId;
    let result: BaselineNetwork | undefined;
    const made = (): BaselineNetwork => (result ??= network(names));

    it("has the same pair rows, with the same post as the older one", () => {
      const pairs = made().pairs!;
      const found: string[] = [];
      for (let i = 0; i < pairs.length; i++) {
        const posts = [names.posts.name(pairs.sourcePost[i]!), names.posts.name(pairs.targetPost[i]!)];
        found.push([pairs.object(i), account(pairs.source[i]!), account(pairs.target[i]!), ...posts, pairs.gapSeconds[i]].join());
      }
      const expected = readTable(`coortweet/expected/${name}.detect_groups.csv.gz`).map((row) =>
        [row.object_id, row.account_id, row.account_id_y, row.content_id, row.content_id_y, Number(row.time_delta)].join(),
      );
      expect(found.sort()).toEqual(expected.sort());
    });

    it("has the same edges, weights, gaps, counts and marks", () => {
      const { source, target, weight, columns } = made();
      const found = new Map<string, readonly number[]>();
      for (let e = 0; e < source.length; e++) {
        const values = coortweet.columns.map((column) => columns[column]![e]!);
        found.set([account(source[e]!), account(target[e]!)].sort().join(), [weight[e]!, ...values]);
      }
      const expected = readTable(`coortweet/expected/${name}.graph_ew0.5.csv.gz`);
      expect(found.size).toBe(expected.length);
      for (const row of expected) {
        const values = found.get([row.from!, row.to!].sort().join())!;
        const columnsOfR = ["weight", "avg_time_delta", "weight_threshold", "n_content_id", "n_content_id_y", "edge_symmetry_score"];
        columnsOfR.forEach((column, c) => {
          expect(values[c], `${column} of ${row.from} and ${row.to}`).toBeCloseTo(Number(row[column]), 12);
        });
      }
    });

    it("has the same summary", () => {
      const expected = readTable("coortweet/expected/summary.csv").find((row) => row.case === name)!;
      const whole = made();
      const all = graphOf(whole, () => true);
      const marked = graphOf(whole, (e) => whole.columns.aboveThreshold![e] === 1);
      expect({
        case: name,
        edge_weight: 0.5,
        pairs: whole.pairs!.length,
        threshold: whole.threshold,
        ...sizes(all, ""),
        ...sizes(marked, "_sub1"),
        total_weight: whole.weight.reduce((sum, w) => sum + w, 0),
      }).toEqual(Object.fromEntries(Object.entries(expected).map(([key, value]) => [key, key === "case" ? value : Number(value)])));
    });
  });

  it.each(["ru_tw10_mp2", "ru_tw60_mp2"])("%s has the same accounts and objects in its statistics", (name) => {
    const names = createSharedNames();
    const { pairs } = CASES.find((one) => one.name === name)!.network(names);
    const posts = new Map<string, Set<number>>();
    const gaps = new Map<string, number[]>();
    const older = new Map<string, Set<number>>();
    for (let i = 0; i < pairs!.length; i++) {
      for (const [side, post] of [[pairs!.source[i]!, pairs!.sourcePost[i]!], [pairs!.target[i]!, pairs!.targetPost[i]!]] as const) {
        const id = splitAccountKey(names.accounts.name(side)).accountId;
        posts.set(id, (posts.get(id) ?? new Set()).add(post));
        gaps.set(id, [...(gaps.get(id) ?? []), pairs!.gapSeconds[i]!]);
      }
      older.set(pairs!.object(i), (older.get(pairs!.object(i)) ?? new Set()).add(pairs!.source[i]!));
    }
    const accounts = readTable(`coortweet/expected/${name}.account_stats_none.csv.gz`);
    expect([...posts.keys()].sort()).toEqual(accounts.map((row) => row.account_id!).sort());
    const objects = readTable(`coortweet/expected/${name}.group_stats_none.csv.gz`);
    expect([...older.keys()].sort()).toEqual(objects.map((row) => row.object_id!).sort());
  });
});

function graphOf({ source, target }: BaselineNetwork, keep: (edge: number) => boolean): UndirectedGraph {
  const graph = new UndirectedGraph();
  for (let e = 0; e < source.length; e++) if (keep(e)) graph.mergeEdge(source[e], target[e]);
  return graph;
}

function sizes(graph: UndirectedGraph, suffix: string): Readonly<Record<string, number>> {
  return {
    [`nodes${suffix}`]: graph.order,
    [`edges${suffix}`]: graph.size,
    [`components${suffix}`]: connectedComponents(graph).length,
    [`largest${suffix}`]: largestConnectedComponent(graph).length,
  };
}
