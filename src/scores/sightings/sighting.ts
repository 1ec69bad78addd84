import { canonicalTextKey } from "../../content/canonicalText.js";
import { foldCase } from "../../content/foldCase.js";
import { hashtagKey } from "../../content/hashtag.js";
import { hasCharacters } from "../../content/nearDuplicates/length.js";
import { postHash } from "../../content/postHash.js";
import { hashNumber } from "../../content/text.js";
import { canonicalUrl } from "../../content/url.js";
import type { UrlStepName } from "../../content/url/step.js";
import { accountKey } from "../../model/account.js";
import type { Post } from "../../model/post.js";
import type { Concern, ScoreContext } from "../../model/score.js";

export type Act = "own" | "repost" | "reply" | "quote";

/** What scores keep of a post: hashes and names, no texts. */
export interface Sighting {
  /** Hash of `platform:id`, and the id. */
  readonly post: number;
  readonly id: string;
  /** `platform:id` of the author. */
  readonly account: string;
  readonly platform: string;
  /** Unix seconds. */
  readonly seconds: number;
  readonly byMember: boolean;
  /** It reposts, quotes or answers a post of a member. */
  readonly engages: boolean;
  readonly act: Act;
  /** Hash of the post acted on, and its author where the data has it. */
  readonly actedOn: number | undefined;
  readonly target: string | undefined;
  /** Accounts mentioned in words of its own, by `platform:id`; by folded handle those that the data doesn't know. */
  readonly mentions: readonly string[];
  /** Hash of its own text in canonical form; undefined for reposts, and for texts as short as strangers write all day long. */
  readonly template: number | undefined;
  /** Hashes of how a text begins and ends: of texts with filled-in slots one of both is equal. */
  readonly opening: number | undefined;
  readonly closing: number | undefined;
  /** Its distinct words, each as a hash of 16 bits, at most {@link WORDS_MAX}, ascending; "" without text of its own. */
  readonly words: string;
  /** Whether its text names an hour of the clock, as announcements do. */
  readonly namesHour: boolean;
  readonly hashtags: readonly string[];
  /** Canonical links and their registered domains, in one order; none of reposts. */
  readonly links: readonly string[];
  readonly sites: readonly string[];
  /** Redirectors, archives and caches that its links go through. */
  readonly detours: number;
  readonly lang: string | undefined;
  readonly client: string | undefined;
  /** Seconds between post and deletion. */
  readonly deletedAfter: number | undefined;
  /** Objects that it shares with members, each as its trace, a space and its name. */
  readonly things: readonly string[];
  readonly targets: Concern["targets"];
}

