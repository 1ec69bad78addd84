// What an operator does to a text so that two copies aren't equal. Each takes a text and numbers in [0, 1).

/** @typedef {() => number} Random */

/**
 * @template T
 * @param {Random} random
 * @param {readonly T[]} list
 * @returns {T}
 */
function pick(random, list) {
  return /** @type {T} */ (list[Math.floor(random() * list.length)]);
}

/**
 * A text in pieces, words and what stands between them, by the rules of its language.
 * @param {string} text
 * @param {string} language
 */
export function segment(text, language) {
  return [...new Intl.Segmenter(language, { granularity: "word" }).segment(text)].map(({ segment: piece, isWordLike }) => ({ piece, word: isWordLike === true }));
}

/**
 * Draws at most `share` of the words, at least one.
 * @param {Random} random
 * @param {ReturnType<typeof segment>} pieces
 * @param {number} share
 * @returns {Set<number>} positions
 */
function drawWords(random, pieces, share) {
  const words = pieces.flatMap(({ word }, i) => (word ? [i] : []));
  const wanted = Math.max(1, Math.floor(words.length * share));
  /** @type {Set<number>} */
  const drawn = new Set();
  while (drawn.size < wanted) drawn.add(pick(random, words));
  return drawn;
}

/**
 * @param {Random} random
 * @param {string} text
 * @param {{ language: string, share: number, vocabulary: readonly string[] }} how
 */
export function replaceWords(random, text, { language, share, vocabulary }) {
  const pieces = segment(text, language);
  const drawn = drawWords(random, pieces, share);
  return pieces.map(({ piece }, i) => (drawn.has(i) ? pick(random, vocabulary) : piece)).join("");
}

/**
 * @param {Random} random
 * @param {string} text
 * @param {{ language: string, share: number }} how
 */
export function dropWords(random, text, { language, share }) {
  const pieces = segment(text, language);
  const drawn = drawWords(random, pieces, share);
  return pieces.map(({ piece }, i) => (drawn.has(i) ? "" : piece)).join("").replace(/ {2,}/g, " ").trim();
}

/**
 * @param {Random} random
 * @param {string} text
 * @param {{ language: string, share: number, vocabulary: readonly string[] }} how
 */
export function insertWords(random, text, { language, share, vocabulary }) {
  const pieces = segment(text, language);
  const drawn = drawWords(random, pieces, share);
  const space = text.includes(" ") ? " " : "";
  return pieces.map(({ piece }, i) => (drawn.has(i) ? `${pick(random, vocabulary)}${space}${piece}` : piece)).join("");
}

/**
 * The second half of the words first.
 * @param {string} text
 * @param {string} language
 */
export function swapHalves(text, language) {
  const pieces = segment(text, language);
  const middle = Math.floor(pieces.length / 2);
  const cut = pieces.findIndex(({ piece, word }, i) => i >= middle && (!word || !text.includes(" ")) && piece.trim() === piece.trim());
  const [first, second] = [pieces.slice(0, cut), pieces.slice(cut)].map((part) => part.map(({ piece }) => piece).join("").trim());
  return `${second} ${first}`;
}

const LOOK_ALIKES = new Map([
  ..."aа eе oо pр cс xх yу".split(" "),
  ..."аa еe оo рp сc хx уy".split(" "),
].map(([letter, other]) => /** @type {[string, string]} */ ([letter, other])));

/**
 * Latin letters in Cyrillic words and the other way round, one in each word at most, and never the whole word.
 * @param {Random} random
 * @param {string} text
 */
function swapLookAlikes(random, text) {
  return text.replace(/\p{L}{3,}/gu, (word) => {
    const swappable = [...word].flatMap((letter, i) => (LOOK_ALIKES.has(letter) ? [i] : []));
    if (swappable.length === 0 || random() < 0.5) return word;
    const at = pick(random, swappable);
    return [...word].map((letter, i) => (i === at ? LOOK_ALIKES.get(letter) : letter)).join("");
  });
}

const EMOJI = ["🔥", "❤️", "👇👇👇", "‼️", "😡😡", "🙏🏽", "📢", "✊", "🇪🇺", "➡️"];

/**
 * Emoji, links with tracking, mentions, invisible signs, capitals: everything but words.
 * @param {Random} random
 * @param {string} text
 */
export function dress(random, text) {
  const id = Math.floor(random() * 1e9).toString(36);
  const dressings = [
    (/** @type {string} */ t) => `${pick(random, EMOJI)} ${t} ${pick(random, EMOJI)}${pick(random, EMOJI)}`,
    (/** @type {string} */ t) => `${t} https://news.example/${id}?utm_source=app&utm_campaign=${id}`,
    (/** @type {string} */ t) => `@user_${id} ${t}`,
    (/** @type {string} */ t) => `RT @user_${id}: ${t}`,
    (/** @type {string} */ t) => t.replace(/\p{L}(?=\p{L})/gu, (letter) => (random() < 0.1 ? `${letter}\u200b` : letter)),
    (/** @type {string} */ t) => t.toUpperCase(),
    (/** @type {string} */ t) => `${t}${pick(random, ["!!!", "...", " …", "?!"])}`,
    (/** @type {string} */ t) => t.replaceAll(" ", "  "),
    (/** @type {string} */ t) => `\u202a${t}\u202c`,
    (/** @type {string} */ t) => swapLookAlikes(random, t),
  ];
  const first = pick(random, dressings);
  const second = pick(random, dressings);
  return first === second ? first(text) : second(first(text));
}
