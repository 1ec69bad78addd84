import type { Draft } from "../../stage/stage.js";
import { NONE } from "../../people/population.js";
import { nextPoint } from "./arrivals.js";
import { createCopying, type Copying } from "./copying.js";
import { createOmoriKernel } from "./kernels.js";
import type { Life } from "./life.js";
import { shockSize } from "./shockSizes.js";
import { createSlots } from "./slots.js";
import { createTongues } from "./tongues.js";

/** Part of the posts that come out of nothing that news shocks cause in the long run. */
export const SHOCK_SHARE = 0.06;
const SHOCKS_PER_DAY = 10;
/** Part of the shocks that the whole world hears of; the others stay within a language. */
const WORLDWIDE = 0.25;
/** Interest in news from outside relaxes as t^-1.4 (Crane & Sornette 2008: 1 + theta with theta = 0.4). */
const kernel = createOmoriKernel({ delaySeconds: 600, theta: 0.4, horizonSeconds: 86_400 });
/** What is posted about it: the tag, a link, or just words. */
const CARRIES = { tag: 0.6, link: 0.55 };
/** Most people link the first article that they see; each site has one of its own. */
const LINKS = { capacity: 200, innovation: 0.12 };
const READERS_TRIED = 6;
const PAUSE_SECONDS = 1500;
const DAY_SECONDS = 86_400;

interface Shock {
  readonly community: number;
  /** The language that it stays within, or {@link NONE}. */
  readonly language: number;
  /** Posts that it causes by itself, expected. */
  readonly posts: number;
  /** By language. */
  readonly news: Map<number, News>;
  startSeconds: number;
  point: number;
}

interface News {
  readonly tag: string;
  readonly links: Copying<string>;
}

/** Events from outside that many hear of at once; one event is pending for each. */
export function startShocks(life: Life): void {
  const { stage, rhythm, balance, own } = life;
  const { draw, people, fromSeconds, toSeconds } = stage;
  const tongues = createTongues(people, balance.circles.language);
  const meanPosts = (SHOCK_SHARE * spontaneousRate(life)) / SHOCKS_PER_DAY;
  if (meanPosts === 0) return;
  // Languages are hit in proportion to their parts of the public, so this is the mean part of those that are hit.
  const meanShare = stage.words.languages.reduce((sum, _, language) => sum + tongues.share(language) * tongues.share(language), 0);
  const shocks = createSlots<Shock>();

  const strike = (): void => {
    const first = tongues.pick(draw);
    const language = draw.chance(WORLDWIDE) ? NONE : first;
    const part = language === NONE ? 1 : tongues.share(language) / meanShare;
    const posts = meanPosts * part * shockSize(draw.uniform());
    const community = people.community[tongues.speaker(draw, first)]!;
    advance(shocks.put({ community, language, posts, news: new Map(), startSeconds: stage.now(), point: 0 }));
    wait();
  };
  const wait = (): void => stage.at(stage.now() + draw.exponential(DAY_SECONDS / SHOCKS_PER_DAY), strike);

  function advance(slot: number): void {
    const shock = shocks.get(slot);
    shock.point = nextPoint(draw, shock.posts, shock.point);
    const seconds = shock.point < 1 ? shock.startSeconds + kernel.quantile(shock.point) : toSeconds;
    if (seconds < toSeconds) stage.at(seconds, hear, slot);
    else shocks.free(slot);
  }

  const hear = (slot: number): void => {
    const shock = shocks.get(slot);
    const language = shock.language === NONE ? tongues.pick(draw) : shock.language;
    for (let tries = 0; tries < READERS_TRIED; tries++) {
      const account = tongues.speaker(draw, language);
      if (draw.uniform() >= rhythm.awake(account, stage.now())) continue;
      own(account, tell(life, account, shock));
      return advance(slot);
    }
    const pause = draw.exponential(PAUSE_SECONDS);
    shock.startSeconds += pause;
    stage.at(stage.now() + pause, hear, slot);
  };

  stage.at(fromSeconds, wait);
}

/** What shocks scale with; scheduled posters have none of it. */
function spontaneousRate({ balance: { spontaneous, weights } }: Life): number {
  return spontaneous.reduce((sum, rate, account) => sum + (weights[account]! > 0 ? rate : 0), 0);
}

function tell({ stage: { draw, people, words }, culture }: Life, account: number, { community, news }: Shock): Draft {
  const language = people.language[account]!;
  let here = news.get(language);
  if (!here) news.set(language, (here = { tag: culture.newTag(language, community), links: createCopying(LINKS) }));
  const text = words.chatter(draw, community, language);
  const [tagged, linked] = [draw.uniform() < CARRIES.tag, draw.uniform() < CARRIES.link];
  let url: string | undefined;
  if (linked) here.links.remember((url = here.links.copy(draw) ?? culture.newArticle(language)));
  return { account, text, ...(tagged ? { hashtags: [here.tag] } : {}), ...(url === undefined ? {} : { urls: [url] }) };
}
