import { createDomainTags, type ListedDomain } from "../content/domainTags.js";
import { foldCase } from "../content/foldCase.js";
import { accountKey, splitAccountKey, type Account } from "../model/account.js";
import { EXPLANATIONS, KINDS } from "../model/finding.js";
import type { Post } from "../model/post.js";
import { postKey } from "../model/postKey.js";
import type { Concern, Score, ScoreContext, ScoreState, ScoreValue } from "../model/score.js";
import { deepFreeze } from "./deepFreeze.js";

/** A cluster with posts and what a score has to make of it. */
export interface ScoreCase {
  readonly case: string;
  /** Whether what the score asks for is there. */
  readonly side: "guilty" | "innocent";
  /** `platform:id`. */
  readonly members: readonly string[];
  readonly accounts?: readonly Account[];
  /** Lines of a list of known domains. */
  readonly domains?: readonly ListedDomain[];
  /** `platform:id` of accounts in other clusters that the evidence names. */
  readonly accused?: readonly string[];
  /** Those that concern the cluster, in any order: see {@link concernOf}. */
  readonly posts: readonly Post[];
}

/**
 * Checks that a score keeps its contract, for tests of any framework: values lie in 0 to 1 or are missing with the reason, every
 * guilty case scores above every innocent one, order and renaming of accounts don't matter, what is removed leaves nothing
 * behind and what was never added can't be taken back, principals and protected targets are never members, channels say in a sentence what was
 * counted, needs are met or named, hostile posts break nothing.
 * @param cases at least one guilty and one innocent; they stay unmodified
 * @throws Error that names the score, the broken rule and the case
 */
export function checkScore(score: Score, cases: readonly ScoreCase[]): void {
  checkDeclaration(score);
  const values = { guilty: [] as number[], innocent: [] as number[] };
  for (const one of cases) {
    const frozen = deepFreeze(structuredClone(one));
    const value = checked(score, frozen);
    values[one.side].push(value.value ?? 0);
    checkStreaming(score, frozen, value);
    checkRenaming(score, frozen, value);
  }
  if (values.guilty.length === 0 || values.innocent.length === 0) broken(score, "it is given guilty and innocent cases");
  if (Math.min(...values.guilty) <= Math.max(...values.innocent)) broken(score, "every guilty case scores above every innocent one");
  checked(score, { case: "no posts", side: "innocent", members: [], posts: [] });
  const hostile = hostilePosts();
  checked(score, { case: "hostile posts", side: "innocent", members: ["x:__proto__", "x:", "x:constructor"], accounts: hostileAccounts(), posts: hostile });
}

/** What a score makes of a case. */
export function scoreCase(score: Score, one: ScoreCase): ScoreValue {
  return valueOf(score, one, one.posts);
}

/**
 * Why a post of a case is shown: by rules as simple as can be. Objects are what it reposts, quotes or answers, its links as written, tags and texts, if a member
 * shares them too; targets are accounts outside that members act on or mention.
 */
export function concernOf(post: Post, { members, posts }: ScoreCase): Concern {
  const inside = new Set(members);
  const context = contextOf({ members, posts });
  const isMember = (one: Post): boolean => inside.has(accountKey(one.platform, one.accountId));
  const own = posts.filter(isMember);
  const shared = new Set(own.flatMap((one) => objectsOf(one).map(nameOf)));
  const addressed = (one: Post): readonly string[] => [
    ...[one.repostOf, one.replyTo, one.quoteOf].flatMap((id) => (id ? (context.author(one.platform, id) ?? []) : [])),
    ...(one.repostOf ? [] : (one.mentions ?? []).map((mention) => context.mentioned(one.platform, mention) ?? accountKey(one.platform, foldCase(mention)))),
  ];
  const targets = new Set(own.flatMap(addressed).filter((key) => !inside.has(key)));
  const itself = [post.repostOf, post.replyTo, post.quoteOf].flatMap((id) => (id ? [postKey(post.platform, id)] : []));
  return {
    byMember: isMember(post),
    engages: own.some((one) => itself.includes(postKey(one.platform, one.id))),
    objects: [...objectsOf(post), { trace: "repost", object: postKey(post.platform, post.id) }, { trace: "reply", object: postKey(post.platform, post.id) }].filter((object) => shared.has(nameOf(object))),
    targets: [...new Set(addressed(post))].filter((key) => targets.has(key)),
  };
}

function nameOf({ trace, object }: { readonly trace: string; readonly object: string }): string {
  return `${trace} ${object}`;
}

