import type { Baseline, BaselineNetwork } from "../model/baseline.js";
import { LockstepError } from "../model/errors.js";
import type { Post } from "../model/post.js";
import { resolveSettings } from "../model/settings.js";
import { createSharedNames, type SharedNames } from "../model/shares.js";
import type { Trace } from "../model/trace.js";
import { deepFreeze } from "./deepFreeze.js";

export interface BaselineCheck {
  /** Settings other than the defaults. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Columns that may depend on the order of posts, as they do in the published tool. */
  readonly orderDependent?: readonly string[];
}

/**
 * Checks that a baseline keeps its contract, for tests of any framework.
 * @param posts canonical posts with ids of their own, of which at least one pair is tied; they stay unmodified
 * @throws Error that names the baseline and the broken rule
 */
export function checkBaseline(baseline: Baseline, trace: Trace, posts: readonly Post[], check: BaselineCheck = {}): void {
  checkDeclaration(baseline);
  const settings = deepFreeze({ ...resolveSettings(baseline.settings, check.settings) });
  const frozen = posts.map((post) => deepFreeze(structuredClone(post)));
  const made = (input: readonly Post[], signal?: AbortSignal): { network: BaselineNetwork; names: SharedNames } => {
    const names = createSharedNames();
    const run = baseline.start({ settings, traces: [trace], names });
    for (const post of input) run.add(post);
    return { network: run.finish(signal), names };
  };
  const first = made(frozen);
  checkShape(baseline, first.network);
  if (first.network.source.length === 0) broken(baseline, "the posts given to the kit tie at least one pair");
  const edges = namedEdges(first.network, first.names);
  const same = (input: readonly Post[], rule: string, ignore: readonly string[] = [], rename = (name: string): string => name): void => {
    const { network, names } = made(input);
    checkShape(baseline, network);
    if (!equal(namedEdges(first.network, first.names, ignore, rename), namedEdges(network, names, ignore))) broken(baseline, rule);
  };
  same(frozen, "the same posts give the same network again");
  same([...frozen].reverse(), "the order of posts doesn't matter", check.orderDependent);
  const renamed = frozen.map((post) => deepFreeze({ ...post, accountId: `renamed ${post.accountId}` }));
  same(renamed, "renaming accounts renames them in the network and changes nothing else", [], (name) => name.replace(":", ":renamed "));
  if (!equal(edges, namedEdges(first.network, first.names))) broken(baseline, "a finished network doesn't change");
  if (made([]).network.source.length > 0) broken(baseline, "no posts give an empty network");
  checkInterrupt(baseline, () => made(frozen, AbortSignal.abort()));
}

function checkDeclaration(baseline: Baseline): void {
  const { name, title, cites, columns } = baseline;
  if (!/^[a-z][A-Za-z0-9]*$/.test(name)) broken(baseline, "its name is a camel-case word");
  if (title.trim() === "" || cites.trim() === "") broken(baseline, "it has a title and says what it reproduces");
  const taken = new Set(["source", "target", "weight"]);
  for (const column of columns) {
    if (taken.has(column)) broken(baseline, `a column's name is its own ("${column}" isn't)`);
    taken.add(column);
  }
}

function checkShape(baseline: Baseline, network: BaselineNetwork): void {
  const { source, target, weight, columns, pairs, directed } = network;
  const lengths = [target.length, weight.length, ...baseline.columns.map((name) => columns[name]?.length)];
  if (lengths.some((length) => length !== source.length)) broken(baseline, "it has all its columns, of one length");
  if (Object.keys(columns).length !== baseline.columns.length) broken(baseline, "it has no column that it doesn't declare");
  for (let e = 0; e < source.length; e++) {
    const [a, b] = [source[e]!, target[e]!];
    if (!directed && a >= b) broken(baseline, "an undirected edge has source < target");
    if (e > 0 && (a < source[e - 1]! || (a === source[e - 1] && b <= target[e - 1]!))) {
      broken(baseline, "edges are sorted by (source, target), each pair once");
    }
    if (!(weight[e]! > 0 && Number.isFinite(weight[e]!))) broken(baseline, "weights are finite and above 0");
  }
  if (!pairs) return;
  const rows = [pairs.source, pairs.target, pairs.sourcePost, pairs.targetPost, pairs.gapSeconds];
  if (rows.some((column) => column.length !== pairs.length)) broken(baseline, "columns of pairs have one length");
  if (pairs.gapSeconds.some((gap) => !(gap >= 0))) broken(baseline, "the first post of a pair is the older one");
}

/** Rows of text, sorted, so that two networks can be compared whatever numbers their accounts have. */
function namedEdges(
  { source, target, weight, columns, directed, threshold }: BaselineNetwork,
  names: SharedNames,
  ignore: readonly string[] = [],
  rename = (name: string): string => name,
): readonly string[] {
  const compared = Object.keys(columns).filter((name) => !ignore.includes(name)).sort();
  const rows = Array.from(source, (a, e) => {
    const ends = [a, target[e]!].map((id) => rename(names.accounts.name(id)));
    if (!directed) ends.sort();
    return JSON.stringify([...ends, rounded(weight[e]!), ...compared.map((name) => rounded(columns[name]![e]!))]);
  });
  return [...rows.sort(), `threshold ${threshold}`];
}

/** Sums in another order may differ in their last digits. */
function rounded(value: number): string {
  return value.toPrecision(12);
}

function equal(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((row, i) => row === b[i]);
}

function checkInterrupt(baseline: Baseline, run: () => unknown): void {
  try {
    run();
  } catch (error) {
    if (error instanceof LockstepError && error.code === "interrupted") return;
    throw error;
  }
  broken(baseline, "a signal that has fired ends it with `interrupted`");
}

function broken(baseline: Baseline, rule: string): never {
  throw new Error(`Baseline "${baseline.name}" breaks the rule: ${rule}.`);
}
