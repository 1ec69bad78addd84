import type { Draw } from "../draw/draw.js";
import type { Language, Words } from "./words.js";

const LANGUAGES: readonly Language[] = [
  { tag: "en", script: "Latin", share: 0.34, utcOffsetHours: -5 },
  { tag: "es", script: "Latin", share: 0.17, utcOffsetHours: -6 },
  { tag: "ru", script: "Cyrillic", share: 0.13, utcOffsetHours: 3 },
  { tag: "ar", script: "Arabic", share: 0.11, utcOffsetHours: 3 },
  { tag: "zh", script: "Han", share: 0.1, utcOffsetHours: 8 },
  { tag: "de", script: "Latin", share: 0.08, utcOffsetHours: 1 },
  { tag: "ro", script: "Latin", share: 0.07, utcOffsetHours: 2 },
];

const SYLLABLES: Readonly<Record<Language["script"], readonly string[]>> = {
  Latin: ["na", "ro", "vel", "mi", "tar", "os", "ke", "lun", "bre", "du"],
  Cyrillic: ["на", "ро", "вел", "ми", "тар", "ос", "ке", "лун", "бре", "ду"],
  Arabic: ["نا", "رو", "فل", "مي", "تار", "وس", "كي", "لون", "بري", "دو"],
  Han: ["那", "若", "维", "米", "塔", "奥", "克", "伦", "布", "都"],
};

/** The words of a world. Fork a stream for it: it is used for what is fixed once. */
export function createWords(draw: Draw): Words {
  const shift = draw.below(1000);
  const script = (language: number) => SYLLABLES[LANGUAGES[language]!.script];
  const spell = (number: number, language: number) =>
    Array.from(String(number + shift), (digit) => script(language)[Number(digit)]!).join("");
  const words: Words = {
    languages: LANGUAGES,
    message: (random, topic) => ({ ideas: Array.from({ length: 8 }, () => topic * 1000 + random.below(1000)) }),
    say(message, language, paraphrase, random) {
      const gap = LANGUAGES[language]!.script === "Han" ? "" : " ";
      const spoken = message.ideas.map((idea) => spell(idea * 2 + (paraphrase > 0 && random.chance(paraphrase) ? 1 : 0), language));
      return spoken.join(gap);
    },
    chatter: (random, topic, language) =>
      random.chance(0.04) ? spell(random.below(20), language) : words.say(words.message(random, topic), language, 0.7, random),
    hashtag: (topic, rank, language) => spell(1_000_000 + topic * 10_000 + rank, language),
    domain: (site) => `${spell(1_000_000 + site, 0)}.example`,
    article: (site, number) => `https://${words.domain(site)}/news/${number}`,
    handle: (person) => `p${person}`,
    displayName: (person, language) => spell(1000 + person, language),
    bio: (person, topic, language) => `${spell(topic, language)} ${spell(person, language)}`,
  };
  return words;
}
