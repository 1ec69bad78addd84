import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { dress, dropWords, insertWords, replaceWords, segment, swapHalves } from "./textPairs/disguise.js";
import { sentences } from "./textPairs/sentences.js";

// node scripts/makeTextPairs.js: writes fixtures/content/textPairs.jsonl from the sentences beside it.
// Words are cut by the platform's own dictionaries, so that another version of Node may write other pairs.

// No entry of the package, so it is taken from where it is built.
const { createRandom } = /** @type {typeof import("../src/stats/random.js")} */ (await import(new URL("../dist/stats/random.js", import.meta.url).href));

const SEED = 20;
/** Times that each way of changing words is drawn for each message. */
const DRAWS = { 0.1: 1, 0.2: 2, 0.3: 4 };

/** @type {string[]} */
const lines = [];

/**
 * @param {string} language
 * @param {string} kind
 * @param {"same" | "different"} label
 * @param {string} a
 * @param {string} b
 * @param {number} [changed] part of the words that were changed
 */
function addPair(language, kind, label, a, b, changed = 0) {
  const id = createHash("sha256").update(`${a}\n${b}`).digest("hex").slice(0, 12);
  lines.push(JSON.stringify({ id, language, script: sentences[language]?.script, kind, label, changed, a, b }));
}

for (const [language, { topics, headlines, slots }] of Object.entries(sentences)) {
  const random = createRandom(SEED);
  const messages = topics.flat();
  const vocabulary = [...new Set(messages.flatMap((message) => segment(message, language).flatMap(({ piece, word }) => (word ? [piece] : []))))];
  for (const message of messages) {
    for (let draw = 0; draw < 3; draw++) addPair(language, "dressed", "same", message, dress(random, message));
    for (const [share, draws] of Object.entries(DRAWS)) {
      const how = { language, share: Number(share), vocabulary };
      for (let draw = 0; draw < draws; draw++) addPair(language, "words replaced", "same", message, replaceWords(random, message, how), how.share);
      addPair(language, "words replaced and dressed", "same", message, dress(random, replaceWords(random, message, how)), how.share);
    }
    const how = { language, share: 0.2, vocabulary };
    addPair(language, "words dropped", "same", message, dropWords(random, message, how), how.share);
    addPair(language, "words inserted", "same", message, insertWords(random, message, how), how.share);
    addPair(language, "reordered", "same", message, swapHalves(message, language));
  }
  const fill = (/** @type {string} */ form, /** @type {number} */ i) => form.replace("{}", slots.fillers[i] ?? "");
  slots.fillers.forEach((_, i) => {
    addPair(language, "slot filled", "same", fill(slots.message, i), fill(slots.message, (i + 1) % slots.fillers.length));
    for (const j of [i, (i + 1) % slots.fillers.length, (i + 2) % slots.fillers.length]) {
      addPair(language, "same beginning", "different", fill(slots.message, i), fill(slots.other, j));
    }
  });
  for (const [one, two] of topics) {
    addPair(language, "same topic", "different", one, two);
    for (let draw = 0; draw < 5; draw++) {
      const how = { language, share: 0.2, vocabulary };
      addPair(language, "same topic, words replaced", "different", replaceWords(random, one, how), dress(random, replaceWords(random, two, how)));
    }
  }
  headlines.forEach((one, i) => {
    for (const two of headlines.slice(i + 1)) {
      addPair(language, "same form of headline", "different", one, two);
      addPair(language, "same form of headline, dressed", "different", dress(random, one), dress(random, two));
    }
  });
  messages.forEach((one, i) => {
    const two = messages[(i + 3) % messages.length] ?? "";
    addPair(language, "unrelated", "different", dress(random, one), dress(random, two));
  });
}
writeFileSync(new URL("../fixtures/content/textPairs.jsonl", import.meta.url), `${lines.join("\n")}\n`);
process.stdout.write(`${lines.length} pairs\n`);
