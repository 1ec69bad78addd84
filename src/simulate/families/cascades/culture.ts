import type { Media } from "../../../model/post.js";
import type { Draw } from "../../draw/draw.js";
import type { Words } from "../../words/words.js";
import { createCopying, type Copying } from "./copying.js";

/** Tags, sites, articles and pictures that come up, spread and pass; nothing has a rank of its own. */
export interface Culture {
  /** What somebody of that language and community uses now; each use makes others likelier to use it. */
  tag(language: number, community: number): string;
  article(language: number, community: number): string;
  picture(language: number, community: number): Media;
  /** A tag that nobody has used yet. */
  newTag(language: number, community: number): string;
  /** A new article on a site of that language, the more likely the more it has published. */
  newArticle(language: number): string;
  /** A new article on that site. */
  articleOn(site: number): string;
  site(language: number): number;
}

export interface CultureOptions {
  readonly draw: Draw;
  readonly words: Words;
  /** Posts a day of those who write a language in a community, about; how many uses are remembered depends on it. */
  postsPerDay(language: number, community: number): number;
}

/** Chances that a use is of something new. */
const INNOVATION = { tag: 0.3, article: 0.4, picture: 0.6, site: 0.06 };
/** Uses remembered: those of about so many days, within limits. */
const MEMORY = { tagDays: 3, articleDays: 0.5, pictureDays: 2, sites: 600, least: 24, most: 8192 };
/** Parts of the posts that use one; close enough to size a memory. */
const USED = { tag: 0.4, article: 0.3, picture: 0.1 };

export function createCulture({ draw, words, postsPerDay }: CultureOptions): Culture {
  const tags = new Map<number, Copying<string>>();
  const articles = new Map<number, Copying<string>>();
  const pictures = new Map<number, Copying<Media>>();
  const sites = new Map<number, Copying<number>>();
  const tagsOf = new Map<number, number>();
  let [sitesSoFar, articlesSoFar, picturesSoFar] = [0, 0, 0];

  function memory(uses: number): number {
    return Math.round(Math.max(MEMORY.least, Math.min(uses, MEMORY.most)));
  }

  function newTag(language: number, community: number): string {
    const key = language * 65_536 + community;
    const rank = tagsOf.get(key) ?? 0;
    tagsOf.set(key, rank + 1);
    return words.hashtag(community, rank, language);
  }

  const newSite = () => sitesSoFar++;
  const site = (language: number) => {
    const known = sites.get(language) ?? seeded(createCopying<number>({ capacity: MEMORY.sites, innovation: INNOVATION.site }), MEMORY.sites, draw, newSite);
    sites.set(language, known);
    return use(known, draw, newSite);
  };
  const articleOn = (number: number) => words.article(number, articlesSoFar++);
  const newArticle = (language: number) => articleOn(site(language));
  const newPicture = (): Media => {
    const number = picturesSoFar++;
    return { id: `p${number}`, hash: pictureHash(draw) };
  };

  /** The uses of one kind in a language and community, with a past of their own when first asked for. */
  function known<T>(all: Map<number, Copying<T>>, key: number, capacity: number, innovation: number, invent: () => T): Copying<T> {
    const found = all.get(key);
    if (found) return found;
    const made = seeded(createCopying<T>({ capacity, innovation }), capacity, draw, invent);
    all.set(key, made);
    return made;
  }

  return {
    tag(language, community) {
      const key = language * 65_536 + community;
      const invent = () => newTag(language, community);
      const found = tags.get(key) ?? known(tags, key, memory(postsPerDay(language, community) * USED.tag * MEMORY.tagDays), INNOVATION.tag, invent);
      return use(found, draw, invent);
    },
    article(language, community) {
      const key = language * 65_536 + community;
      const invent = () => newArticle(language);
      const found = articles.get(key) ?? known(articles, key, memory(postsPerDay(language, community) * USED.article * MEMORY.articleDays), INNOVATION.article, invent);
      return use(found, draw, invent);
    },
    picture(language, community) {
      const key = language * 65_536 + community;
      const found = pictures.get(key) ?? known(pictures, key, memory(postsPerDay(language, community) * USED.picture * MEMORY.pictureDays), INNOVATION.picture, newPicture);
      return use(found, draw, newPicture);
    },
    newTag,
    newArticle,
    articleOn,
    site,
  };
}

function use<T>(uses: Copying<T>, draw: Draw, invent: () => T): T {
  const item = uses.copy(draw) ?? invent();
  uses.remember(item);
  return item;
}

/** Runs the process for as many uses as it remembers: nothing in a world is the first of its kind. */
function seeded<T>(uses: Copying<T>, count: number, draw: Draw, invent: () => T): Copying<T> {
  for (let i = 0; i < count; i++) use(uses, draw, invent);
  return uses;
}

function pictureHash(draw: Draw): string {
  const half = () => Math.floor(draw.uniform() * 4294967296).toString(16).padStart(8, "0");
  return half() + half();
}
