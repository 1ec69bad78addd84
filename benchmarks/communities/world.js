import { createRandom } from "../../dist/stats/random.js";

const START = 1_730_000_000;
const DAY = 86_400;
const PEOPLE = 6000;
const COMMUNITIES = 40;
const CAMPAIGNS = ["own site", "reposts", "one text", "tags", "news links", "replies", "mixed", "mixed"];
/** What a mixed campaign does. */
const MIXED = CAMPAIGNS.slice(0, 5);

/**
 * What a campaign hides: actions are spread over `jitterSeconds`, each member takes part in `participation` of them, a part
 * `dilution` of its posts is like anybody's, and texts are written anew with the chance `rewording`.
 * @typedef {{ jitterSeconds: number, participation: number, dilution: number, rewording: number }} Hiding
 */

/**
 * One level for all: ten seconds of jitter become a day, participation falls and dilution rises to 0.95.
 * @param {number} level 0 to 1
 * @returns {Hiding}
 */
export const hiding = (level) => ({ jitterSeconds: 10 * 8640 ** level, participation: 1 - 0.95 * level, dilution: 0.95 * level, rewording: level });

/**
 * A third family of worlds, that shares nothing with those of `lockstep simulate`, neither code nor words nor people:
 * communities whose people repost each other in sittings, favourites, news with a life of its own, breaking news that a
 * tenth of all link within the hour, four fan clubs; and, if asked for, eight campaigns of thirty who do six things a day (or others, larger ones, that do less),
 * people of whom groups are told of each post of one account, day after day: `regulars` has how many each; and small languages: `languages` has how many people
 * have each, who see nothing of what the others post; and a part of people, `eager`, who are there every day, most of them several times, some all day.
 * @param {{ seed: number, people?: number, days?: number, campaigns?: readonly string[], size?: number, actionsPerDay?: number, hides?: Hiding, regulars?: readonly number[], languages?: readonly number[], eager?: number, resolutionSeconds?: number }} settings
 */
export function makeWorld({ seed, people: count = PEOPLE, days = 14, campaigns = CAMPAIGNS, size = 30, actionsPerDay = 6, hides = hiding(0), regulars = [], languages = [], eager = 0, resolutionSeconds = 1 }) {
  const draw = createDraws(createRandom(seed));
  const people = makePeople(draw, count, languages);
  if (eager > 0) makeEager(draw, people, eager);
  const news = makeNews(draw, days, COMMUNITIES + languages.length);
  const members = makeMembers(draw, people, campaigns, size);
  const events = [...sittings(draw, people, days), ...dilute(draw, members, days, actionsPerDay, hides), ...occasions(draw, people, days)];
  events.push(...orders(draw, people, campaigns, days, actionsPerDay));
  const circles = regulars.map((number) => Array.from({ length: number }, () => people[draw.below(people.length)]));
  events.push(...circles.flatMap((circle, star) => followStar(draw, circle, star, days)));
  events.sort((a, b) => a.at - b.at);
  const posts = play(draw, { events, people, news, members, hides, communities: COMMUNITIES + languages.length });
  const written = posts
    .filter(({ at }) => at < (days + 1) * DAY)
    .sort((a, b) => a.at - b.at)
    .map(({ at, ...post }) => ({ ...post, platform: "x", createdAt: START + Math.floor(at / resolutionSeconds) * resolutionSeconds }));
  return { posts: written, members: new Set(members.map(({ id }) => id)), regulars: new Set(circles.flat().map(({ id }) => id)), people: people.length };
}

/** @param {() => number} random */
function createDraws(random) {
  return {
    random,
    exponential: (/** @type {number} */ mean) => -Math.log(1 - random()) * mean,
    normal: () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random()),
    /** The lower the commoner, as 1 / rank. */
    zipf: (/** @type {number} */ n) => Math.min(n - 1, Math.floor(n ** random() - 1)),
    below: (/** @type {number} */ n) => Math.floor(random() * n),
    words(/** @type {number} */ count) {
      return Array.from({ length: count }, () => `w${this.zipf(3000).toString(36)}x`).join(" ");
    },
  };
}

/** Each small language is a community of its own. */
function makePeople(draw, count, languages) {
  const people = Array.from({ length: count }, (_, i) => ({ id: `u${i}`, ...makeHabits(draw) }));
  languages.forEach((speakers, l) => {
    for (let i = 0; i < speakers; i++) people.push({ id: `l${l}_${i}`, ...makeHabits(draw), community: COMMUNITIES + l, isApart: true });
  });
  const inside = Array.from({ length: COMMUNITIES + languages.length }, () => []);
  for (const person of people) inside[person.community].push(person);
  for (const person of people) person.favourites = Array.from({ length: 8 }, () => inside[person.community][draw.zipf(inside[person.community].length)].id);
  return people;
}

