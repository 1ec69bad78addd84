import type { Baseline, BaselineAccounts, BaselineNetwork } from "../model/baseline.js";
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
 * @param traces one, or several for a baseline that fuses them
 * @param posts canonical posts with ids of their own, of which at least one pair is tied; they stay unmodified
 * @throws Error that names the baseline and the broken rule
 */
export function checkBaseline(
  baseline: Baseline,
  traces: Trace | readonly [Trace, ...Trace[]],
  posts: readonly Post[],
  check: BaselineCheck = {},
): void {
  checkDeclaration(baseline);
  const settings = deepFreeze({ ...resolveSettings(baseline.settings, check.settings) });
  const frozen = posts.map((post) => deepFreeze(structuredClone(post)));
  const made = (input: readonly Post[], signal?: AbortSignal): { network: BaselineNetwork; names: SharedNames } => {
    const names = createSharedNames();
    const run = baseline.start({ settings, traces: isList(traces) ? traces : [traces], names });
    for (const post of input) run.add(post);
    return { network: run.finish(signal), names };
  };
  const first = made(frozen);
  checkShape(baseline, first.network);
  if (first.network.accounts) checkAccounts(baseline, first.network.accounts);
  if (first.network.source.length === 0) broken(baseline, "the posts given to the kit tie at least one pair");
  const edges = namedEdges(first.network, first.names);
  const same = (input: readonly Post[], rule: string, ignore: readonly string[] = [], rename = (name: string): string => name): void => {
    const { network, names } = made(input);
    checkShape(baseline, network);
    if (!equal(namedEdges(first.network, first.names, ignore, rename), namedEdges(network, names, ignore))) broken(baseline, rule);
    if (!equal(judgedAccounts(first.network, first.names, rename), judgedAccounts(network, names))) broken(baseline, `${rule} (what it says of accounts)`);
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

function checkAccounts(baseline: Baseline, { account, score, named, group }: BaselineAccounts): void {
  if ([score, named, group].some((column) => column.length !== account.length)) broken(baseline, "columns of accounts have one length");
  if (account.some((id, i) => i > 0 && id <= account[i - 1]!)) broken(baseline, "accounts are sorted, each once");
  if (score.some((value) => !(value >= 0 && Number.isFinite(value)))) broken(baseline, "scores of accounts are finite and at least 0");
  if (named.some((value) => value > 1)) broken(baseline, "an account is named or it isn't: 1 or 0");
  if (group.some((g, i) => g < -1 || (named[i] === 0 && g !== -1))) broken(baseline, "accounts that aren't named are in no group, which is -1");
  const groups = new Set(group.filter((g) => g >= 0));
  if (group.some((g) => g >= groups.size)) broken(baseline, "groups are numbered from 0 without gaps");
}

/** Rows of text, sorted; a group goes by the names of all its members, since its number may differ. */
function judgedAccounts({ accounts }: BaselineNetwork, names: SharedNames, rename = (name: string): string => name): readonly string[] {
  if (!accounts) return [];
  const { account, score, named, group } = accounts;
  const name = Array.from(account, (id) => rename(names.accounts.name(id)));
  const members = (g: number): string[] => (g === -1 ? [] : name.filter((_, i) => group[i] === g).sort());
  return name.map((own, i) => JSON.stringify([own, rounded(score[i]!), named[i], members(group[i]!)])).sort();
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

function isList(traces: Trace | readonly [Trace, ...Trace[]]): traces is readonly [Trace, ...Trace[]] {
  return Array.isArray(traces);
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
