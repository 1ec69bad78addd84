import { Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import { read, readSettings } from "../src/adapters/index.js";
import { baselines } from "../src/baselines/index.js";
import { mirrorSettings, proposeMirrors } from "../src/content/mirrors.js";
import { evaluate } from "../src/evaluate/evaluate.js";
import { evaluateSettings } from "../src/evaluate/evaluateSettings.js";
import type { Post } from "../src/model/post.js";
import { resolveSettings, type SettingDeclarations } from "../src/model/settings.js";
import { detect } from "../src/pipeline/detect.js";
import { createRandom } from "../src/stats/random.js";
import { detectSettings } from "../src/pipeline/detectSettings.js";
import { runBaseline } from "../src/pipeline/runBaseline.js";
import { simulateSettings } from "../src/simulate/settings.js";
import { simulate } from "../src/simulate/simulate.js";
import { traces } from "../src/traces/index.js";
import { predictionOf, truthOf } from "./evaluate/worlds.js";
import { readCases } from "./traces/readCases.js";

type Values = Readonly<Record<string, unknown>>;

/** Something that declares settings, and what comes out of its fixture under given values of them. */
interface Subject {
  /** Folder and name: `traces/link`. */
  readonly name: string;
  readonly settings: SettingDeclarations;
  result(values: Values): unknown;
}

const traceSubjects: readonly Subject[] = traces.map((trace) => ({
  name: `traces/${trace.name}`,
  settings: trace.settings,
  async result(values) {
    const objects: string[][] = [];
    const map = trace.prepare(values);
    for (const { post } of readCases(trace.name)) {
      const own: string[] = [];
      map(post, (object) => own.push(object));
      objects.push(own);
    }
    const distinct = [...new Set(objects.flat())];
    const names = (await trace.unite?.(values)?.(distinct, new Uint32Array(distinct.length).fill(1), {})) ?? distinct;
    return { objects, names };
  },
}));

const CSV = [
  "id,accountId,author,createdAt,urls",
  ...Array.from({ length: 20 }, (_, i) => `${i},a${i},ann,2020-01-01T10:00:00Z,https://a.example/`),
  "1,a1,ann,2020-01-01T10:00:00Z,https://a.example/",
  "98,a1,ann,2020-01-01T10:00:00,https://a.example/",
  "99,a1,ann,2003-01-01T10:00:00Z,https://a.example/",
].join("\n");

const reading: Subject = {
  name: "adapters",
  settings: readSettings,
  async result(given) {
    const bytes = new TextEncoder().encode(CSV);
    const posts: Post[] = [];
    try {
      const input = { name: "posts.csv", size: bytes.length, bytes: () => Readable.from([bytes]) };
      for await (const batch of read(input, given).batches()) posts.push(...batch.posts);
    } catch (error) {
      return (error as Error).message;
    }
    return posts;
  },
};

const START = 1_600_000_000;

/** Fifteen accounts in a circle, each tied to the next by two links: a network that has no one best division. */
const circle = Array.from({ length: 60 }, (_, i): Post => {
  const link = Math.floor(i / 2);
  return { id: `c${i}`, platform: "x", accountId: `a${(Math.floor(link / 2) + (i % 2)) % 15}`, createdAt: START + link * 1000 + (i % 2) * 3, urls: [`https://circle.example/${link}`] };
});
/** Five accounts that share everything, three times within seconds. */
const clique = Array.from({ length: 15 }, (_, i): Post => {
  const round = Math.floor(i / 5);
  const content = { urls: [`https://clique.example/${round}`], hashtags: ["one", "two", `three${round}`], objects: [`o${round}`, `b${i}`], text: `round ${round}`, quoteOf: `${700 + round}` };
  return { ...content, id: `b${i}`, platform: "x", accountId: `b${i % 5}`, createdAt: START + 50_000 + round * 500 + (i % 5) * 0.5 };
});

/** Three accounts that write near copies of two texts, with near copies of two pictures. */
const copies = Array.from({ length: 6 }, (_, i): Post => {
  const said = i < 3 ? "nobody asked the people of our town about closing the only library" : "the factory pretends that its filters work and the river smells again";
  return { id: `e${i}`, platform: "x", accountId: `e${i % 3}`, createdAt: START + 80_000 + i * 10, text: `${said} ${["today", "friends", "indeed"][i % 3]!}`, hashtags: [`${i % 3 === 1 ? "frança" : "franca"}${i < 3 ? "" : "livre"}`], media: [{ hash: `${i < 3 ? "b18d5e7a215bd28" : "4e72a185dea42d7"}${i % 3}` }] };
});

/** Fourteen more in a circle, tied by ten links each but for one pair by nine: heavier than all else, and no one best division either. */
const ring = Array.from({ length: 278 }, (_, i): Post => {
  const link = Math.floor(i / 2);
  return { id: `d${i}`, platform: "x", accountId: `d${(Math.floor(link / 10) + (i % 2)) % 14}`, createdAt: START + 100_000 + link * 1000 + (i % 2) * 3, urls: [`https://ring.example/${link}`] };
});

/** A small public with tastes, so that there is something usual, a gang that shares everything together, and friends whom only a lax error rate names. */
const town = ((): Post[] => {
  const draw = createRandom(11);
  const posts: Post[] = [];
  const share = (account: string, page: number, hour: number): void => {
    posts.push({ id: `${account}-${posts.length}`, platform: "town", accountId: account, createdAt: 1_700_000_000 + 3600 * hour + Math.floor(3600 * draw()), urls: [`https://town.example/${page}`], hashtags: [`tag${page % 9}`] });
  };
  for (let i = 0; i < 260; i++) for (let n = 0; n < 6; n++) share(`p${i}`, 80 * (i % 5) + Math.floor(80 * draw()), Math.floor(96 * draw()));
  for (let n = 0; n < 24; n++) for (let i = 0; i < 8; i++) share(`gang${i}`, 1000 + n, 4 * n);
  for (let n = 0; n < 4; n++) for (let i = 0; i < 6; i++) share(`friend${i}`, 80 * n + n, 7 * n);
  return posts;
})();

const detecting: Subject = {
  name: "pipeline",
  settings: detectSettings,
  async result(given) {
    const { head, network, clusters, clusterTies, accounts, evidence, findings } = await detect(read([...circle, ...clique, ...copies, ...town]), { traces: traces.map(({ name }) => name), ...given });
    const coordination = accounts.map((account) => account.coordination);
    return { traces: head.traces, limits: head.limits, decision: head.evidence, weight: network.weight, clusters, coordination, findings, evidence: clusterTies.map(evidence) };
  },
};

const baselineSubjects: readonly Subject[] = baselines.map((baseline) => ({
  name: `baselines/${baseline.name}`,
  settings: baseline.settings,
  async result(given) {
    const { network } = await runBaseline(read([...circle, ...clique, ...ring]), { baseline, traces: traces.filter(({ name }) => name === "link"), settings: given });
    const { source, target, weight, columns, threshold, accounts } = network;
    return { source, target, weight, columns, threshold, accounts };
  },
}));

const evaluating: Subject = {
  name: "evaluate",
  settings: evaluateSettings,
  async result(given) {
    const campaigns = { amp: "a b c", copy: "d e" };
    const truth = await truthOf({ campaigns, actions: { amp: [["a", 0], ["b", 0], ["c", 0]] }, others: "p q r" });
    const verdicts = { a: [0.9, true], b: [0.7, true], d: [0.8, true], p: [0.6, true], q: [0.2], r: [0.1] } as const;
    const { pooled, worlds } = evaluate([{ truth, predictions: [predictionOf(verdicts, { scoresAreProbabilities: true })] }], given);
    return { pooled, worlds };
  },
};

/** All that is made of a small world but the record of its settings. */
const simulating: Subject = {
  name: "simulate",
  settings: simulateSettings,
  result: (given) => [...simulate({ accounts: 240, days: 2, campaignShare: 0.3, ...given })].filter(({ truth }) => truth?.record !== "world"),
};

/** A site, its copy with a lag, one that shares half of it late and out of order, and papers of their own. */
const mirroring: Subject = {
  name: "content/mirrors",
  settings: mirrorSettings,
  result(given) {
    const published = (site: string, count: number, item: (i: number) => string, lag = (): number => 0) => Array.from({ length: count }, (_, i) => ({ site, item: item(i), seconds: START + i * 10_000 + lag() }));
    const story = (i: number): string => `story ${i}`;
    const late = published("late", 20, story, () => 100_000);
    const shuffled = published("shuffled", 20, (i) => story((i * 7) % 20)).map((row) => ({ ...row, seconds: row.seconds / 1e6 + START }));
    const partly = [...published("partly", 8, story, () => 60), ...published("partly", 12, (i) => `partly ${i}`)];
    const few = [...published("few", 4, (i) => `few ${i}`), ...published("fewer", 4, (i) => `few ${i}`, () => 60)];
    const papers = Array.from({ length: 10 }, (_, p) => published(`paper ${p}`, 20, (i) => `paper ${p} ${i}`)).flat();
    const all = [...published("one", 20, story), ...published("two", 20, story, () => 60), ...late, ...shuffled, ...partly, ...few, ...papers];
    return proposeMirrors(all, given);
  },
};

const subjects = [...traceSubjects, reading, detecting, evaluating, mirroring, simulating, ...baselineSubjects];

/** For every declared setting a value that changes the result of a fixture. */
const changed: Values = {
  "adapters.duplicates": "keep",
  "adapters.earliest": "2003-01-01",
  "adapters.format": "jsonl",
  "adapters.lineLengthMax": 20,
  "adapters.map": ["accountId=author"],
  "adapters.platform": "telegram",
  "adapters.rejectedShareMax": 0.01,
  "adapters.timezone": "+01:00",
  "baselines/coornet.edgeQuantile": 0,
  "baselines/coornet.fastestObjects": 0,
  "baselines/coornet.interval": 4,
  "baselines/coornet.sharesReached": 0,
  "baselines/coornet.tiedBy": "bin",
  "baselines/coortweet.edgeQuantile": 0.9,
  "baselines/coortweet.minParticipation": 4,
  "baselines/coortweet.window": 1,
  "baselines/cosine.minSimilarity": 0.9,
  "baselines/fraudar.blocks": 2,
  "baselines/fsaV.seed": 3,
  "baselines/fsaV.theta": 0.999,
  "baselines/fsaV.window": 1,
  "baselines/nodePruning.minSimilarity": 0.9,
  "baselines/nodePruning.nodeQuantile": 0,
  "baselines/rarityCloseness.accountQuantile": 0,
  "baselines/rarityCloseness.neighbours": 1,
  "baselines/rarityCloseness.scale": 10,
  "baselines/rarityCloseness.window": 10,
  "baselines/svn.fdr": 0,
  "baselines/synchrotrap.minClusterSize": 6,
  "baselines/synchrotrap.minSimilarity": 0.3,
  "baselines/synchrotrap.period": 900,
  "baselines/synchrotrap.similarity": "perTarget",
  "baselines/synchrotrap.window": 1,
  "baselines/toolkit.minDocumentSize": 3,
  "baselines/toolkit.minEdgeWeight": 4,
  "baselines/toolkit.network": "co_reply",
  "baselines/toolkit.similarityThreshold": 0.3,
  "baselines/toolkit.window": 10,
  "content/mirrors.level": 0,
  "content/mirrors.maxGap": 200_000,
  "content/mirrors.minOrder": -1,
  "content/mirrors.minOverlap": 0.1,
  "content/mirrors.minShared": 4,
  "content/mirrors.sitesPerItemMax": 2,
  "evaluate.calibrationBins": 2,
  "evaluate.detectedShare": 0.9,
  "evaluate.resamples": 20,
  "evaluate.seed": 2,
  "pipeline.baseRate": 0.2,
  "pipeline.evidencePerTie": 1,
  "pipeline.fdr": 0.5,
  "pipeline.habits": [],
  "pipeline.hashtagSequenceMinHashtags": 4,
  "pipeline.inauthenticBaseRate": 0.25,
  "pipeline.linkPosts": "all",
  "pipeline.hashtagDiacritics": "ignore",
  "pipeline.mediaMaxDistance": 0,
  "pipeline.minClusterSize": 6,
  "pipeline.minCoShares": 3,
  "pipeline.minObjects": 3,
  "pipeline.objectOwnPost": "keep",
  "pipeline.othersPerMemberMax": 0,
  "pipeline.seed": 3,
  "pipeline.sharesPerObjectMax": 3,
  "pipeline.textMinLength": 5,
  "pipeline.textNearDuplicates": "on",
  "pipeline.tiesPerClusterMax": 1,
  "pipeline.traces": ["link"],
  "pipeline.windows": [1],
  "simulate.accounts": 241,
  "simulate.campaignShare": 0.4,
  "simulate.campaigns": ["trend"],
  "simulate.days": 3,
  "simulate.dilution": 0.5,
  "simulate.family": "cascades",
  "simulate.hijackedLinks": 1,
  "simulate.hopping": 0.5,
  "simulate.jitter": 0.5,
  "simulate.lookAlikes": ["fandom"],
  "simulate.paraphrase": 0.5,
  "simulate.participation": 0.5,
  "simulate.platforms": ["plaza"],
  "simulate.poisoning": 1,
  "simulate.postsPerDay": 1,
  "simulate.rotation": 0.5,
  "simulate.seed": 2,
  "simulate.start": "2025-01-01",
  "traces/hashtagSequence.minHashtags": 4,
  "traces/link.posts": "all",
  "traces/object.ownPost": "keep",
  "traces/hashtag.diacritics": "ignore",
  "traces/media.maxDistance": 0,
  "traces/text.minLength": 5,
  "traces/text.nearDuplicates": "on",
};

/** Other settings that have to stand beside one for it to matter. */
const beside: Readonly<Record<string, Values>> = {
  "baselines/coornet.edgeQuantile": { interval: 4 },
  "baselines/coornet.tiedBy": { interval: 1 },
  "content/mirrors.minOrder": { maxGap: 10_000_000 },
  "pipeline.habits": { traces: ["link"] },
  "baselines/toolkit.minDocumentSize": { network: "co_similar_tweet", window: 10 },
  "baselines/toolkit.similarityThreshold": { network: "co_similar_tweet", window: 1000 },
};

const declared = subjects.flatMap((subject) => Object.keys(subject.settings).map((setting) => ({ subject, setting, key: `${subject.name}.${setting}` })));

describe("settings", () => {
  it("all stand in the table of changed values, and nothing else does", () => {
    expect(Object.keys(changed).sort()).toEqual(declared.map(({ key }) => key).sort());
  });

  it.each(declared)("$key changes a result", async ({ subject, setting, key }) => {
    const before = await subject.result({ ...beside[key] });
    expect(await subject.result({ ...beside[key] })).toEqual(before);
    expect(await subject.result({ ...beside[key], [setting]: changed[key] })).not.toEqual(before);
  });

  it.each(declared.filter(({ subject }) => traceSubjects.includes(subject)))("$key is read where the trace is prepared", ({ subject, setting }) => {
    const read = new Set<PropertyKey>();
    const watched = new Proxy(resolveSettings(subject.settings), {
      get(values, name, receiver) {
        read.add(name);
        return Reflect.get(values, name, receiver) as unknown;
      },
    });
    void subject.result(watched);
    expect([...read]).toContain(setting);
  });

  it.each(declared)("$key has help that fits behind a flag", ({ subject, setting }) => {
    expect(subject.settings[setting]!.help).toMatch(/^[a-z].*[^.]$/);
  });
});
