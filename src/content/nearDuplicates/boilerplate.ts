/** Beginnings and ends that many otherwise different texts have. */
export interface Boilerplate {
  /** The text without them; the text itself where it has none, or where fewer than `least` characters would be left. */
  strip(key: string, least: number): string;
}

/** Longest boilerplate in words; a longer one is taken off piece by piece. */
const WORDS_MAX = 8;
/** One word at an end is a word. */
const WORDS_MIN = 2;
/** Distinct texts that have to share a beginning or end. */
const TEXTS_MIN = 50;
/**
 * Of more texts a random sample of so many is looked at: fifty of them are one in 5000 then. Among all texts of a large
 * collection fifty people say "at the moment" by chance.
 */
const SAMPLED_MAX = 250_000;
const SAMPLE = 16;
/** Mean Jaccard index of the words of two remainders, below which they are different messages. */
const ALIKE = 0.1;
/** Two for each of the 14 ends of a text, and the most there are: 16 MB. */
const SLOTS_PER_TEXT = 32;
const SLOT_BITS_MAX = 22;

/** Takes the distinct texts twice: all to count, then all to sample. */
export interface BoilerplateFinder {
  count(key: string): void;
  sample(key: string): void;
  finish(): Boilerplate;
}

/**
 * Finds share buttons ("sent from my phone", "read more on …") and signatures by document frequency: beginnings and
 * ends of 2 to 8 words that many distinct texts share whose remainders have nothing in common. The variants of one
 * message share their ends too, but also their rest: they stay whole. The order of texts doesn't matter.
 * @param texts how many will come
 */
export function createBoilerplateFinder(texts: number): BoilerplateFinder {
  const slots = texts < TEXTS_MIN ? 1 : 1 << Math.min(SLOT_BITS_MAX, Math.ceil(Math.log2(SLOTS_PER_TEXT * texts)));
  const lastOrder = (SAMPLED_MAX / texts) * 2 ** 32;
  const counts = new Uint32Array(slots);
  const samples = new Map<number, Sample[]>();
  return {
    count(key) {
      if (texts < TEXTS_MIN || (texts > SAMPLED_MAX && scramble(key) > lastOrder)) return;
      eachEnd(key, (hash) => counts[hash & (slots - 1)]!++);
    },
    sample(key) {
      if (texts < TEXTS_MIN) return;
      const order = scramble(key);
      if (order > lastOrder) return;
      eachEnd(key, (hash, from, to) => {
        if (counts[hash & (slots - 1)]! < TEXTS_MIN) return;
        let sample = samples.get(hash);
        if (!sample) samples.set(hash, (sample = []));
        if (sample.length < SAMPLE || order < sample[SAMPLE - 1]!.order) keepSmallest(sample, order, key, from, to);
      });
    },
    finish() {
      const ends = new Set<number>();
      for (const [hash, sample] of samples) if (sample.length === SAMPLE && meanAlike(sample) < ALIKE) ends.add(hash);
      return { strip: (key, shortest) => stripEnds(key, ends, shortest) };
    },
  };
}

interface Sample {
  readonly order: number;
  readonly rest: string;
}

/** Keeps the remainders of the texts that come first in a scrambled order, whatever the order of reading. */
function keepSmallest(sample: Sample[], order: number, key: string, from: number, to: number): void {
  if (sample.length === SAMPLE) sample.pop();
  let at = sample.length;
  while (at > 0 && sample[at - 1]!.order > order) at--;
  sample.splice(at, 0, { order, rest: (key.slice(0, from) + key.slice(to)).trim() });
}

function meanAlike(sample: readonly Sample[]): number {
  const words = sample.map(({ rest }) => new Set(rest.split(" ")));
  let sum = 0;
  let pairs = 0;
  words.forEach((one, i) => {
    for (const two of words.slice(i + 1)) {
      let both = 0;
      for (const word of one) if (two.has(word)) both++;
      sum += both / (one.size + two.size - both);
      pairs++;
    }
  });
  return sum / pairs;
}

/** Longest beginning and longest end, again and again, as signatures stand in several lines. */
function stripEnds(key: string, ends: ReadonlySet<number>, shortest: number): string {
  if (ends.size === 0) return key;
  let text = key;
  for (;;) {
    let rest = text;
    eachEnd(text, (hash, from, to) => {
      const left = text.length - (to - from);
      if (left < rest.length && left >= shortest && ends.has(hash)) rest = (text.slice(0, from) + text.slice(to)).trim();
    });
    if (rest === text) return text;
    text = rest;
  }
}

/** Reports the hash and place of each beginning and end of a text, shorter than the text itself. */
function eachEnd(key: string, onEnd: (hash: number, from: number, to: number) => void): void {
  let hash = BEGINNING;
  for (let at = 0, words = 0; at < key.length && words < WORDS_MAX; at++) {
    hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
    if (key.charCodeAt(at + 1) === 32 && ++words >= WORDS_MIN) onEnd(mixed(hash), 0, at + 1);
  }
  hash = END;
  for (let at = key.length - 1, words = 0; at >= 0 && words < WORDS_MAX; at--) {
    hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
    if (key.charCodeAt(at - 1) === 32 && ++words >= WORDS_MIN) onEnd(mixed(hash), at, key.length);
  }
}

const BEGINNING = 0x811c9dc5;
const END = 0x2545f491;

function mixed(hash: number): number {
  const x = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (x ^ (x >>> 13)) >>> 0;
}

function scramble(key: string): number {
  let hash = BEGINNING;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  return mixed(hash);
}
