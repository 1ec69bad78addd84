/** Longest text that is its own id; ids are kept in memory for as long as a run lasts. */
const WHOLE = 120;
/** Room for the ellipsis, the hash and a word of the rest. */
const HASHED = 60;

/**
 * An id for a normalised text, equal for equal texts: the text itself up to `whole` UTF-16 units, else its
 * beginning and a 64-bit hash of the whole (among 10 million texts the chance of one collision is 3e-6,
 * and the beginnings would have to agree too).
 * @param whole UTF-16 units up to which a text is its own id, above 60
 */
export function textId(normalised: string, whole = WHOLE): string {
  if (normalised.length <= whole) return normalised;
  return `${normalised.slice(0, whole - HASHED)}… ${hash64(normalised)}`;
}

/** Longest name of an object, in UTF-16 units: names are held in memory and written out with the evidence. */
const OBJECT = 1000;

/** The name that a run has for an object: itself, or {@link textId} of it where a post was made to be huge. */
export function objectName(object: string): string {
  return object.length <= OBJECT ? object : textId(object, OBJECT);
}

/** A number of 53 bits, equal for equal texts. */
export function hashNumber(text: string): number {
  return hashWhole(text);
}

function hash64(text: string): string {
  const [high, low] = lanes(text);
  return hexadecimal(high) + hexadecimal(low);
}

/**
 * A function from texts to the {@link hashNumber} of `prefix` and the text, without ever putting the two together: for the keys of
 * millions of posts, all on a few platforms.
 */
export function hashNumbersAfter(prefix: string): (text: string) => number {
  const [startHigh, startLow] = run(prefix, HIGH, LOW);
  // The same as `run` and `mixed`, without a pair for each: called for every post of a run several times, and for its words.
  return (text) => {
    let [high, low] = [startHigh, startLow];
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      high = Math.imul(high ^ code, 2654435761);
      low = Math.imul(low ^ code, 1597334677);
    }
    const mixedHigh = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
    const mixedLow = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(mixedHigh ^ (mixedHigh >>> 13), 3266489909);
    return (mixedHigh >>> 11) * 2 ** 32 + (mixedLow >>> 0);
  };
}

const [HIGH, LOW] = [0xdeadbeef, 0x41c6ce57];
const hashWhole = hashNumbersAfter("");

/** The two multiplicative lanes and the final mixing of cyrb53, with all 64 bits kept. */
function lanes(text: string): readonly [high: number, low: number] {
  return mixed(...run(text, HIGH, LOW));
}

function run(text: string, high: number, low: number): readonly [high: number, low: number] {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  return [high, low];
}

function mixed(high: number, low: number): readonly [high: number, low: number] {
  const mixedHigh = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  return [mixedHigh, Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(mixedHigh ^ (mixedHigh >>> 13), 3266489909)];
}

function hexadecimal(word: number): string {
  return (word >>> 0).toString(16).padStart(8, "0");
}
