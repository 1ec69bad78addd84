import { GRAMS_MAX, PER_WORD_MASK, type GramSets } from "./gramSets.js";

/** One 32-bit key for each text and band, a band after the other: `keys[band * texts + text]`. */
export interface BandKeys {
  readonly bands: number;
  readonly keys: Uint32Array;
}

/** How signatures are cut into bands: two texts are candidates if they agree in all rows of one band. */
export interface Banding {
  readonly bands: number;
  readonly rows: number;
}

/** Distinct texts from which on two rows a band let too many strangers meet. */
const MANY = 100_000;

/**
 * With similarity s of texts of one weight, a row agrees with probability J = s / (2 - s), and a pair is found with
 * 1 - (1 - J^rows)^bands: at s = 0.6 (J = 0.43) that is 0.9986 for 32 bands of 2 rows and 0.98 for 48 of 3.
 */
export function bandingFor(texts: number): Banding {
  return texts <= MANY ? { bands: 32, rows: 2 } : { bands: 48, rows: 3 };
}

/**
 * MinHash signatures (Broder 1997), weighted: a gram's hash is multiplied by the square root of its frequency,
 * so that rare grams are drawn more often (consistent sampling; Chum, Philbin & Zisserman 2008), and texts that share
 * common words only hardly ever meet, however many there are.
 */
export function createSigner(sets: GramSets, { bands, rows }: Banding): { readonly result: BandKeys; sign(from: number, to: number): void } {
  const texts = sets.start.length - 1;
  const keys = new Uint32Array(bands * texts);
  const row = createRows(bands * rows);
  return {
    result: { bands, keys },
    sign(from, to) {
      for (let text = from; text < to; text++) {
        drawRows(sets, text, row);
        for (let band = 0; band < bands; band++) {
          let key = band;
          for (let r = band * rows; r < (band + 1) * rows; r++) key = Math.imul(key ^ row.drawn[r]!, 0x9e3779b1) ^ (key >>> 15);
          keys[band * texts + text] = key;
        }
      }
    },
  };
}

interface Rows {
  readonly factor: Int32Array;
  readonly shift: Int32Array;
  /** The gram with the least value, by row. */
  readonly drawn: Uint32Array;
  /** Of the grams of the text at work: hash, and how much rarer ones are preferred. */
  readonly hash: Int32Array;
  readonly scale: Float64Array;
}

/** Odd factors and shifts out of a Weyl sequence with MurmurHash3's mixing: fixed, so that equal texts meet in any run. */
function createRows(count: number): Rows {
  const numbers = Int32Array.from({ length: 2 * count }, (_, i) => {
    let x = Math.imul(i + 1, 0x9e3779b9);
    x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
    x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
    return x ^ (x >>> 16);
  });
  return { factor: numbers.subarray(0, count).map((x) => x | 1), shift: numbers.subarray(count), drawn: new Uint32Array(count), hash: new Int32Array(GRAMS_MAX), scale: new Float64Array(GRAMS_MAX) };
}

/** Differences below so many texts are noise of the counting. */
const FEW = 8;

function drawRows({ start, gram, slotShift, frequency }: GramSets, text: number, { factor, shift, drawn, hash, scale }: Rows): void {
  const from = start[text]!;
  const count = start[text + 1]! - from;
  for (let i = 0; i < count; i++) {
    const packed = gram[from + i]!;
    hash[i] = Math.imul((packed & ~PER_WORD_MASK) ^ (packed >>> 15), 0x2c1b3c6d);
    scale[i] = (packed & PER_WORD_MASK) * Math.sqrt(frequency[packed >>> slotShift]! + FEW);
  }
  for (let row = 0; row < drawn.length; row++) {
    const factorOfRow = factor[row]!;
    const shiftOfRow = shift[row]!;
    let least = Infinity;
    let at = -1;
    for (let i = 0; i < count; i++) {
      const value = ((Math.imul(hash[i]!, factorOfRow) + shiftOfRow) >>> 0) * scale[i]!;
      if (value < least) {
        least = value;
        at = i;
      }
    }
    drawn[row] = at < 0 ? 0 : gram[from + at]! | PER_WORD_MASK;
  }
}
