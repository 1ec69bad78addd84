import { NONE } from "../people/population.js";
import type { Family } from "../stage/family.js";
import type { Stage } from "../stage/stage.js";
import { createActing } from "./sessions/acting.js";
import { createAlerts } from "./sessions/alerts.js";
import { createCrossPosts } from "./sessions/crossPosts.js";
import { startFans } from "./sessions/fans.js";
import { createLife } from "./sessions/life.js";
import { startNews } from "./sessions/news.js";
import { createReactions } from "./sessions/reactions.js";
import { startSchedulers } from "./sessions/schedulers.js";
import { settlePeople } from "./sessions/settle.js";
import { startSittings } from "./sessions/sittings.js";
import { createWriting } from "./sessions/writing.js";

/**
 * A public of agents. Each has a day, sits down now and then, looks at a feed and decides what to do. Memory grows with
 * accounts: feeds are rings that hold part of a day at most.
 */
export const sessions: Family = {
  name: "sessions",
  title: "people sit down now and then, look at what is new and popular around them, and post or repost",
  cites:
    "Malmgren, Stouffer, Motter & Amaral (2008), PNAS 105(47); Barabási (2005), Nature 435; Kooti, Moro & Lerman (2016), SocInfo; " +
    "Muchnik et al. (2013), Scientific Reports 3:1783; Kwak, Lee, Park & Moon (2010), WWW; Golder & Macy (2011), Science 333; " +
    "Wu & Huberman (2007), PNAS 104(45); Simon (1955), Biometrika 42; Liu, Kliman-Silver & Mislove (2014), ICWSM",
  settle: settlePeople,
  timing: createReactions,
  start,
};

function start(stage: Stage): void {
  const life = createLife(stage);
  const writing = createWriting(life);
  const news = startNews(stage, { communities: life.communities, outlets: life.outlets, onStory: createAlerts(life, writing) });
  startSittings(life, createActing(life, { news, writing, onWritten: createCrossPosts(life) }));
  startSchedulers(life);
  startFans(life, writing);
  showCampaigns(stage, life);
}

/** What accounts of campaigns post is seen like everybody else's. */
function showCampaigns(stage: Stage, { feeds, draw, people }: ReturnType<typeof createLife>): void {
  for (let account = 0; account < people.size; account++) {
    if (people.campaign[account] === NONE) continue;
    stage.onPost(account, (post) => {
      if (!post.isRepost) feeds.show(post, draw);
    });
  }
}