/** As for the trace of texts. */
const TEMPLATE_LENGTH_MIN = 20;
const EDGE_WORDS = 5;
const WORDS_MAX = 40;
const HOUR = /(?<![\d.:])(?:[01]?\d|2[0-4])(?:[:.h][0-5]\d(?![.:]?\d)|\s?(?:[ap]\.?m\b|uhr\b|o'clock|h\b|heures?\b|[点點時时]|KST|GMT|UTC|CES?T|E[SD]T))/iu;
/** A post of any platform begins so; what is made to be huge isn't searched. */
const HOUR_WITHIN = 1000;
const NONE: readonly never[] = [];
const DETOURS: ReadonlySet<UrlStepName> = new Set<UrlStepName>(["unwrapped", "archive", "resolved"]);

let last: { readonly post: Post; readonly concern: Concern; readonly context: ScoreContext; readonly sighting: Sighting } | undefined;
const names = new WeakMap<ScoreContext, Interner>();
const nameOfThing = new WeakMap<Concern["objects"][number], string>();

/** The sighting of a post. All scores of a cluster are shown a post one after the other: the last one is remembered, so that they share it. */
export function sightingOf(post: Post, concern: Concern, context: ScoreContext): Sighting {
  if (last?.post !== post || last.concern !== concern || last.context !== context) last = { post, concern, context, sighting: sight(post, concern, context) };
  return last.sighting;
}

/** A repost without what it repeats, by hashes and names that are at hand: nothing of it has to be looked up or taken apart. */
export type BareRepost = Pick<Sighting, "post" | "id" | "account" | "platform" | "seconds" | "byMember" | "engages" | "target" | "lang" | "client" | "things" | "targets"> & { readonly actedOn: number };

/** The sighting of a repost that was never deleted, as {@link sightingOf} makes it of the post. */
export function sightingOfRepost(repost: BareRepost): Sighting {
  // In the order of `sight`, so that engines take both for one kind of object.
  return {
    post: repost.post,
    id: repost.id,
    account: repost.account,
    platform: repost.platform,
    seconds: repost.seconds,
    byMember: repost.byMember,
    engages: repost.engages,
    act: "repost",
    actedOn: repost.actedOn,
    target: repost.target,
    mentions: NONE,
    template: undefined,
    opening: undefined,
    closing: undefined,
    words: "",
    namesHour: false,
    hashtags: NONE,
    links: NONE,
    sites: NONE,
    detours: 0,
    lang: repost.lang,
    client: repost.client,
    deletedAfter: undefined,
    things: repost.things,
    targets: repost.targets,
  };
}

function sight(post: Post, concern: Concern, context: ScoreContext): Sighting {
  const one = interner(context);
  const { platform, createdAt, lang, client, deletedAt } = post;
  const account = one.account(platform, post.accountId);
  const [act, id] = actOf(post);
  const isRepost = act === "repost";
  const target = id === undefined ? undefined : context.author(platform, id);
  const wording = isRepost ? NO_WORDS : wordingOf(post.text);
  const links = isRepost || !post.urls ? NO_LINKS : linksOf(post.urls, one.text);
  // Field by field: to spread parts into it takes longer than all the rest.
  return {
    post: postHash(platform, post.id),
    id: post.id,
    account,
    platform: one.text(platform),
    seconds: createdAt,
    byMember: concern.byMember,
    engages: concern.engages,
    act,
    actedOn: id === undefined ? undefined : postHash(platform, id),
    target: target === undefined ? undefined : one.text(target),
    mentions: isRepost || !post.mentions ? NONE : mentionsOf(post, post.mentions, account, context).map(one.text),
    template: wording.template,
    opening: wording.opening,
    closing: wording.closing,
    words: wording.words,
    namesHour: wording.namesHour,
    hashtags: isRepost || !post.hashtags ? NONE : distinct(post.hashtags.map((tag) => hashtagKey(tag))).map(one.text),
    links: links.links,
    sites: links.sites,
    detours: links.detours,
    lang: lang === undefined ? undefined : one.text(lang),
    client: client === undefined ? undefined : one.text(client),
    deletedAfter: deletedAt === undefined ? undefined : Math.max(0, deletedAt - createdAt),
    things: concern.objects.length === 0 ? NONE : concern.objects.map(thingOf),
    targets: concern.targets,
  };
}

/** Equal texts of a cluster's sightings are one. */
interface Interner {
  text(text: string): string;
  /** `platform:id`, without putting that together each time. */
  account(platform: string, id: string): string;
}

function interner(context: ScoreContext): Interner {
  const known = names.get(context);
  if (known) return known;
  const texts = new Map<string, string>();
  const accounts = new Map<string, Map<string, string>>();
  const text = (one: string): string => {
    const same = texts.get(one);
    if (same === undefined) texts.set(one, one);
    return same ?? one;
  };
  const account = (platform: string, id: string): string => {
    let of = accounts.get(platform);
    if (!of) accounts.set(platform, (of = new Map<string, string>()));
    let key = of.get(id);
    if (key === undefined) of.set(id, (key = text(accountKey(platform, id))));
    return key;
  };
  const made = { text, account };
  names.set(context, made);
  return made;
}

/** Lets go of the names of a context; sightings made afterwards don't share theirs with earlier ones. */
export function forgetNames(context: ScoreContext): void {
  names.delete(context);
}

/** What an object is called among {@link Sighting.things}. What clusters share is given as the same objects again and again. */
export function thingOf(shared: Concern["objects"][number]): string {
  let name = nameOfThing.get(shared);
  if (name === undefined) nameOfThing.set(shared, (name = `${shared.trace} ${shared.object}`));
  return name;
}

/** Of a post that does several of these, the first counts: who reposts a reply answers nobody. Empty ids and a post that acts on itself mean nothing. */
function actOf({ id, repostOf, replyTo, quoteOf }: Post): readonly [Act, string | undefined] {
  if (repostOf && repostOf !== id) return ["repost", repostOf];
  if (replyTo && replyTo !== id) return ["reply", replyTo];
  if (quoteOf && quoteOf !== id) return ["quote", quoteOf];
  return ["own", undefined];
}

function mentionsOf({ platform }: Post, mentions: readonly string[], account: string, context: ScoreContext): readonly string[] {
  const keys = mentions.map((mention) => (mention === "" ? "" : (context.mentioned(platform, mention) ?? accountKey(platform, foldCase(mention)))));
  return distinct(keys).filter((key) => key !== account);
}

function distinct(texts: readonly string[]): readonly string[] {
  return texts.length === 1 && texts[0] !== "" ? texts : [...new Set(texts)].filter((text) => text !== "");
}

type Wording = Pick<Sighting, "template" | "opening" | "closing" | "words" | "namesHour">;

const NO_WORDS: Wording = { template: undefined, opening: undefined, closing: undefined, words: "", namesHour: false };

let lastWording: { readonly text: string | undefined; readonly wording: Wording } | undefined;

/** A post that concerns several clusters is shown to one after the other: its words are taken apart once. */
function wordingOf(text: string | undefined): Wording {
  if (!lastWording || lastWording.text !== text) lastWording = { text, wording: takenApart(text) };
  return lastWording.wording;
}

function takenApart(text: string | undefined): Wording {
  const key = text ? canonicalTextKey(text) : "";
  if (key === "") return NO_WORDS;
  const words = key.split(" ");
  const isLong = hasCharacters(key, TEMPLATE_LENGTH_MIN);
  const hasEdges = words.length > EDGE_WORDS;
  return {
    template: isLong ? hashNumber(key) : undefined,
    opening: hasEdges ? hashNumber(words.slice(0, EDGE_WORDS).join(" ")) : undefined,
    closing: hasEdges ? hashNumber(words.slice(-EDGE_WORDS).join(" ")) : undefined,
    words: sketch(words),
    namesHour: HOUR.test(text!.slice(0, HOUR_WITHIN)),
  };
}

/** Where a language puts no spaces, a run of its signs is a word. */
function sketch(words: readonly string[]): string {
  const hashes = new Set(words.map((word) => hashNumber(word) % 0x10000));
  return String.fromCharCode(...[...hashes].sort((a, b) => a - b).slice(0, WORDS_MAX));
}

type Links = Pick<Sighting, "links" | "sites" | "detours">;

const NO_LINKS: Links = { links: NONE, sites: NONE, detours: 0 };

function linksOf(urls: readonly string[], one: (text: string) => string): Links {
  const found = new Map<string, string>();
  let detours = 0;
  for (const url of urls) {
    const canonical = canonicalUrl(url);
    if (!canonical) continue;
    found.set(canonical.key, canonical.site);
    for (const { step } of canonical.steps) if (DETOURS.has(step)) detours++;
  }
  return { links: [...found.keys()].map(one), sites: [...found.values()].map(one), detours };
}
