import { log } from "../../stats/portableMath.js";
import { PER_WORD_MASK, type GramSets } from "./gramSets.js";

/** One 32-bit key for each text and band, a band after the other: `keys[band * texts + text]`. */
export interface BandKeys {
  readonly bands: number;
  readonly texts: number;
  readonly keys: Uint32Array;
}

/** How signatures are cut into bands: two texts are candidates if they agree in all rows of one band. */
export interface Banding {
  readonly bands: number;
  readonly rows: number;
  /** Rows that are drawn; fewer than bands times rows where several bands take the same ones in other company. */
  readonly drawn: number;
}

/** Distinct texts from which on two rows a band let too many strangers meet. */
const MANY = 100_000;

/**
 * With similarity s of texts of one weight, a row agrees with probability J = s / (2 - s), and a pair is found with
 * 1 - (1 - J^rows)^bands: at s = 0.6 (J = 0.43) that is 0.9986 for 32 bands of 2 rows and 0.98 for 48 of 3. Drawing takes
 * longest of all, so that of many texts each row serves two bands, no two of which have more than one row in common: somewhat
 * fewer pairs are found, as the same rows fail together; the record of `npm run bench -- texts` has what is left.
 */
export function bandingFor(texts: number): Banding {
  return texts <= MANY ? { bands: 32, rows: 2, drawn: 64 } : { bands: 48, rows: 3, drawn: 72 };
}

/** Of rows 0 to `drawn` all are dealt in turn, then all again in steps of this many, and so on: a prime beyond any `rows`. */
const DEALT_STEP = 29;

/** The rows of each band, a band after the other. */
function dealRows({ bands, rows, drawn }: Banding): Uint32Array {
  const dealt = new Uint32Array(bands * rows);
  for (let i = 0, row = 0, step = 1; i < dealt.length; i++) {
    dealt[i] = row;
    row = (row + step) % drawn;
    if (i % drawn === drawn - 1) step = (step * DEALT_STEP) % drawn;
  }
  return dealt;
}

/**
 * MinHash signatures (Broder 1997), weighted: rare grams are drawn more often, by the inverse square root of their
 * frequency, and texts that share common words only hardly ever meet, however many there are.
 */
export function createSigner(sets: GramSets, banding: Banding): { readonly result: BandKeys; sign(text: number): void } {
  const { bands, rows } = banding;
  const texts = sets.start.length - 1;
  const keys = new Uint32Array(bands * texts);
  const drawing = createDrawing(sets, banding.drawn);
  const dealt = dealRows(banding);
  return {
    result: { bands, texts, keys },
    sign(text) {
      const drawn = drawing(text);
      for (let band = 0; band < bands; band++) {
        let key = band;
        for (let r = band * rows; r < (band + 1) * rows; r++) key = Math.imul(key ^ drawn[dealt[r]!]!, 0x9e3779b1) ^ (key >>> 15);
        keys[band * texts + text] = key;
      }
    },
  };
}

/** Differences below so many texts are noise of the counting. */
const FEW = 8;

const WAITS_BITS = 11;
/** Waiting times of a Poisson process of rate 1, equally likely each. */
const WAITS = Float64Array.from({ length: 1 << WAITS_BITS }, (_, i) => -log((i + 0.5) / (1 << WAITS_BITS)));
/** Rows are hit so often on average: one in e^4 = 55 isn't, and takes the next one's gram (Shrivastava & Li 2014). */
const HITS_PER_ROW = 4;
const PLACES = 2 ** (32 - WAITS_BITS);

/**
 * Draws a gram for each row, in one go for all rows (ProbMinHash1, Ertl 2020): each gram fires at random moments, at the
 * rate of its weight, each time at a random row; a row keeps the gram that hit it first. Moments and rows are those of the
 * gram's hash, so that texts that share the gram share them. The work grows with rows plus grams instead of
 * rows times grams.
 */
function createDrawing({ start, gram, slotShift, frequency }: GramSets, rows: number): (text: number) => Uint32Array {
  const drawn = new Uint32Array(rows);
  const first = new Float64Array(rows);
  const pause = Float64Array.from(frequency, (found) => Math.sqrt(found + FEW));

  /** Returns how many rows were hit until the horizon. */
  function fire(from: number, to: number, horizon: number): number {
    let hit = 0;
    first.fill(Infinity);
    for (let i = from; i < to; i++) {
      const packed = gram[i]!;
      const mean = (packed & PER_WORD_MASK) * pause[packed >>> slotShift]!;
      const name = packed | PER_WORD_MASK;
      let state = Math.imul(name, 0x2c1b3c6d);
      let moment = 0;
      for (;;) {
        state = (state + 0x9e3779b9) | 0;
        let x = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
        x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
        x ^= x >>> 16;
        moment += WAITS[x >>> (32 - WAITS_BITS)]! * mean;
        if (moment > horizon) break;
        const row = Math.floor(((x & (PLACES - 1)) * rows) / PLACES);
        if (moment >= first[row]!) continue;
        if (first[row] === Infinity) hit++;
        first[row] = moment;
        drawn[row] = name;
      }
    }
    return hit;
  }
  return (text) => {
    const from = start[text]!;
    const to = start[text + 1]!;
    if (from === to) return drawn.fill(0);
    let rate = 0;
    for (let i = from; i < to; i++) rate += 1 / ((gram[i]! & PER_WORD_MASK) * pause[gram[i]! >>> slotShift]!);
    let horizon = (rows * HITS_PER_ROW) / rate;
    while (fire(from, to, horizon) === 0) horizon *= 2;
    for (let row = 0; row < rows; row++) if (first[row] === Infinity) drawn[row] = nextDrawn(row);
    return drawn;
  };

  function nextDrawn(row: number): number {
    let next = row;
    while (first[next] === Infinity) next = (next + 1) % rows;
    return drawn[next]!;
  }
}
