/**
 * Exact counts of one pair, one slot per window (index into the windows, ascending).
 * Once complete, slots are cumulative: a co-share within 10 s is also one within 60 s.
 */
export interface Tally {
  readonly coShares: Float64Array;
  readonly objects: Uint32Array;
  /** The same two without objects that are crowded in the slot's window. */
  readonly plainCoShares: Float64Array;
  readonly plainObjects: Uint32Array;
  readonly gapSum: Float64Array;
  readonly gapMin: Float64Array;
  readonly sourceFirst: Float64Array;
  readonly targetFirst: Float64Array;
  readonly objectWeight: Float64Array;
  readonly sourcePosts: Uint32Array;
  readonly targetPosts: Uint32Array;
}

/** Co-shares of one object, each counted in the narrowest slot that holds it. */
export interface ObjectCounts {
  readonly coShares: Float64Array;
  readonly gapSum: Float64Array;
  readonly gapMin: Float64Array;
  readonly sourceFirst: Float64Array;
  readonly targetFirst: Float64Array;
}

export function createTally(slots: number): Tally {
  return {
    ...createObjectCounts(slots),
    objects: new Uint32Array(slots),
    plainCoShares: new Float64Array(slots),
    plainObjects: new Uint32Array(slots),
    objectWeight: new Float64Array(slots),
    sourcePosts: new Uint32Array(slots),
    targetPosts: new Uint32Array(slots),
  };
}

export function createObjectCounts(slots: number): ObjectCounts {
  return {
    coShares: new Float64Array(slots),
    gapSum: new Float64Array(slots),
    gapMin: new Float64Array(slots).fill(Infinity),
    sourceFirst: new Float64Array(slots),
    targetFirst: new Float64Array(slots),
  };
}

export function clearTally(tally: Tally): void {
  for (let slot = 0; slot < tally.coShares.length; slot++) {
    tally.coShares[slot] = tally.objects[slot] = tally.plainCoShares[slot] = tally.plainObjects[slot] = 0;
    tally.gapSum[slot] = tally.sourceFirst[slot] = tally.targetFirst[slot] = tally.objectWeight[slot] = 0;
    tally.gapMin[slot] = Infinity;
  }
}

/**
 * Adds one object's counts to every slot that includes them, and clears them for the next object.
 *
 * @param narrowest first slot with a co-share
 * @param crowdedAt first slot in whose window the object is crowded
 */
export function addObject(tally: Tally, counts: ObjectCounts, narrowest: number, crowdedAt: number, weight: number): void {
  let coShares = 0;
  let gapSum = 0;
  let gapMin = Infinity;
  let sourceFirst = 0;
  let targetFirst = 0;
  for (let slot = narrowest; slot < tally.coShares.length; slot++) {
    coShares += counts.coShares[slot]!;
    gapSum += counts.gapSum[slot]!;
    gapMin = Math.min(gapMin, counts.gapMin[slot]!);
    sourceFirst += counts.sourceFirst[slot]!;
    targetFirst += counts.targetFirst[slot]!;
    tally.coShares[slot]! += coShares;
    tally.objects[slot]!++;
    if (slot < crowdedAt) {
      tally.plainCoShares[slot]! += coShares;
      tally.plainObjects[slot]!++;
    }
    tally.gapSum[slot]! += gapSum;
    tally.gapMin[slot] = Math.min(tally.gapMin[slot]!, gapMin);
    tally.sourceFirst[slot]! += sourceFirst;
    tally.targetFirst[slot]! += targetFirst;
    tally.objectWeight[slot]! += weight;
    counts.coShares[slot] = counts.gapSum[slot] = counts.sourceFirst[slot] = counts.targetFirst[slot] = 0;
    counts.gapMin[slot] = Infinity;
  }
}
