import { chunkMasks, maskCount } from "./chunkMasks.js";
import { bitCount, type HashTable } from "./hexWords.js";

/** Finds the hashes of a table that lie within a Hamming distance of one of them. */
export interface MultiIndex {
  /**
   * Hashes within the distance of hash `of` that are still in the index, itself included if it is, in no particular order.
   * Exact. Costs as many steps as `steps` grows by: chunk values looked up and hashes compared.
   */
  within(of: number): readonly number[];
  /** Takes a hash out: it is found no more. */
  remove(hash: number): void;
  /** Steps so far. */
  readonly steps: number;
}

const WIDTH_MIN = 8;
// Four million chunk values: a table of 16 MB for each chunk.
const WIDTH_MAX = 22;
// Values are looked up all over the table, hashes of one value lie together: memory brings the latter faster.
const STEPS_A_LOOKUP = 8;

/** A part of all hashes, and the hashes by its value. */
interface Chunk {
  readonly width: number;
  /** The chunk's value in each hash. */
  readonly values: Uint32Array;
  /** Hashes sorted by value; those of `value` begin at `starts[value]`, those still in the index first. */
  readonly hashes: Uint32Array;
  readonly starts: Uint32Array;
  /** How many of a value are still in the index. */
  readonly live: Uint32Array;
  /** Where in `hashes` each hash stands. */
  readonly places: Uint32Array;
  /** A few words of each hash, from word `probed` on, those outside of the chunk first, in the order of `hashes`: most are told apart by them. */
  readonly probed: number;
  readonly probes: Uint32Array;
}

/**
 * Exact search by multi-index hashing (Norouzi, Punjani & Fleet 2012, "Fast search in Hamming space with multi-index
 * hashing"): hashes are cut into m chunks; two hashes within distance r agree in some chunk but
 * for t_i bits, whenever the t_i + 1 of all chunks sum to r + 1 (pigeonhole). How the sum is shared out is decided for
 * each search by what the next ring of chunk values would cost (after Qin et al. 2018, "GPH: similarity search in
 * Hamming space"), so that a chunk value shared by very many hashes is left to the other chunks.
 * Where all chunks are crowded, the hashes are compared one by one instead.
 */
export function createMultiIndex(table: HashTable, distanceMax: number): MultiIndex {
  const { size, words, data } = table;
  const depth = probeDepth(table, distanceMax);
  const chunks = createChunks(table, distanceMax, depth);
  const everything = createChunk(table, { from: 0, width: 0 }, depth);
  // The number of the search that met a hash last, so that no hash is compared twice.
  const met = new Uint32Array(size);
  const sought = new Uint32Array(depth);
  let searches = 0;
  let steps = 0;
  let found: number[] = [];

  function compareBucket({ hashes, starts, live, probed, probes }: Chunk, value: number, of: number): void {
    const start = starts[value]!;
    const end = start + live[value]!;
    for (let i = 0; i < depth; i++) sought[i] = data[of * words + ((probed + i) % words)]!;
    for (let at = start; at < end; at++) {
      let apart = 0;
      for (let i = 0; i < depth; i++) apart += bitCount(sought[i]! ^ probes[at * depth + i]!);
      if (apart > distanceMax) continue;
      const hash = hashes[at]!;
      if (met[hash] === searches) continue;
      met[hash] = searches;
      let distance = 0;
      for (let word = 0; word < words; word++) distance += bitCount(data[of * words + word]! ^ data[hash * words + word]!);
      if (distance <= distanceMax) found.push(hash);
    }
    steps += live[value]!;
  }

  /** Chunk values at this distance from a value, and hashes that have them: counted where they are few, else as on average. */
  function ringCost({ width, live }: Chunk, value: number, radius: number): number {
    if (radius > 1) return maskCount(width, radius) * (1 + everything.live[0]! / 2 ** width);
    const masks = chunkMasks(width, radius);
    let cost = masks.length;
    for (let i = 0; i < masks.length; i++) cost += live[value ^ masks[i]!]!;
    return cost;
  }

  return {
    get steps() {
      return steps;
    },
    within(of) {
      searches++;
      found = [];
      const rings = chooseRings({ chunks, of, rings: distanceMax + 1, costMax: everything.live[0]!, costOf: ringCost });
      if (rings === undefined) compareBucket(everything, 0, of);
      else {
        rings.forEach((count, i) => {
          const chunk = chunks[i]!;
          const value = chunk.values[of]!;
          for (let radius = 0; radius < count; radius++) {
            steps += maskCount(chunk.width, radius);
            for (const mask of chunkMasks(chunk.width, radius)) if (chunk.live[value ^ mask]! > 0) compareBucket(chunk, value ^ mask, of);
          }
        });
      }
      return found;
    },
    remove(hash) {
      removeFrom(everything, hash, depth);
      for (const chunk of chunks) removeFrom(chunk, hash, depth);
    },
  };
}