const makeHabits = (draw) => ({ community: draw.zipf(COMMUNITIES), rate: 2 * Math.exp(draw.normal() - 0.5), sittings: 1, wakesAt: 6 + 2 * draw.normal(), favourites: [] });

function makeEager(draw, people, part) {
  for (const person of people) if (draw.random() < part) Object.assign(person, { rate: 20, sittings: Math.exp(1.2 + 0.8 * draw.normal()) });
}

/** Members look like anybody: habits and favourites of some person. */
function makeMembers(draw, people, campaigns, size) {
  return campaigns.flatMap((_, campaign) => Array.from({ length: size }, (_, m) => ({ ...people[draw.below(people.length)], id: `b${campaign}_${m}`, campaign })));
}

/** A hundred and fifty articles a day, of which few are read by many; half are for one community. */
function makeNews(draw, days, communities) {
  const articles = Array.from({ length: 150 * days }, (_, i) => ({
    at: (Math.floor(i / 150) + draw.random()) * DAY,
    url: `https://news${draw.zipf(60)}.example/a/${i}`,
    community: draw.random() < 0.5 ? undefined : draw.below(communities),
    appeal: (1 - draw.random()) ** (-1 / 1.2),
  }));
  return articles.sort((a, b) => a.at - b.at);
}

function sittings(draw, people, days) {
  const events = [];
  for (const person of people) {
    for (let day = 0; day < days; day++) {
      if (draw.random() >= person.rate / (person.rate + 3)) continue;
      for (let left = 1 + Math.floor(draw.exponential(0.7 * person.sittings)); left > 0; left--) {
        events.push({ at: day * DAY + (person.wakesAt + 1 + 14 * draw.random() ** 0.8) * 3600 + draw.random() * 600, person });
      }
    }
  }
  return events;
}

/** Sittings of members, so that of their posts the wanted part is like anybody's. */
function dilute(draw, members, days, actionsPerDay, { participation, dilution }) {
  const perDay = (actionsPerDay * participation * dilution) / (1 - dilution);
  return members.flatMap((person) =>
    Array.from({ length: days }, (_, day) => Array.from({ length: Math.max(0, Math.round(perDay / 2.5 + draw.normal() / 2)) }, () => ({ at: day * DAY + (person.wakesAt + 1 + 14 * draw.random()) * 3600, person }))).flat(),
  );
}

/** Innocent crowds: every other day breaking news, every third an evening of each fan club. */
function occasions(draw, people, days) {
  const events = [];
  for (let day = 1; day < days; day += 2) {
    for (const person of people) if (draw.random() < 0.1) events.push({ at: day * DAY + 12 * 3600 + draw.exponential(1200), person, link: `https://news0.example/breaking/${day}` });
  }
  for (let club = 0; club < 4; club++) {
    const fans = people.filter(() => draw.random() < 0.02);
    for (let day = 0; day < days; day += 3) {
      for (const person of fans) {
        for (let song = 0; song < 3; song++) if (draw.random() < 0.4) events.push({ at: day * DAY + 19 * 3600 + draw.random() * 7200, person, tags: `#fan${club} #star${club} #party${club}d${day}` });
      }
    }
  }
  return events;
}

/** A star posts three times a day; of those who are told of it half repost it, most of them within minutes. */
function followStar(draw, circle, star, days) {
  return Array.from({ length: 3 * days }, (_, n) => {
    const at = (Math.floor(n / 3) + (10 + 12 * draw.random()) / 24) * DAY;
    const id = `star${star}-${n}`;
    const reposts = circle.filter(() => draw.random() < 0.5).map((person) => ({ at: at + 3 + 150 * Math.exp(1.1 * draw.normal()), post: { accountId: person.id, repostOf: id } }));
    return [{ at, post: { id, accountId: `star${star}`, text: draw.words(12) } }, ...reposts];
  }).flat();
}

/** What campaigns are told to do, and for whom. */
function orders(draw, people, campaigns, days, actionsPerDay) {
  return campaigns.flatMap((kind, campaign) => {
    const principals = Array.from({ length: 3 }, () => people[draw.zipf(people.length)].id);
    return Array.from({ length: days * actionsPerDay }, (_, n) => ({
      at: Math.floor(n / actionsPerDay) * DAY + (7 + 14 * draw.random()) * 3600,
      order: { campaign, kind: kind === "mixed" ? MIXED[draw.below(5)] : kind, key: `${campaign}-${n}`, principal: principals[draw.below(3)] },
    }));
  });
}

