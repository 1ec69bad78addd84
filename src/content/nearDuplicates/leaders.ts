import type { Buckets } from "./buckets.js";
import type { SimilarityFrom } from "./similarity.js";

/** Which text leads each text's group, by distinct text; a leader leads itself. */
export interface Leaders {
  readonly leader: Uint32Array;
  /** Similarity to the leader, 1 for leaders. */
  readonly similarity: Float64Array;
}

/** Leaders that a bucket shows: the first, around which it is most crowded. */
const LEADERS_PER_BUCKET = 16;
/** Leaders that one text is compared with: those that it shares most buckets with. */
const COMPARED = 4;

/**
 * Groups by leaders: texts go by in a fixed order, the crowded ones first, and each joins the most similar leader out of
 * its buckets, or becomes a leader itself. Every member is verified against its leader, nothing is chained, and the work
 * for one text has a bound, however many copies or near copies there are.
 * @param order distinct texts in the order in which they go by; those that share no bucket may be left out
 * @param similarityOf may say 0 for less than it is asked for
 * @param beyondChance whether two texts have more in common than texts of these words have anyway
 */
export function createLeading(
  buckets: Buckets,
  least: number,
  similarityOf: SimilarityFrom,
  beyondChance: (a: number, b: number) => boolean,
): { readonly result: Leaders; lead(order: Uint32Array, from: number, to: number): void } {
  const { start, bucket } = buckets;
  const texts = start.length - 1;
  const leader = Uint32Array.from({ length: texts }, (_, text) => text);
  const similarity = new Float64Array(texts).fill(1);
  const shown = createShownLeaders(buckets.size.length);
  const meetings = new Uint16Array(texts);
  const met: number[] = [];

  const meet = (other: number): void => {
    if (meetings[other]!++ === 0) met.push(other);
  };
  function leadOne(text: number): void {
    met.length = 0;
    for (let i = start[text]!; i < start[text + 1]!; i++) shown.each(bucket[i]!, meet);
    let best = least;
    for (const other of mostMet(met, meetings)) {
      const found = similarityOf(text, other, best);
      if (found < best || (found === best && leader[text] !== text) || !beyondChance(text, other)) continue;
      best = found;
      leader[text] = other;
      similarity[text] = found;
    }
    for (const other of met) meetings[other] = 0;
    if (leader[text] === text) for (let i = start[text]!; i < start[text + 1]!; i++) shown.add(bucket[i]!, text);
  }
  return {
    result: { leader, similarity },
    lead(order, from, to) {
      for (let i = from; i < to; i++) leadOne(order[i]!);
    },
  };
}

/** The few that were met most often, in the order in which they became leaders where equally often. */
function mostMet(met: number[], meetings: Uint16Array): readonly number[] {
  if (met.length <= COMPARED) return met;
  const few: number[] = [];
  for (const other of met) {
    if (few.length === COMPARED && meetings[other]! <= meetings[few[COMPARED - 1]!]!) continue;
    if (few.length === COMPARED) few.pop();
    let at = few.length;
    while (at > 0 && meetings[few[at - 1]!]! < meetings[other]!) at--;
    few.splice(at, 0, other);
  }
  return few;
}

/** The leaders of each bucket, as linked lists in columns. */
function createShownLeaders(buckets: number): { add(bucket: number, leader: number): void; each(bucket: number, visit: (leader: number) => void): void } {
  /** 1 + row of the latest leader of a bucket; 0 for none. */
  const head = new Uint32Array(buckets);
  const count = new Uint8Array(buckets);
  let leader = new Uint32Array(1024);
  let before = new Uint32Array(1024);
  let rows = 0;
  return {
    add(bucket, text) {
      if (count[bucket]! >= LEADERS_PER_BUCKET) return;
      if (rows === leader.length) {
        leader = enlarged(leader);
        before = enlarged(before);
      }
      count[bucket]!++;
      leader[rows] = text;
      before[rows] = head[bucket]!;
      head[bucket] = ++rows;
    },
    each(bucket, visit) {
      for (let row = head[bucket]!; row > 0; row = before[row - 1]!) visit(leader[row - 1]!);
    },
  };
}

function enlarged(column: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(column.length * 2);
  larger.set(column);
  return larger;
}
