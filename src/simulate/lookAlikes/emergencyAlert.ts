import type { CrowdStage, LookAlike } from "../stage/lookAlike.js";
import type { PublishedPost } from "../stage/stage.js";
import type { Message } from "../words/words.js";
import { createArticleNumbers } from "./crowd/articleNumbers.js";
import { createCrew } from "./crowd/crew.js";
import { crowdSize } from "./crowd/crowdSize.js";
import { becomeInstitution, isOnlyAccount } from "./crowd/institution.js";
import { keenness } from "./crowd/keenness.js";
import { sporadic } from "./crowd/occasions.js";
import { recruitMostly } from "./crowd/recruitMostly.js";
import { shortened, shout } from "./crowd/shout.js";

/** One in twenty of the public lives in the region and posts when its phone howls, most of them in one language. */
const RESIDENTS = { share: 0.05, least: 25, most: 50_000 };
/** Part of them who post about one alert, on average. */
const TURNOUT = 0.55;
/** A season of storms or aftershocks. */
const ALERTS = { leastGapSeconds: 8 * 3600, meanGapSeconds: 26 * 3600 };
/** Most write at once; the others when they have seen to the children. */
const AT_ONCE = { part: 0.7, withinSeconds: 150 };
const LATER_MEDIAN_SECONDS = 10 * 60;
const FOLLOW_UP = { chance: 0.35, medianSeconds: 7 * 60 };
const ALL_CLEAR = { leastSeconds: 20 * 60, mostSeconds: 50 * 60, part: 0.6 };
/** What people post: the agency's post again, the alert's words as they stand on the screen, or a shout. */
const ACTS = { repost: 0.25, quote: 0.25 };
/** The agency's own. */
const SITE = 5001;
const WITH_TAG = 0.7;
const WITH_LINK = 0.15;

interface Alert {
  readonly tag: string;
  readonly link: string;
  readonly text: string;
  readonly message: Message;
  readonly post: PublishedPost;
}

/**
 * A region's phones sound an alert at one moment, day or night, and people post within seconds to minutes of each
 * other, again at the all-clear. Sakaki, Okazaki & Matsuo (2010), "Earthquake shakes Twitter users" (WWW): posts begin
 * within a minute and decay exponentially; Murthy et al. (2019), MMWR 68(7), on what people wrote in the 38 minutes
 * of Hawaii's false missile alert. The agency's account posts nothing else.
 */
export const emergencyAlert: LookAlike = {
  name: "emergencyAlert",
  title: "a region posts in the minutes after each alert on its phones",
  sort: "spontaneous",
  start(stage) {
    const { draw, people, words, timing } = stage;
    const [agency] = stage.recruit(1, (account) => isOnlyAccount(people, account));
    if (agency === undefined) return;
    const [language, offset] = [people.language[agency]!, people.utcOffsetHours[agency]!];
    becomeInstitution(stage, agency, { bio: "Official alerts. Not monitored.", verified: true });
    const accounts = recruitMostly(
      stage,
      crowdSize(stage.organic, RESIDENTS),
      (account) => people.language[account] === language && people.utcOffsetHours[account] === offset,
    );
    const keen = keenness(draw, accounts.length, TURNOUT);
    const region = words.hashtag(people.community[agency]!, draw.below(50), language);
    const nextArticle = createArticleNumbers(draw);
    let alert: Alert | undefined;
    const followsUp = new Uint8Array(accounts.length);
    const residents = createCrew(stage, accounts, (resident) => {
      react(stage, alert!, accounts[resident]!, language);
      if (followsUp[resident] === 1) residents.call(resident, timing.reaction(draw, FOLLOW_UP.medianSeconds));
      followsUp[resident] = 0;
    });
    const sound = (number: number): void => {
      alert = issue(stage, agency, `${region}Alert${number + 1}`, language, nextArticle());
      for (let resident = 0; resident < residents.size; resident++) {
        if (!draw.chance(keen[resident]!)) continue;
        followsUp[resident] = draw.chance(FOLLOW_UP.chance) ? 1 : 0;
        residents.call(resident, draw.chance(AT_ONCE.part) ? timing.spread(draw, AT_ONCE.withinSeconds) : timing.reaction(draw, LATER_MEDIAN_SECONDS));
      }
    };
    const clear = (number: number): void => {
      alert = issue(stage, agency, `${region}Alert${number + 1}`, language, nextArticle());
      for (let resident = 0; resident < residents.size; resident++) {
        if (draw.chance(keen[resident]! * ALL_CLEAR.part)) residents.call(resident, timing.spread(draw, AT_ONCE.withinSeconds));
      }
    };
    sporadic(stage, ALERTS, (number) => {
      sound(number);
      stage.at(stage.now() + draw.between(ALL_CLEAR.leastSeconds, ALL_CLEAR.mostSeconds), clear, number);
    });
  },
};

/** The agency posts what the phones say. */
function issue({ draw, people, words, publish }: CrowdStage, agency: number, tag: string, language: number, article: number): Alert {
  const message = words.message(draw, people.community[agency]!);
  const text = words.say(message, language, 0, draw);
  const link = words.article(SITE, article);
  const post = publish({ account: agency, text, hashtags: [tag], urls: [link] });
  return { tag, link, text, message: shortened(message), post };
}

function react(stage: CrowdStage, { tag, link, text, message, post }: Alert, account: number, language: number): void {
  const { draw, people } = stage;
  const act = draw.uniform();
  if (act < ACTS.repost && people.platform[account] === people.platform[post.account]) {
    stage.publish({ account, repostOf: post });
    return;
  }
  const quotes = act < ACTS.repost + ACTS.quote;
  stage.publish({
    account,
    text: quotes ? text : shout(stage, message, people.language[account]!),
    language: quotes ? language : people.language[account]!,
    ...(draw.chance(WITH_TAG) ? { hashtags: [tag] } : {}),
    ...(draw.chance(WITH_LINK) ? { urls: [link] } : {}),
  });
}
