import { outlets, words } from "./words.js";

/** @typedef {import("./chance.js").Chance} Chance */
/** @typedef {import("./people.js").Person} Person */

/**
 * A post before it has an id.
 * @typedef {{
 *   by: Person, seconds: number, text?: string, repostOf?: Draft, replyTo?: Draft, quoteOf?: Draft,
 *   media?: readonly { hash: string }[], boostedBy: Set<Person>,
 * }} Draft
 * @typedef {{ site: string, lang: string, url: string, headline: string, seconds: number, heft: number, alert: boolean }} Article
 * @typedef {{ seconds: number, act: (post: (draft: Omit<Draft, "boostedBy">) => void, recent: readonly Draft[]) => void }} Moment
 */

const DAY = 86_400;
const HOUR = 3600;

/** The nights on which everybody talks of one thing: two debates, a storm, the first results. By day and hour. */
const SHOCKS = [[2, 20.25], [6, 17.5], [9, 20.25], [13, 18]].map(([day = 0, hour = 0]) => day * DAY + hour * HOUR);

/**
 * Articles of every newspaper; those of the hours of a shock weigh most and go out as alerts.
 * @param {Chance} chance @param {number} start @param {number} days @returns {Article[]}
 */
export function writeArticles(chance, start, days) {
  const articles = outlets.flatMap(({ site, lang }) => {
    const times = Array.from({ length: days * 4 }, (_, i) => Math.floor(i / 4) * DAY + chance.between(6, 22) * HOUR);
    const shocks = SHOCKS.map((time) => time + chance.between(60, 900));
    return [...times, ...shocks].map((time, i) => ({
      site,
      lang,
      url: `https://${site}/${2025}/${i + 1}`,
      headline: fill(chance, lang, `{topic}: {person} · {place}`) + ` (${i + 1})`,
      seconds: start + time,
      heft: (i < times.length ? 1 : 6) * chance.factor(1),
      alert: i >= times.length || chance.happens(0.06),
    }));
  });
  return articles.sort((a, b) => a.seconds - b.seconds);
}

/**
 * When people look at their feed: sessions around each one's hour, more of them after a shock and after an alert.
 * @param {Chance} chance @param {readonly Person[]} people @param {readonly Article[]} articles
 * @param {number} start @param {number} days @returns {Moment[]}
 */
export function liveTheDays(chance, people, articles, start, days) {
  /** @type {Moment[]} */
  const moments = [];
  for (const person of people) {
    /** @param {number} from @param {number} actions */
    const session = (from, actions) => {
      let seconds = from;
      for (let i = 0; i < actions; i++) {
        seconds += 5 + chance.exponential(180);
        moments.push(momentOf(chance, person, articles, seconds));
      }
    };
    for (let day = 0; day < days; day++) {
      const hour = person.peakHour + chance.between(-3, 3) + chance.between(-2, 2);
      for (let i = chance.count(person.activity); i > 0; i--) session(start + day * DAY + hour * HOUR, 1 + chance.count(1.2 * chance.factor(0.7)));
    }
    for (const shock of SHOCKS) {
      if (chance.happens(0.5 * Math.min(person.activity, 1))) session(start + shock + chance.exponential(40 * 60), 1 + chance.count(1.5));
    }
    for (const article of articles) {
      const hears = article.alert && article.site === person.alertsOf && chance.happens(0.22);
      if (hears) moments.push(shareMoment(chance, person, article, article.seconds + 20 + chance.exponential(420)));
    }
  }
  return moments;
}

/** @param {Chance} chance @param {Person} person @param {readonly Article[]} articles @param {number} seconds @returns {Moment} */
function momentOf(chance, person, articles, seconds) {
  return {
    seconds,
    act(post, recent) {
      const roll = chance.between(0, 1);
      const seen = roll < 0.62 ? noticed(chance, person, recent, seconds) : undefined;
      if (seen && roll < 0.42) post({ by: person, seconds, repostOf: seen });
      else if (seen && roll < 0.55) post({ by: person, seconds, replyTo: seen, text: `@${seen.by.handle} ${say(chance, person.lang)}` });
      else if (seen) post({ by: person, seconds, quoteOf: seen, text: say(chance, person.lang) });
      else if (roll > 0.86) readAndShare(chance, person, articles, seconds, post);
      else post({ by: person, seconds, text: withTags(chance, person.lang, say(chance, person.lang)) });
    },
  };
}

/** A post in the feed: of the same platform, mostly of the same language; what others boosted and what is new comes first. */
/** @param {Chance} chance @param {Person} person @param {readonly Draft[]} recent @param {number} seconds */
function noticed(chance, person, recent, seconds) {
  const feed = recent.filter(({ by, boostedBy }) => by.platform === person.platform && by !== person && !boostedBy.has(person));
  const weights = feed.map(({ by, seconds: then, boostedBy }) => {
    const known = by.lang === person.lang ? 1 : 0.05;
    return known * (1 + boostedBy.size) * Math.sqrt(1 + by.followers) * Math.exp((then - seconds) / (3 * HOUR));
  });
  return chance.weighted(feed, weights);
}

/** @param {Chance} chance @param {Person} person @param {readonly Article[]} articles @param {number} seconds @param {Parameters<Moment["act"]>[0]} post */
function readAndShare(chance, person, articles, seconds, post) {
  const fresh = articles.filter((article) => article.lang === person.lang && article.seconds < seconds && article.seconds > seconds - DAY);
  const article = chance.weighted(fresh, fresh.map(({ heft, seconds: then }) => heft * Math.exp((then - seconds) / (5 * HOUR))));
  if (article) shareMoment(chance, person, article, seconds).act(post, []);
}

/** Half of the people write something of their own beside a link, the others press the button of the page. */
/** @param {Chance} chance @param {Person} person @param {Article} article @param {number} seconds @returns {Moment} */
function shareMoment(chance, person, article, seconds) {
  return {
    seconds,
    act(post) {
      const [text, mark] = chance.happens(0.5) ? [article.headline, "?utm_source=button"] : [say(chance, person.lang), ""];
      post({ by: person, seconds, text: `${text} ${article.url}${mark}` });
    },
  };
}

/** A remark. @param {Chance} chance @param {string} lang */
export function say(chance, lang) {
  const { openings, bodies, closings } = wordsOf(lang);
  const second = chance.happens(0.4) ? chance.pick(bodies) : "";
  return fill(chance, lang, [chance.pick(openings), chance.pick(bodies), second, chance.pick(closings)].filter((part) => part !== "").join(" "));
}

/** @param {Chance} chance @param {string} lang @param {string} text */
function withTags(chance, lang, text) {
  const number = chance.weighted([0, 1, 2, 3], [60, 25, 11, 4]) ?? 0;
  const tags = new Set(Array.from({ length: number }, () => chance.pick(wordsOf(lang).tags)));
  return [text, ...tags].join(" ");
}

/** @param {Chance} chance @param {string} lang @param {string} template */
function fill(chance, lang, template) {
  const { places, topics, persons } = wordsOf(lang);
  return template.replace(/\{(place|topic|person)\}/g, (_, slot) => chance.pick(slot === "place" ? places : slot === "topic" ? topics : persons));
}

/** @param {string} lang */
function wordsOf(lang) {
  return /** @type {import("./words.js").Words} */ (words[lang]);
}