/** Lets events happen in the order of time, so that people can repost what is there. */
function play(draw, { events, people, news, members, hides, communities }) {
  const posts = [];
  const emit = (post) => posts.push({ id: `p${posts.length}`, ...post });
  const wall = { all: [], of: Array.from({ length: communities }, () => []), last: new Map(), newsSeen: 0 };
  for (const { at, person, link, tags, order, post } of events) {
    while (wall.newsSeen < news.length && news[wall.newsSeen].at < at) wall.newsSeen++;
    if (order) obey(draw, { at, order, members, news, wall, hides }, emit);
    else if (post) emit({ at, ...post });
    else if (link ?? tags) emit({ at, accountId: person.id, text: `${draw.words(6)} ${link ?? tags}` });
    else sit(draw, { at, person, news, wall }, emit);
  }
  return posts;
}

function sit(draw, { at, person, news, wall }, emit) {
  let now = at;
  for (let left = 1 + Math.floor(draw.exponential(2)); left > 0; left--) {
    now += 5 + draw.exponential(60);
    const mood = draw.random();
    const near = wall.of[person.community];
    if (mood < 0.45) {
      const seen = draw.random() < 0.4 ? wall.last.get(person.favourites[draw.below(8)]) : best(draw, draw.random() < 0.7 || person.isApart ? near : wall.all, 150, 4);
      if (seen && now - seen.at < 2 * DAY && seen.accountId !== person.id) emit({ at: now, accountId: person.id, repostOf: seen.id });
    } else if (mood < 0.65 && wall.newsSeen > 10) {
      const article = best(draw, news.slice(Math.max(0, wall.newsSeen - 200), wall.newsSeen).filter(({ community }) => (community === undefined && !person.isApart) || community === person.community), 200, 5);
      if (article) emit({ at: now, accountId: person.id, text: `${draw.words(4)} ${article.url}` });
    } else if (mood < 0.75 && near.length > 0) {
      emit({ at: now, accountId: person.id, text: draw.words(7), replyTo: near.at(-1 - draw.zipf(Math.min(50, near.length))).id });
    } else {
      const tags = Array.from({ length: [0, 0, 1, 2][draw.below(4)] }, () => ` #tag${(draw.zipf(800) + person.community * 20) % 800}`).join("");
      const post = { accountId: person.id, id: `${person.id}-${wall.all.length}`, at: now, appeal: person.rate / (1 - draw.random()) };
      emit({ at: now, accountId: person.id, id: post.id, text: draw.words(12) + tags });
      near.push(post);
      wall.all.push(post);
      wall.last.set(person.id, post);
    }
  }
}

/** The one with most appeal of some recent ones. */
function best(draw, list, recent, looks) {
  if (list.length === 0) return undefined;
  const seen = Array.from({ length: looks }, () => list.at(-1 - draw.zipf(Math.min(list.length, recent))));
  return seen.reduce((most, one) => (one.appeal > most.appeal ? one : most));
}

function obey(draw, { at, order, members, news, wall, hides }, emit) {
  const { campaign, kind, key, principal } = order;
  const target = `target-${key}`;
  if (kind === "reposts" || kind === "replies") emit({ at, accountId: principal, id: target, text: draw.words(14) });
  const fresh = news.slice(0, wall.newsSeen).filter((article) => article.at > at - 7200);
  const url = kind === "own site" || fresh.length === 0 ? `https://own${campaign}.example/${key}` : fresh[draw.below(fresh.length)].url;
  const text = draw.words(16);
  for (const member of members) {
    if (member.campaign !== campaign || draw.random() >= hides.participation) continue;
    const post = { at: at + (draw.random() < 0.5 ? draw.exponential(hides.jitterSeconds) : draw.random() * 2 * hides.jitterSeconds), accountId: member.id };
    if (kind === "reposts") emit({ ...post, repostOf: target });
    else if (kind === "replies") emit({ ...post, replyTo: target, text: draw.words(8) });
    else if (kind === "one text") emit({ ...post, text: draw.random() < hides.rewording ? draw.words(16) : text });
    else if (kind === "tags") emit({ ...post, text: `${draw.words(8)} #push${campaign}a #push${campaign}b${key.replace("-", "n")} #tag${draw.zipf(800)}` });
    else emit({ ...post, text: `${draw.words(6)} ${url}` });
  }
}