function objectsOf({ platform, id, repostOf, replyTo, quoteOf, urls = [], hashtags = [], text }: Post): Concern["objects"] {
  const acts = { repost: repostOf, reply: repostOf ? undefined : replyTo, quote: repostOf ? undefined : quoteOf };
  const acted = Object.entries(acts).flatMap(([trace, acted]) => (acted && acted !== id ? [{ trace, object: postKey(platform, acted) }] : []));
  if (repostOf) return acted;
  const told = text && text.length >= TEXT_LENGTH_MIN ? [{ trace: "text", object: foldCase(text) }] : [];
  const all = [...acted, ...urls.map((object) => ({ trace: "link", object })), ...hashtags.map((tag) => ({ trace: "hashtag", object: foldCase(tag) })), ...told];
  return [...new Map(all.filter(({ object }) => object !== "").map((object) => [nameOf(object), object])).values()];
}

const TEXT_LENGTH_MIN = 20;

function checkDeclaration(score: Score): void {
  const names: readonly string[] = score.tells === "kind" ? KINDS : EXPLANATIONS;
  if (!names.includes(score.name)) broken(score, `its name is one of ${names.join(", ")}`);
  if (!/\S.*\?$/.test(score.question)) broken(score, "`question` ends with a question mark");
  if (score.sources === "" || !/\S.*\.$/.test(score.refutedBy)) broken(score, "it names its sources and, in a sentence, what would refute it");
  if (score.disarm.some((id) => !/^T\d{4}(\.\d{3})?$/.test(id))) broken(score, "techniques are DISARM ids");
  if (score.disarm.length > 0 !== (score.tells === "kind")) broken(score, "kinds of operation have techniques, innocent explanations none");
}

function checked(score: Score, one: ScoreCase): ScoreValue {
  const value = valueOf(score, one, one.posts);
  const { value: number, missing, principals, protectedTargets, roles, channels, seen } = value;
  if (!isPart(number)) broken(score, "its value lies in 0 to 1", one);
  if (number === undefined && missing.length === 0) broken(score, "a value is undefined only where a need isn't met", one);
  if (missing.some((need) => !score.needs.includes(need))) broken(score, "what is missing was declared as needed", one);
  if (principals.some((account) => one.members.includes(account))) broken(score, "principals are never members", one);
  if (protectedTargets.some((account) => one.members.includes(account) || seen.includes(account))) broken(score, "protected targets are never members and named nowhere", one);
  if (Object.keys(roles).some((account) => !one.members.includes(account))) broken(score, "roles are members'", one);
  if (!/\S.*\.$/s.test(seen)) broken(score, "`seen` is a sentence", one);
  if (new Set(channels.map(({ name }) => name)).size < channels.length) broken(score, "a channel has its name for itself", one);
  for (const { name, value: part, meaning } of channels) {
    if (!isPart(part)) broken(score, `the value of channel "${name}" lies in 0 to 1`, one);
    if (!/\S.*\.$/s.test(meaning) || /undefined|NaN|Infinity/.test(meaning)) broken(score, `channel "${name}" says in a sentence what was counted`, one);
  }
  return value;
}

function isPart(value: number | undefined): boolean {
  return value === undefined || (value >= 0 && value <= 1);
}

function checkStreaming(score: Score, one: ScoreCase, value: ScoreValue): void {
  const expected = JSON.stringify(value);
  if (JSON.stringify(valueOf(score, one, [...one.posts].reverse())) !== expected) broken(score, "the order of posts doesn't matter", one);
  if (JSON.stringify(valueOf(score, one, [...one.posts, ...one.posts])) !== expected) broken(score, "a post counts once", one);
  const state = score.init(contextOf(one));
  const extra = one.posts.map((post) => ({ ...post, id: `extra ${post.id}` }));
  const [apart] = extra;
  const show = (post: Post, method: "add" | "remove"): void => state[method](post, concernOf(post, one));
  for (const post of [...extra, ...one.posts]) show(post, "add");
  state.value();
  for (const post of extra) show(post, "remove");
  if (JSON.stringify(state.value()) !== expected) broken(score, "what is removed leaves nothing behind", one);
  if (apart) show(apart, "remove");
  if (JSON.stringify(state.value()) !== expected) broken(score, "what wasn't added can't be taken back", one);
}

function checkRenaming(score: Score, one: ScoreCase, value: ScoreValue): void {
  const renamed = renamedCase(one);
  if (valueOf(score, renamed, renamed.posts).value !== value.value) broken(score, "renaming accounts doesn't matter", one);
}

function valueOf(score: Score, one: ScoreCase, posts: readonly Post[]): ScoreValue {
  const state: ScoreState = score.init(contextOf(one));
  for (const post of posts) state.add(deepFreeze(post), deepFreeze(concernOf(post, one)));
  return state.value();
}

