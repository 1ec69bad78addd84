import { makePerson, PLATFORMS } from "./people.js";
import { say } from "./publicLife.js";
import { pushedHeadlines, slogans } from "./words.js";

/** @typedef {import("./chance.js").Chance} Chance */
/** @typedef {import("./people.js").Person} Person */
/** @typedef {import("./publicLife.js").Moment} Moment */
/** @typedef {Omit<import("./publicLife.js").Draft, "boostedBy">} Planned */

/**
 * Accounts that act together, and what they do at which time.
 * @typedef {{ people: readonly Person[], moments: readonly Moment[] }} Group
 */

const DAY = 86_400;
const HOUR = 3600;
const [PLAZA, LANTERN] = PLATFORMS;

/** Everybody who acts together: four campaigns, and two groups that do so with every right. */
export const GROUP_KINDS = /** @type {const} */ ({
  amplifiers: "campaign",
  copypasta: "campaign",
  linkPushers: "campaign",
  pictures: "campaign",
  syndication: "confounder",
  fanClub: "confounder",
});

/** @param {Chance} chance @param {number} start @param {number} days @returns {Group[]} */
export function makeGroups(chance, start, days) {
  return [
    followPosts(chance, start, days, { leader: leader(1000, "bero_maddik", "Bero Maddik", 8200), size: 14, group: "amplifiers", first: 1100, part: 0.55, delay: 22, perDay: 3 }),
    followPosts(chance, start, days, { leader: leader(1001, "the_lanternists", "The Lanternists", 15_400), size: 10, group: "fanClub", first: 1200, part: 0.4, delay: 150, perDay: 1 }),
    pasteSlogans(chance, start, days),
    pushLinks(chance, start, days),
    postPictures(chance, start, days),
    syndicate(chance, start, days),
  ];
}

/** @param {number} number @param {string} handle @param {string} name @param {number} followers @returns {Partial<Person> & { number: number }} */
function leader(number, handle, name, followers) {
  return { number, handle, name, followers, activity: 0, extra: { verified: true } };
}

/**
 * Somebody posts, and a group reposts: the amplifiers within seconds, day and night; the fans of a band
 * when their telephone rings and they have a moment.
 * @param {Chance} chance @param {number} start @param {number} days
 * @param {{ leader: Partial<Person> & { number: number }, size: number, group: string, first: number, part: number, delay: number, perDay: number }} plan
 * @returns {Group}
 */
function followPosts(chance, start, days, plan) {
  const { number, ...given } = plan.leader;
  const head = makePerson(chance, number, "en", given);
  const people = members(chance, plan.size, plan.first, plan.group, PLAZA, "en");
  /** @type {Moment[]} */
  const moments = [];
  for (let i = 0; i < days * plan.perDay; i++) {
    const seconds = start + Math.floor(i / plan.perDay) * DAY + chance.between(8, 22) * HOUR;
    /** @type {Planned} */
    const original = { by: head, seconds, text: `${say(chance, "en")} #${head.handle}` };
    moments.push(planned(original));
    for (const by of people) {
      if (!chance.happens(plan.part)) continue;
      moments.push(reposting(by, original, seconds + 2 + chance.exponential(plan.delay)));
    }
  }
  return { people: [head, ...people], moments };
}

/** Texts from one list, pasted by some of the group within minutes, each time with another mention. */
/** @param {Chance} chance @param {number} start @param {number} days @returns {Group} */
function pasteSlogans(chance, start, days) {
  const people = members(chance, 11, 1300, "copypasta", LANTERN, "uk");
  const moments = slogans.flatMap((slogan, i) => {
    const seconds = start + ((i * (days - 1)) / slogans.length) * DAY + chance.between(9, 20) * HOUR;
    return people
      .filter(() => chance.happens(0.6))
      .map((by) => planned({ by, seconds: seconds + chance.between(0, 420), text: `@${chance.pick(["quay_talk", "morning_show", "velmora_now"])} ${slogan}` }));
  });
  return { people, moments };
}

/** One site of their own, pushed on both platforms, each under another remark. */
/** @param {Chance} chance @param {number} start @param {number} days @returns {Group} */
function pushLinks(chance, start, days) {
  const people = [...members(chance, 5, 1400, "linkPushers", PLAZA, "en"), ...members(chance, 4, 1450, "linkPushers", LANTERN, "en")];
  const moments = pushedHeadlines.flatMap((headline, i) => {
    const seconds = start + ((i * (days - 1)) / pushedHeadlines.length) * DAY + chance.between(7, 23) * HOUR;
    return people
      .filter(() => chance.happens(0.7))
      .map((by) => planned({ by, seconds: seconds + chance.between(0, 200), text: `${headline}. ${say(chance, "en")} https://open-velmora-files.example/${i + 1}?utm_source=${by.platform}` }));
  });
  return { people, moments };
}

/** The same pictures under the same row of hashtags. */
/** @param {Chance} chance @param {number} start @param {number} days @returns {Group} */
function postPictures(chance, start, days) {
  const people = members(chance, 7, 1500, "pictures", PLAZA, "zh");
  const moments = Array.from({ length: 6 }, (_, i) => i).flatMap((i) => {
    const seconds = start + ((i * days) / 6) * DAY + chance.between(11, 14) * HOUR;
    const media = [{ hash: `c0ffee${(i + 11).toString(16)}d15ea5e` }];
    return people
      .filter(() => chance.happens(0.75))
      .map((by) => planned({ by, seconds: seconds + chance.between(0, 90), text: `${say(chance, "zh")} #高地 #港湾 #第${i + 1}天`, media }));
  });
  return { people, moments };
}

/** Regional desks of one news agency, which say so in their profiles and send each report at the same time. */
/** @param {Chance} chance @param {number} start @param {number} days @returns {Group} */
function syndicate(chance, start, days) {
  const people = members(chance, 6, 1600, "syndication", LANTERN, "en").map((person, i) => ({
    ...person,
    name: `Velmora Wire, desk ${i + 1}`,
    activity: 0,
    extra: { automated: true, owner: "Velmora Wire", verified: true },
  }));
  const moments = Array.from({ length: days * 2 }, (_, i) => i).flatMap((i) => {
    const seconds = start + Math.floor(i / 2) * DAY + chance.between(6, 21) * HOUR;
    const text = `Wire report ${i + 1}: ${say(chance, "en")}`;
    return people.filter(() => chance.happens(0.8)).map((by) => planned({ by, seconds: seconds + chance.between(0, 30), text }));
  });
  return { people, moments };
}

/** @param {Chance} chance @param {number} size @param {number} first @param {string} group @param {string} platform @param {string} lang */
function members(chance, size, first, group, platform, lang) {
  return Array.from({ length: size }, (_, i) => makePerson(chance, first + i, lang, { platform, group, activity: 0.4 * chance.factor(0.5) }));
}

/** @param {Planned} draft @returns {Moment} */
function planned(draft) {
  return { seconds: draft.seconds, act: (post) => post(draft) };
}

/** @param {Person} by @param {Planned} original @param {number} seconds @returns {Moment} */
function reposting(by, original, seconds) {
  return {
    seconds,
    act(post, recent) {
      const found = recent.find((draft) => draft.by === original.by && draft.text === original.text);
      if (found && !found.boostedBy.has(by)) post({ by, seconds, repostOf: found });
    },
  };
}
