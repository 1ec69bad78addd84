import type { CrowdStage, LookAlike } from "../stage/lookAlike.js";
import type { PublishedPost } from "../stage/stage.js";
import { createArticleNumbers } from "./crowd/articleNumbers.js";
import { createCrew } from "./crowd/crew.js";
import { crowdSize } from "./crowd/crowdSize.js";
import { becomeInstitution, isOnlyAccount, siteName } from "./crowd/institution.js";
import { keenness } from "./crowd/keenness.js";
import { sporadic } from "./crowd/occasions.js";
import { recruitMostly } from "./crowd/recruitMostly.js";

/** One in a hundred of the public works for the company, most of them on its platform. */
const STAFF = { share: 0.01, least: 14, most: 5000 };
const NEWS = { leastGapSeconds: 2 * 3600, meanGapSeconds: 7 * 3600 };
/** Staff whose sharing tool posts for them when the mail goes out, and how long its queue takes. */
const AMBASSADORS = { part: 0.3, withinSeconds: 60, client: "Staff Share" };
/** Part of the others who share an item, on average, and when they read their mail. */
const READERS = { part: 0.3, medianSeconds: 25 * 60 };
/** What staff do where the company's post is on their platform; the others share the link. */
const REPOSTS = 0.5;
/** Links shared with the text that the mail proposes. */
const PROPOSED_TEXT = 0.6;
/** The company's own. */
const SITE = 5000;
const JOBS = ["Engineer", "Sales", "Marketing", "Support", "People team", "Product", "Finance"];

interface News {
  readonly post: PublishedPost;
  readonly text: string;
  readonly link: string;
  readonly hashtags: readonly string[];
}

/**
 * A company posts its news, an internal mail asks staff to share it, and part of them do, some through a tool that
 * posts for them. Their bios name the employer. Van Zoonen, van der Meer & Verhoeven (2014), "Employees work-related
 * social-media use: his master's voice" (Public Relations Review 40), on how much of what staff post is about work. The
 * company's account has no ordinary life.
 */
export const employees: LookAlike = {
  name: "employees",
  title: "staff share the company's posts after an internal mail",
  sort: "open",
  start(stage) {
    const { draw, people, words, timing } = stage;
    const [company] = stage.recruit(1, (account) => isOnlyAccount(people, account));
    if (company === undefined) return;
    const [platform, language] = [people.platform[company]!, people.language[company]!];
    const typical = (account: number) => people.platform[account] === platform && people.language[account] === language;
    const accounts = recruitMostly(stage, crowdSize(stage.organic, STAFF), typical, (account) => account !== company);
    const name = siteName(words, SITE);
    becomeInstitution(stage, company, { name, owner: name, bio: `The official account of ${name}.` });
    for (const account of accounts) stage.profile(account, { bio: `${draw.pick(JOBS)} at ${name}. Views my own.` });
    const keen = keenness(draw, accounts.length, READERS.part);
    const ambassadors = Math.round(accounts.length * AMBASSADORS.part);
    const nextArticle = createArticleNumbers(draw);
    let news: News | undefined;
    const staff = createCrew(stage, accounts, (member) => share(stage, news!, accounts[member]!, language, member < ambassadors));
    sporadic(stage, NEWS, () => {
      news = publishNews(stage, company, name, nextArticle());
      for (let member = 0; member < staff.size; member++) {
        if (member < ambassadors) staff.call(member, timing.spread(draw, AMBASSADORS.withinSeconds));
        else if (draw.chance(keen[member]!)) staff.call(member, timing.reaction(draw, READERS.medianSeconds));
      }
    });
  },
};

function publishNews(stage: CrowdStage, company: number, name: string, article: number): News {
  const { draw, people, words } = stage;
  const [topic, language] = [people.community[company]!, people.language[company]!];
  const say = () => words.say(words.message(draw, topic), language, 0, draw);
  const [link, hashtags] = [words.article(SITE, article), [`Team${name.replaceAll(" ", "")}`]];
  return { post: stage.publish({ account: company, text: say(), urls: [link], hashtags }), text: say(), link, hashtags };
}

function share(stage: CrowdStage, { post, text, link, hashtags }: News, account: number, language: number, byTool: boolean): void {
  const { draw, people, words } = stage;
  const client = byTool ? { client: AMBASSADORS.client } : {};
  if (people.platform[account] === people.platform[post.account] && draw.chance(REPOSTS)) {
    stage.publish({ account, repostOf: post, ...client });
    return;
  }
  const own = draw.chance(PROPOSED_TEXT) ? text : words.chatter(draw, people.community[account]!, language);
  stage.publish({ account, text: own, language, urls: [link], hashtags, ...client });
}