function contextOf({ members, accounts = [], posts, domains = [], accused = [] }: Omit<ScoreCase, "case" | "side">): ScoreContext {
  const [tags, named] = [createDomainTags(domains), new Set([...members, ...accused])];
  const known = new Map(accounts.map((account) => [accountKey(account.platform, account.id), account]));
  const handles = new Map(accounts.flatMap(({ platform, id, handle }) => (handle ? [[accountKey(platform, foldCase(handle)), accountKey(platform, id)] as const] : [])));
  const authors = new Map(posts.map(({ platform, id, accountId }) => [postKey(platform, id), accountKey(platform, accountId)]));
  const ids = new Set([...authors.values(), ...known.keys(), ...members]);
  const times = posts.map(({ createdAt }) => createdAt);
  return {
    members: new Set(members),
    account: (key) => known.get(key),
    mentioned: (platform, mention) => handles.get(accountKey(platform, foldCase(mention))) ?? (ids.has(accountKey(platform, mention)) ? accountKey(platform, mention) : undefined),
    author: (platform, id) => authors.get(postKey(platform, id)),
    accused: (key) => named.has(key),
    bystanders: accounts.filter(({ platform, id }) => !named.has(accountKey(platform, id))),
    listed: (site) => tags.tagsOf(site),
    fromSeconds: times.length > 0 ? Math.min(...times) : 0,
    toSeconds: times.length > 0 ? Math.max(...times) : 0,
  };
}

function renamedCase(one: ScoreCase): ScoreCase {
  const ids = new Set([...one.posts.map(({ accountId }) => accountId), ...(one.accounts ?? []).map(({ id }) => id)]);
  const named = (id: string): string => `renamed${id}`;
  const renamed = (key: string): string => {
    const { platform, accountId } = splitAccountKey(key);
    return accountKey(platform, named(accountId));
  };
  return {
    ...one,
    members: one.members.map(renamed),
    accounts: (one.accounts ?? []).map((account) => ({ ...account, id: named(account.id) })),
    ...(one.accused ? { accused: one.accused.map(renamed) } : {}),
    // A mention by id changes with it, one by handle doesn't.
    posts: one.posts.map((post) => ({ ...post, accountId: named(post.accountId), ...(post.mentions ? { mentions: post.mentions.map((mention) => (ids.has(mention) ? named(mention) : mention)) } : {}) })),
  };
}

function hostilePosts(): readonly Post[] {
  const post = { platform: "x", accountId: "__proto__", createdAt: 0 };
  const odd = ["", "__proto__", "\ud800", "#", "constructor", "http://", "https://\ud800.example/a"];
  return [
    { ...post, id: "none" },
    { ...post, id: "__proto__", text: "__proto__ \ud800 of a text that is long enough", hashtags: odd, mentions: odd, urls: odd, lang: "", client: "__proto__" },
    { ...post, id: "again", accountId: "constructor", text: "__proto__ \ud800 of a text that is long enough", hashtags: odd, mentions: odd, urls: odd },
    { ...post, id: "itself", repostOf: "itself", replyTo: "itself", quoteOf: "itself" },
    { ...post, id: "empty", accountId: "", text: " ", repostOf: "", replyTo: "", quoteOf: "", media: [{ id: "" }] },
    { ...post, id: "unknown", repostOf: "elsewhere", deletedAt: -1 },
    { ...post, id: "answer", accountId: "constructor", replyTo: "none", text: "\u202e".repeat(50) },
    { ...post, id: "early", createdAt: -8.64e15, text: "x".repeat(100_000), hashtags: ["constructor"] },
    { ...post, id: "late", accountId: "", createdAt: 8.64e15, hashtags: ["constructor"], text: "a ".repeat(20_000) },
    { ...post, id: "outside", accountId: "toString", replyTo: "__proto__", mentions: ["hasOwnProperty"], hashtags: odd },
  ];
}

function hostileAccounts(): readonly Account[] {
  return [
    { platform: "x", id: "__proto__", handle: "__proto__", name: "\ud800", bio: "(".repeat(5000), owner: "__proto__", createdAt: -1, followers: 0, posts: 0, avatarHash: "" },
    { platform: "x", id: "constructor", handle: "", name: "", bio: "\u202e bot", lang: "\ud800", location: "__proto__", createdAt: 9e15 },
  ];
}

function broken(score: Score, rule: string, one?: ScoreCase): never {
  throw new Error(`Score "${score.name}" breaks the rule: ${rule}${one ? `. Case "${one.case}"` : ""}.`);
}