/** Changes places with the last hash of its value that is still in. */
function removeFrom({ values, hashes, starts, live, places, probes }: Chunk, hash: number, depth: number): void {
  const value = values[hash]!;
  const place = places[hash]!;
  const end = starts[value]! + live[value]!;
  if (place >= end) return;
  const last = hashes[end - 1]!;
  hashes[place] = last;
  places[last] = place;
  hashes[end - 1] = hash;
  places[hash] = end - 1;
  for (let i = 0; i < depth; i++) {
    const probe = probes[place * depth + i]!;
    probes[place * depth + i] = probes[(end - 1) * depth + i]!;
    probes[(end - 1) * depth + i] = probe;
  }
  live[value]!--;
}

interface RingChoice {
  readonly chunks: readonly Chunk[];
  readonly of: number;
  /** How many rings all chunks together have to visit. */
  readonly rings: number;
  readonly costMax: number;
  costOf(chunk: Chunk, value: number, radius: number): number;
}

/**
 * For each chunk how many rings (radius 0, 1, …) to visit, by always taking the cheapest next one. A ring's cost is
 * looked up only when its number of values alone would make it the cheapest.
 * @returns undefined where they'd cost more than `costMax` together
 */
function chooseRings({ chunks, of, rings, costMax, costOf }: RingChoice): readonly number[] | undefined {
  const counts = chunks.map(() => 0);
  const costs = chunks.map(() => 1);
  const known = chunks.map(() => false);
  let total = 0;
  for (let chosen = 0; chosen < rings; ) {
    let cheapest = 0;
    for (let i = 1; i < costs.length; i++) if (costs[i]! < costs[cheapest]!) cheapest = i;
    const chunk = chunks[cheapest]!;
    if (total + costs[cheapest]! > costMax) return undefined;
    if (known[cheapest]) {
      total += costs[cheapest]!;
      chosen++;
      const radius = ++counts[cheapest]!;
      known[cheapest] = false;
      costs[cheapest] = radius > chunk.width ? Infinity : maskCount(chunk.width, radius);
    } else {
      known[cheapest] = true;
      costs[cheapest] = costOf(chunk, chunk.values[of]!, counts[cheapest]!);
    }
  }
  return counts;
}

/**
 * Words of a hash that are looked at before the hash itself, which lies elsewhere in memory: so many that few unrelated
 * ones come near in all of them. Each differs in 16 bits in the mean, with a variance of 8.
 */
function probeDepth({ words }: HashTable, distanceMax: number): number {
  let depth = 1;
  while (depth < words && 16 * depth - 2 * Math.sqrt(8 * depth) <= distanceMax) depth++;
  return depth;
}

function createChunks(table: HashTable, distanceMax: number, depth: number): Chunk[] {
  const { bits } = table;
  const count = bestCount(table, distanceMax);
  return Array.from({ length: count }, (_, i) => {
    const from = Math.floor((i * bits) / count);
    return createChunk(table, { from, width: Math.floor(((i + 1) * bits) / count) - from }, depth);
  });
}

/** The number of chunks with which a search among evenly spread hashes costs least. */
function bestCount({ bits, size }: HashTable, distanceMax: number): number {
  let best = 0;
  let least = Infinity;
  for (let count = Math.ceil(bits / WIDTH_MAX); count <= Math.floor(bits / WIDTH_MIN); count++) {
    const width = bits / count;
    let cost = 0;
    for (let ring = 0; ring <= distanceMax; ring++) cost += maskCount(Math.round(width), Math.floor(ring / count)) * (STEPS_A_LOOKUP + size / 2 ** width);
    if (cost < least) {
      least = cost;
      best = count;
    }
  }
  return best;
}

interface Bits {
  /** Counted from the left. */
  readonly from: number;
  readonly width: number;
}

function chunkValues({ size, words, data }: HashTable, { from, width }: Bits): Uint32Array {
  const values = new Uint32Array(size);
  if (width === 0) return values;
  const word = from >>> 5;
  const shift = from & 31;
  for (let i = 0; i < size; i++) {
    const first = data[i * words + word]!;
    const second = shift > 0 && word + 1 < words ? data[i * words + word + 1]! >>> (32 - shift) : 0;
    values[i] = ((first << shift) | second) >>> (32 - width);
  }
  return values;
}

/** Sorts the hashes by value, counting. */
function createChunk(table: HashTable, place: Bits, depth: number): Chunk {
  const { size, words, data } = table;
  const values = chunkValues(table, place);
  const live = new Uint32Array(2 ** place.width);
  for (const value of values) live[value]!++;
  const starts = new Uint32Array(live.length);
  for (let value = 1; value < starts.length; value++) starts[value] = starts[value - 1]! + live[value - 1]!;
  const next = starts.slice();
  const probed = ((place.from >>> 5) + 1) % words;
  const [hashes, places, probes] = [new Uint32Array(size), new Uint32Array(size), new Uint32Array(size * depth)];
  for (let hash = 0; hash < size; hash++) {
    const at = next[values[hash]!]!++;
    hashes[at] = hash;
    places[hash] = at;
    for (let i = 0; i < depth; i++) probes[at * depth + i] = data[hash * words + ((probed + i) % words)]!;
  }
  return { width: place.width, values, hashes, starts, live, places, probed, probes };
}
