import { foldCase } from "../content/foldCase.js";
import type { Account } from "../model/account.js";
import type { Score, ScoreContext, ScoreValue } from "../model/score.js";
import { channel, figures, partOf, scored } from "./measures/channel.js";
import { watch } from "./sightings/watch.js";

/** How bots call themselves, as a word of its own, in the languages of the EU's neighbourhood and a few more. */
const BOT = /(?<![\p{L}\p{N}])(?:bots?|автобот|бот|боти|боты|μποτ|بوت|בוט|机器人|機器人|ボット|봇)(?![\p{L}\p{N}])|automat(?:ed|isch|isiert|isé|isée|izado|izada|izzato|izat|ic post)|zautomatyz|автоматическ|автоматичн|自动发布|自動投稿/u;
/** Who says that it is none, or writes about them. */
const DENIAL = /(?<![\p{L}\p{N}])(?:not?|kein|keine|pas|ne|nicht|no soy|не|anti|against|block|hate|hunter|hunting|fight)(?:\s+(?:an?|un|une|ein))?[\s-]+(?:bots?|бот)|bots?\s+(?:hunter|block|not welcome|will be)/u;

/** Bots that say so. */
export const declaredAutomation: Score = {
  name: "declared-automation",
  tells: "explanation",
  question: "How many members say that they are automated?",
  needs: ["accounts"],
  disarm: [],
  sources:
    "European Union, Code of Conduct on Disinformation (2025), commitment 14; Lokot & Diakopoulos (2016), News bots, Digital Journalism 4 (what such bots disclose); Wojcik et al. (2018), Bots in the Twittersphere, Pew Research Center",
  refutedBy: "Members that are labelled as automated and yet pose as persons elsewhere in their profile or in what they write.",
  init: (context) => watch(context, () => false, (_, of) => measure(of)),
};

function measure({ members, account }: ScoreContext): ScoreValue {
  const known = [...members].flatMap((member) => account(member) ?? []);
  if (known.length === 0) return scored(undefined, "Nothing is known of the members' profiles.", [], { missing: ["accounts"] });
  const labelled = known.filter(({ automated }) => automated === true).length;
  const saying = known.filter(saysBot).length;
  const either = known.filter((one) => one.automated === true || saysBot(one)).length;
  return scored(partOf(either, members.size), `${figures(either, members.size)} of the members are labelled as automated or say so.`, [
    channel("labelled", partOf(labelled, members.size), `${figures(labelled, members.size)} of the members are labelled as automated.`),
    channel("saying", partOf(saying, members.size), `${figures(saying, members.size)} of the members say in their profile that they are automated.`),
  ]);
}

function saysBot({ bio, name }: Account): boolean {
  return [bio, name].some((text) => {
    if (!text) return false;
    const folded = foldCase(text);
    return BOT.test(folded) && !DENIAL.test(folded);
  });
}
