import type { Engine, PairRequest } from "../model/engine.js";
import { collectShares, createSharedNames, type Shares } from "../model/shares.js";

/** One share as a pairing case writes it: account, object, seconds, post. */
export type ShareRow = readonly [account: string, object: string, seconds: number, post: string];

/** One tie as a pairing case expects it; accounts in code unit order. */
export interface ExpectedTie {
  readonly pair: readonly [string, string];
  readonly coShares: number;
  readonly objects: number;
  /** Distinct posts of each account. */
  readonly posts: readonly [number, number];
  readonly meanGapSeconds: number;
  readonly minGapSeconds: number;
  /** Co-shares in which each account was first. */
  readonly first: readonly [number, number];
}

/** A small world with the ties that every engine has to find in it. */
export interface PairingCase {
  readonly name: string;
  readonly shares: readonly ShareRow[];
  readonly request: Partial<Omit<PairRequest, "objectWeight" | "signal" | "onProgress">>;
  /** Per window of the request, in its order. */
  readonly ties: readonly (readonly ExpectedTie[])[];
  /** Objects that the limits name, per window that has any. */
  readonly setAside?: Readonly<Record<string, readonly string[]>>;
}

const DEFAULT_REQUEST: PairRequest = { windowsSeconds: [60], minCoShares: 1, minObjects: 1, sharesPerObjectMax: 1000 };

/** Share rows as the columns that engines take. */
export function sharesOf(rows: readonly ShareRow[]): Shares {
  const names = createSharedNames();
  const collector = collectShares("object", names);
  for (const [account, object, seconds, post] of rows) {
    collector.add(names.accounts.intern(account), object, seconds, names.posts.intern(post));
  }
  return collector.finish();
}

/**
 * Holds an engine to the contract: the expected ties of every case, whatever the order of rows and
 * the names of accounts; equal results on repeat; shares unmodified; nothing from nothing; an aborted signal stops it.
 * @throws Error that names the case and the rule
 */
export async function checkEngine(engine: Engine, cases: readonly PairingCase[]): Promise<void> {
  for (const world of cases) {
    const shares = sharesOf(world.shares);
    const before = JSON.stringify(columnsOf(shares));
    const found = await describe(engine, shares, world);
    demand(`${world.name}: expected ties`, found, expectation(world));
    demand(`${world.name}: shares stay as they are`, JSON.stringify(columnsOf(shares)), before);
    demand(`${world.name}: repeats`, await describe(engine, shares, world), found);
    demand(`${world.name}: order of rows`, await describe(engine, sharesOf([...world.shares].reverse()), world), found);
    const renamed = world.shares.map(([account, ...rest]): ShareRow => [`~${account}`, ...rest]);
    const back = (await describe(engine, sharesOf(renamed), world)).replaceAll("~", "");
    demand(`${world.name}: names of accounts`, back, found);
  }
  demand("no shares, no ties", (await engine.pair(sharesOf([]), DEFAULT_REQUEST)).ties[0]!.source.length, 0);
  await demandInterrupted(engine);
}

async function demandInterrupted(engine: Engine): Promise<void> {
  const shares = sharesOf([["a", "o", 1, "p"], ["b", "o", 1, "q"]]);
  const code = await engine.pair(shares, { ...DEFAULT_REQUEST, signal: AbortSignal.abort() }).then(
    () => "no error",
    (error: unknown) => (error as { code?: string }).code,
  );
  demand("an aborted signal", code, "interrupted");
}

async function describe(engine: Engine, shares: Shares, world: PairingCase): Promise<string> {
  const { ties, limits } = await engine.pair(shares, { ...DEFAULT_REQUEST, ...world.request });
  const described = ties.map((columns) =>
    Array.from(columns.source, (source, i): ExpectedTie => {
      const names = [columns.accounts.name(source), columns.accounts.name(columns.target[i]!)] as const;
      const turned = names[0] > names[1];
      const inOrder = <T>(a: T, b: T): readonly [T, T] => (turned ? [b, a] : [a, b]);
      return {
        pair: inOrder(...names),
        coShares: columns.coShares[i]!,
        objects: columns.objects[i]!,
        posts: inOrder(columns.sourcePosts[i]!, columns.targetPosts[i]!),
        meanGapSeconds: rounded(columns.meanGapSeconds[i]!),
        minGapSeconds: rounded(columns.minGapSeconds[i]!),
        first: inOrder(columns.sourceFirst[i]!, columns.targetFirst[i]!),
      };
    }),
  );
  const setAside = Object.fromEntries(limits.map(({ windowSeconds, examples }) => [String(windowSeconds), examples]));
  return serialise(described, setAside);
}

function expectation(world: PairingCase): string {
  return serialise(world.ties, world.setAside ?? {});
}

/** Ties in the order of their pairs, keys in one order, so that texts are equal where meanings are. */
function serialise(ties: PairingCase["ties"], setAside: NonNullable<PairingCase["setAside"]>): string {
  const sorted = ties.map((window) =>
    window
      .map(({ pair, coShares, objects, posts, meanGapSeconds, minGapSeconds, first }) =>
        JSON.stringify({ pair, coShares, objects, posts, meanGapSeconds: rounded(meanGapSeconds), minGapSeconds: rounded(minGapSeconds), first }),
      )
      .sort(),
  );
  return JSON.stringify({ ties: sorted, setAside: Object.entries(setAside).map(([window, objects]) => [window, [...objects].sort()]) });
}

function rounded(seconds: number): number {
  return Math.round(seconds * 1e4) / 1e4;
}

function columnsOf({ account, object, seconds, post }: Shares): unknown {
  return [account, object, seconds, post].map((column) => [...column]);
}

function demand(rule: string, found: unknown, expected: unknown): void {
  if (found !== expected) throw new Error(`${rule}\n  found    ${String(found)}\n  expected ${String(expected)}`);
}
