import { checkpoint } from "../../model/checkpoint.js";
import { createBucketer } from "./buckets.js";
import { createChance } from "./chance.js";
import { collectGrams, gramWeight, weighGrams, type GramSets } from "./gramSets.js";
import { createLeading, type Leaders } from "./leaders.js";
import { createCrowding, orderByDensity } from "./order.js";
import { chanceOfGrams } from "./reference.js";
import { similarity } from "./similarity.js";
import { bandingFor, createSigner } from "./signatures.js";

/** What a long calculation reports to and is stopped by. */
export interface Watch {
  readonly signal?: AbortSignal | undefined;
  /** `done` texts of `total`, each counted for reading, signing, ordering and grouping. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

export interface NearDuplicates extends Leaders {
  readonly sets: GramSets;
}

/** Texts between two looks at the signal: some 50 ms of work. */
const PIECE = 5000;

/**
 * Groups distinct canonical texts by near-duplicates: grams, signatures, buckets, leaders. Memory is a few hundred bytes a
 * text and four a gram; time grows with the length of all texts and the number of them, times its logarithm for sorting.
 * @param keys distinct; equal results need an equal order, sorted for instance
 * @param copies how often each occurs
 */
export async function findNearDuplicates(keys: readonly string[], copies: Uint32Array, least: number, watch: Watch = {}): Promise<NearDuplicates> {
  const { length } = keys;
  const total = 4 * length;
  let sinceLook = 0;
  const look = async (done: number, texts: number): Promise<void> => {
    sinceLook += texts;
    if (sinceLook < PIECE) return;
    sinceLook = 0;
    watch.onProgress?.(done, total);
    await checkpoint(watch.signal);
  };
  const inPieces = async (end: number, before: number, work: (from: number, to: number) => void): Promise<void> => {
    for (let from = 0; from < end; from += PIECE) {
      const to = Math.min(from + PIECE, end);
      work(from, to);
      await look(before + to, to - from);
    }
  };
  const grams = collectGrams(length);
  await inPieces(length, 0, (from, to) => {
    for (let text = from; text < to; text++) grams.add(keys[text]!);
  });
  const unweighed = grams.finish();
  const probability = chanceOfGrams(unweighed, keys);
  const sets = weighGrams(unweighed, (slot) => gramWeight(probability[slot]!));
  const chance = createChance(sets, probability);
  const compared = new Uint32Array(length).map((_, text) => text).filter(chance.canTell);
  const banding = bandingFor(length);
  const signer = createSigner(sets, banding);
  await inPieces(compared.length, length, (from, to) => {
    for (let i = from; i < to; i++) signer.sign(compared[i]!);
  });
  const bucketer = createBucketer(signer.result, compared);
  for (let band = 0; band < banding.bands; band++) {
    bucketer.fill(band);
    await look(2 * length, length);
  }
  const buckets = bucketer.finish();
  const crowding = createCrowding(buckets, banding.bands, copies);
  await inPieces(length, 2 * length, (from, to) => crowding.measure(from, to));
  const order = orderByDensity(crowding.density);
  const leading = createLeading(buckets, least, (a, b, from) => similarity(sets, a, b, from), chance.isBeyond);
  await inPieces(order.length, 3 * length, (from, to) => leading.lead(order, from, to));
  watch.onProgress?.(total, total);
  return { ...leading.result, sets };
}
