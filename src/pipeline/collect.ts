import { objectName } from "../content/text.js";
import type { Post } from "../model/post.js";
import { sortNames, type SortedNames } from "../model/names.js";
import { createQualifiedNames, type QualifiedNames } from "../model/qualifiedNames.js";
import { collectShares, type Shares } from "../model/shares.js";
import type { RunHead } from "../model/run.js";
import type { Trace } from "../model/trace.js";
import type { Limit } from "../model/ties.js";
import { createOwnPosts } from "./ownPosts.js";
import { createSampleWatch, type Sample } from "./sample/sampleWatch.js";
import { joinedName, settingsOfTrace } from "./traceSettings.js";

/** What posts leave behind once they went by: shares per trace, and who was seen where and when. */
export interface Collected {
  readonly accounts: SortedNames;
  /** 1 for each account (new number) with a share in any trace. */
  readonly sharing: Uint8Array;
  readonly platforms: readonly { readonly platform: string; readonly posts: number; readonly accounts: number }[];
  readonly span: RunHead["span"];
  readonly sample: Sample;
  /** In the order given; their counts include objects that stand alone. */
  readonly traces: readonly CollectedTrace[];
}

export interface CollectedTrace {
  readonly trace: Trace;
  readonly shareCount: number;
  readonly objectCount: number;
  /** Accounts with a share. */
  readonly sharers: number;
  /** What uniting its objects left alone. */
  readonly limits: readonly Limit[];
  /** The shares of objects that stand in at least two rows. Call once. */
  finish(): Shares;
}

/** Takes posts one by one and keeps columns only. */
export interface Collector {
  /** Shares so far, over all traces. */
  readonly shares: number;
  /** @returns the author's number among accounts as they were first seen: `accounts.rank` of the result turns it into the final one */
  add(post: Post): number;
  /** After the last post, before `finish`: unites the objects of traces that do so. */
  unite(watch?: UniteWatch): Promise<void>;
  finish(): Collected;
}

/** What uniting reports to and is stopped by. */
export interface UniteWatch {
  readonly signal?: AbortSignal | undefined;
  /** `done` and `total` are objects of one trace, each counted once for every step of the work on it. */
  readonly onProgress?: ((trace: string, done: number, total: number) => void) | undefined;
}

/** A collector that runs every trace over every post. `settings` hold the traces' settings under joined names. */
export function createCollector(traces: readonly Trace[], settings: Readonly<Record<string, unknown>>): Collector {
  const names = { accounts: createQualifiedNames(), posts: createQualifiedNames() };
  const current = { number: undefined } as Current;
  const runs = traces.map((trace) => startTrace(trace, settings, names, current));
  const platforms = new Map<string, { posts: number; accounts: number }>();
  let fromSeconds = Infinity;
  let toSeconds = -Infinity;
  const watch = createSampleWatch();

  function add(post: Post): number {
    const { size } = names.accounts;
    const account = names.accounts.internIn(post.platform, post.accountId);
    let platform = platforms.get(post.platform);
    if (!platform) platforms.set(post.platform, (platform = { posts: 0, accounts: 0 }));
    platform.posts++;
    platform.accounts += names.accounts.size - size;
    if (post.createdAt < fromSeconds) fromSeconds = post.createdAt;
    if (post.createdAt > toSeconds) toSeconds = post.createdAt;
    watch.add(post.platform, account, post.createdAt);
    current.post = post;
    current.account = account;
    current.number = undefined;
    for (const run of runs) run.add();
    return account;
  }

  function finish(): Collected {
    for (const run of runs) run.addAuthors();
    // From here on posts are asked for by number.
    names.posts.dropIndex();
    const accounts = sortNames(names.accounts);
    names.accounts.dropIndex();
    const sharing = new Uint8Array(accounts.names.size);
    const finished = runs.map((run) => run.finish(accounts, sharing));
    const sample = watch.finish();
    return {
      accounts,
      sharing,
      platforms: [...platforms].sort(([a], [b]) => (a < b ? -1 : 1)).map(([platform, counts]) => ({ platform, ...counts })),
      span: platforms.size > 0 ? { fromSeconds, toSeconds, resolutionSeconds: sample.resolutionSeconds } : undefined,
      sample,
      traces: finished,
    };
  }

  return {
    get shares() {
      return runs.reduce((sum, run) => sum + run.shares(), 0);
    },
    add,
    async unite(watched = {}) {
      for (const run of runs) await run.unite(watched);
    },
    finish,
  };
}

interface CollectorNames {
  readonly accounts: QualifiedNames;
  readonly posts: QualifiedNames;
}

/** The post that goes by at the moment, and its numbers; the post's is drawn by the first trace that needs it. */
interface Current {
  post: Post;
  account: number;
  number: number | undefined;
}

/** One trace at work. */
interface TraceRun {
  /** Takes the current post. */
  add(): void;
  shares(): number;
  unite(watch: UniteWatch): Promise<void>;
  addAuthors(): void;
  finish(accounts: SortedNames, sharing: Uint8Array): CollectedTrace;
}

function startTrace(
  trace: Trace,
  settings: Readonly<Record<string, unknown>>,
  names: CollectorNames,
  current: Current,
): TraceRun {
  const shares = collectShares(trace.name, names);
  const own = settingsOfTrace(trace, settings);
  const objectsOf = trace.prepare(own);
  // Made once: a callback per post would cost more than the trace.
  const emit = (object: string): void => {
    current.number ??= names.posts.internIn(current.post.platform, current.post.id);
    shares.add(current.account, objectName(object), current.post.createdAt, current.number);
  };
  const ownObject = trace.ownObject?.(own);
  const ownPosts = createOwnPosts(names);
  const limits: Limit[] = [];
  const onLimit = (limit: Limit): void => void limits.push({ ...limit, setting: joinedName(trace, limit.setting), trace: trace.name });
  return {
    add() {
      objectsOf(current.post, emit);
      const object = ownObject?.(current.post);
      if (object !== undefined) ownPosts.add(object, current.account, current.post);
    },
    shares: () => shares.length,
    async unite({ signal, onProgress }) {
      const namesOf = trace.unite?.(own);
      if (!namesOf || shares.length === 0) return;
      await shares.unite((objects, rows) => namesOf(objects, rows, { signal, onLimit, onProgress: (done, total) => onProgress?.(trace.name, done, total) }));
    },
    addAuthors: () => ownPosts.addAuthors(shares),
    finish(accounts, sharing) {
      let sharers = 0;
      shares.sharers(accounts.rank.length).forEach((shared, account) => {
        if (!shared) return;
        sharers++;
        sharing[accounts.rank[account]!] = 1;
      });
      const { length, objects } = shares;
      return { trace, shareCount: length, objectCount: objects, sharers, limits, finish: () => shares.finish({ accounts, lonelyObjects: "drop" }) };
    },
  };
}
