import { fastRandom } from "../measure/random.js";

const WORDS = 60_000;
const ONSETS = ["b", "c", "d", "f", "g", "h", "j", "k", "l", "m", "n", "p", "r", "s", "t", "v", "w", "sh", "th", "st", "tr", "pl", "gr", ""];
const VOWELS = ["a", "e", "i", "o", "u", "ai", "ea", "ou"];
const CODAS = ["", "", "", "n", "r", "s", "t", "l", "nd", "ck"];

/**
 * Posts of about 120 characters out of 60,000 words by Zipf's law. A fifth are near-duplicates: families of 2 to 40, each
 * member its family's first text with up to 30% of the words replaced, and a link of its own. `family` is -1 for
 * the rest. Its bias: one alphabet, words that follow each other without grammar, hence no two sentences alike by chance.
 * @param {{ posts: number, seed: number }} size
 * @returns {{ texts: string[], family: Int32Array }}
 */
export function makeTexts({ posts, seed }) {
  const random = fastRandom(seed);
  const vocabulary = makeVocabulary(random);
  // Zipf with exponent 1 by its continuous form.
  const draw = () => vocabulary[Math.floor(WORDS ** random()) - 1] ?? "the";
  const sentence = () => Array.from({ length: 11 + Math.floor(random() * 13) }, draw);
  /** @type {string[]} */
  const texts = [];
  const family = new Int32Array(posts).fill(-1);
  for (let families = 0; texts.length < posts / 5; families++) {
    const base = sentence();
    const size = 2 + Math.floor(38 * random() ** 3);
    for (let member = 0; member < size && texts.length < posts / 5; member++) {
      const changed = member === 0 ? 0 : Math.floor(base.length * 0.3 * random());
      const words = [...base];
      for (let change = 0; change < changed; change++) words[Math.floor(random() * words.length)] = draw();
      family[texts.length] = families;
      texts.push(`${words.join(" ")} https://t.example/${Math.floor(random() * 1e9).toString(36)}`);
    }
  }
  while (texts.length < posts) texts.push(sentence().join(" "));
  return { texts, family };
}

/** Distinct words, common ones short. */
function makeVocabulary(random) {
  const pick = (/** @type {readonly string[]} */ list) => list[Math.floor(random() * list.length)];
  /** @type {Set<string>} */
  const words = new Set();
  while (words.size < WORDS) {
    const syllables = words.size < 300 ? 1 : words.size < 8000 ? 2 : 3;
    words.add(Array.from({ length: syllables }, () => pick(ONSETS) + pick(VOWELS) + pick(CODAS)).join(""));
  }
  return [...words];
}
