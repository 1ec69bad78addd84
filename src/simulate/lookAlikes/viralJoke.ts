import type { CrowdStage, LookAlike } from "../stage/lookAlike.js";
import { createCrew } from "./crowd/crew.js";
import { crowdSize } from "./crowd/crowdSize.js";
import { keenness } from "./crowd/keenness.js";
import { sporadic } from "./crowd/occasions.js";
import { recruitMostly } from "./crowd/recruitMostly.js";

/** One in seventeen of the public copies jokes, most of them in one language. */
const TELLERS = { share: 0.06, least: 30, most: 60_000 };
const JOKES = { leastGapSeconds: 3 * 3600, meanGapSeconds: 9 * 3600 };
/** Part of the tellers who copy the first telling while it is new, on average, and how fast. */
const AT_ONCE = { part: 0.4, withinSeconds: 8 * 60 };
/** Others who take a joke over from one telling, on average: below one, so that each joke dies in the end. */
const HEARERS = 0.8;
/** From hearing to telling, once awake. */
const TELL_MEDIAN_SECONDS = 2.5 * 3600;
/** Part of the copies that are changed on the way. */
const CHANGED = 0.107;
const ENDINGS = [" 😂", " 😭", " lol", "…", "!!", " 💀"];
const OPENINGS = ["ok: ", "👉 ", "> "];

/**
 * Jokes are told on by copying the text by hand, most of them exactly, some slightly changed, and changed texts are
 * copied in turn; a burst when a joke is new, then days of stragglers. Adamic et al. (2016), "Information evolution in
 * social networks" (WSDM): one such text had 121,605 variants in 1.14 million posts, about one in nine.
 */
export const viralJoke: LookAlike = {
  name: "viralJoke",
  title: "jokes copied by hand, exactly or slightly changed, for days",
  sort: "spontaneous",
  start(stage) {
    const { draw, people, words, timing } = stage;
    const [wit] = stage.recruit(1);
    if (wit === undefined) return;
    const [topic, language] = [people.community[wit]!, people.language[wit]!];
    const accounts = recruitMostly(stage, crowdSize(stage.organic, TELLERS), (account) => people.language[account] === language);
    const keen = keenness(draw, accounts.length, AT_ONCE.part);
    // What each teller heard last: the joke's number, and its text as it was when it came by.
    const heard = new Float64Array(accounts.length).fill(-1);
    const texts: string[] = accounts.map(() => "");
    const tellers = createCrew(stage, accounts, (teller) => {
      const text = draw.chance(CHANGED) ? changed(stage, texts[teller]!) : texts[teller]!;
      stage.publish({ account: accounts[teller]!, text, language });
      for (let hearers = draw.poisson(HEARERS); hearers > 0; hearers--) {
        const hearer = draw.below(accounts.length);
        const thinksOfIt = stage.now() + timing.reaction(draw, TELL_MEDIAN_SECONDS);
        hear(hearer, heard[teller]!, text, timing.awake(draw, accounts[hearer]!, thinksOfIt) - stage.now());
      }
    });
    function hear(teller: number, joke: number, text: string, delaySeconds: number): void {
      if (heard[teller]! >= joke || !tellers.call(teller, delaySeconds)) return;
      heard[teller] = joke;
      texts[teller] = text;
    }
    sporadic(stage, JOKES, (joke) => {
      const text = words.say(words.message(draw, topic), language, 0, draw);
      hear(draw.below(accounts.length), joke, text, 0);
      for (let teller = 0; teller < tellers.size; teller++) {
        if (draw.chance(keen[teller]!)) hear(teller, joke, text, timing.spread(draw, AT_ONCE.withinSeconds));
      }
    });
  },
};

/** A slip, a flourish, a word lost in copying. */
function changed({ draw }: CrowdStage, text: string): string {
  const kind = draw.below(3);
  if (kind === 0) return text + draw.pick(ENDINGS);
  if (kind === 1) return draw.pick(OPENINGS) + text;
  const words = text.split(" ");
  if (words.length < 3) return text + draw.pick(ENDINGS);
  words.splice(draw.below(words.length), 1);
  return words.join(" ");
}
