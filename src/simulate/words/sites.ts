import { scramble, shuffled } from "./scramble.js";

const LOOKS = split("green silver northern daily open free early clear old new first central bright quiet local western eastern modern plain honest wide true golden blue red upper lower inner public common young warm");
const SCENES = split("river harbour valley bridge city hill forest lake island field garden station market tower mill stone coast road castle meadow mountain lighthouse orchard village port square canal sun moon star wind rain");
const PAPERS = split("post times herald courier gazette journal observer tribune mirror voice report review monitor dispatch echo chronicle press bulletin record today wire digest world telegraph");

const ACTORS = split("council school hospital club festival museum union startup farmer library coach engineer bakery mayor choir railway bank nurse team students harbour market band doctor");
const DEEDS = split("plans opens discusses presents rejects prepares tests delays repairs welcomes studies funds rebuilds defends reviews closes explains expands moves wins loses awaits praises questions");
const THINGS = split("bridge budget concert train park recipe stadium timetable vaccine reform tour shelter beach contract playground network exhibition market garden archive ferry menu school-bus bike-lane");
const WHENS = split("today this-week before-winter after-holidays next-month at-last once-more in-detail for-now overnight on-monday with-pictures step-by-step in-brief what-we-know so-far");

const TOPICS = split("politics sport culture local business science health travel");
const IDS = 10_000_000;

/**
 * The registrable domain of a site, by number; different for every number. The first 3,072 have two
 * words, the next 98,304 three, and the rest end in a number.
 */
export function domainOf(site: number, salt: number): string {
  return `${siteName(site, salt)}.example`;
}

function siteName(site: number, salt: number): string {
  const form = site % 4;
  const turn = Math.floor(site / 4);
  const short = PAPERS.length * LOOKS.length;
  const long = short * SCENES.length;
  if (turn < short) {
    const at = shuffled(turn, short, scramble(form, salt));
    const word = Math.floor(at / PAPERS.length);
    return shortName(form, LOOKS[word]!, SCENES[word]!, PAPERS[at % PAPERS.length]!);
  }
  const block = Math.floor((turn - short) / long);
  const at = shuffled((turn - short) % long, long, scramble(form, salt));
  const paper = PAPERS[at % PAPERS.length]!;
  const rest = Math.floor(at / PAPERS.length);
  const name = longName(form, LOOKS[rest % LOOKS.length]!, SCENES[Math.floor(rest / LOOKS.length)]!, paper);
  return block === 0 ? name : `${name}-${block + 1}`;
}

function shortName(form: number, look: string, scene: string, paper: string): string {
  if (form === 0) return `${look}-${paper}`;
  if (form === 1) return `the-${scene}-${paper}`;
  return form === 2 ? scene + paper : `${paper}-${scene}`;
}

function longName(form: number, look: string, scene: string, paper: string): string {
  if (form === 0) return `${look}-${scene}-${paper}`;
  if (form === 1) return `the-${look}-${scene}-${paper}`;
  return form === 2 ? look + scene + paper : `${paper}-of-${look}-${scene}`;
}

/** Address of an article; different for every number. Each site has one way of making addresses, some with ids, some with subdomains. */
export function articleOf(site: number, number: number, salt: number): string {
  const look = scramble(site, salt);
  const host = look % 5 === 0 ? "www." : look % 5 === 1 ? "news." : "";
  const home = `https://${host}${domainOf(site, salt)}`;
  const topic = TOPICS[scramble(number, look) % TOPICS.length]!;
  const id = Math.floor(number / IDS) * IDS + shuffled(number % IDS, IDS, look);
  switch (Math.floor(look / 5) % 6) {
    case 0:
      return `${home}/${slug(number, look)}`;
    case 1:
      return `${home}/${topic}/${slug(number, look)}`;
    case 2:
      return `${home}/${slug(number, look)}-${id}.html`;
    case 3:
      return `${home}/article?id=${id}`;
    case 4:
      return `${home}/${topic}/${id}/${slug(number, look)}`;
    default:
      return `${home}/story.php?section=${topic}&story=${id}`;
  }
}

/** 221,184 of them before a number is added. */
function slug(number: number, salt: number): string {
  const size = ACTORS.length * DEEDS.length * THINGS.length * WHENS.length;
  const block = Math.floor(number / size);
  let at = shuffled(number % size, size, salt);
  let text = ACTORS[at % ACTORS.length]!;
  at = Math.floor(at / ACTORS.length);
  text += `-${DEEDS[at % DEEDS.length]!}`;
  at = Math.floor(at / DEEDS.length);
  text += `-${THINGS[at % THINGS.length]!}-${WHENS[Math.floor(at / THINGS.length)]!}`;
  return block === 0 ? text : `${text}-${block + 1}`;
}

function split(words: string): readonly string[] {
  return words.split(" ");
}
