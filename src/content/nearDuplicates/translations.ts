import { checkpoint } from "../../model/checkpoint.js";
import { LockstepError } from "../../model/errors.js";
import { hashtagKey } from "../hashtag.js";
import { foldCase } from "../foldCase.js";
import { findTokens } from "../tokens.js";

/** Vectors of texts, all of one length, one for each. */
export type Embed = (texts: readonly string[]) => Promise<readonly ArrayLike<number>[]> | readonly ArrayLike<number>[];

/** Two groups of texts that may say the same in different languages. */
export interface Translation {
  /** Numbers of the groups, the lower first. */
  readonly groups: readonly [number, number];
  /**
   * `translated` if the two representatives are each other's nearest neighbour among all embedded and share what a
   * translation keeps: numbers, links, hashtags, mentions, with no number in one that the other lacks. `proposed` if
   * they are only neighbours: whoever embeds says so, nothing here can check it.
   */
  readonly relation: "translated" | "proposed";
  /** Cosine of their vectors. */
  readonly cosine: number;
  /** What both texts have that a translation keeps. */
  readonly anchors: readonly string[];
}

/** Groups that are embedded, those with most texts first: every one is compared with every other. */
const EMBEDDED_MAX = 2000;
/** Cosine below which nearest neighbours aren't proposed. */
const COSINE_MIN = 0.7;

/**
 * Asks for vectors of the largest groups' representatives, and pairs mutual nearest neighbours.
 * @throws LockstepError `setting-invalid` if the callback gives other vectors than were asked for, `interrupted`
 */
export async function findTranslations(
  texts: readonly string[],
  eligible: readonly boolean[],
  members: Uint32Array,
  embed: Embed,
  signal: AbortSignal | undefined,
): Promise<readonly Translation[]> {
  const groups = texts.flatMap((_, group) => (eligible[group] ? [group] : []));
  groups.sort((a, b) => members[b]! - members[a]! || a - b);
  groups.length = Math.min(groups.length, EMBEDDED_MAX);
  if (groups.length < 2) return [];
  const vectors = unitVectors(await embed(groups.map((group) => texts[group]!)), groups.length);
  const nearest = new Int32Array(groups.length).fill(-1);
  const cosines = new Float64Array(groups.length).fill(COSINE_MIN);
  for (let i = 0; i < groups.length; i++) {
    for (let j = 0; j < groups.length; j++) {
      const cosine = i === j ? -1 : dot(vectors[i]!, vectors[j]!);
      if (cosine <= cosines[i]!) continue;
      cosines[i] = cosine;
      nearest[i] = j;
    }
    if (i % 100 === 0) await checkpoint(signal);
  }
  return groups.flatMap((group, i) => {
    const j = nearest[i]!;
    const other = j < 0 ? -1 : groups[j]!;
    return group < other && nearest[j] === i ? [describePair(group, other, texts, cosines[i]!)] : [];
  });
}

function describePair(a: number, b: number, texts: readonly string[], cosine: number): Translation {
  const [one, two] = [anchorsOf(texts[a]!), anchorsOf(texts[b]!)];
  const anchors = [...one].filter((anchor) => two.has(anchor));
  const contradicts = [...one, ...two].some((anchor) => isNumber(anchor) && !(one.has(anchor) && two.has(anchor)));
  return { groups: [a, b], relation: anchors.length > 0 && !contradicts ? "translated" : "proposed", cosine, anchors };
}

const NUMBER = /\p{Nd}+/gu;

function isNumber(anchor: string): boolean {
  return /^\p{Nd}/u.test(anchor);
}

/** Numbers of two digits or more, links, hashtags and mentions of a text. */
function anchorsOf(text: string): ReadonlySet<string> {
  const anchors = new Set<string>();
  let rest = "";
  let from = 0;
  findTokens(text, "mastodon", (kind, start, end) => {
    const token = text.slice(start, end);
    anchors.add(kind === "hashtag" ? `#${hashtagKey(token)}` : kind === "mention" ? `@${foldCase(token)}` : token);
    rest += `${text.slice(from, start)} `;
    from = end;
  });
  for (const [number] of foldCase(rest + text.slice(from)).matchAll(NUMBER)) if (number.length > 1) anchors.add(number);
  return anchors;
}

function unitVectors(vectors: readonly ArrayLike<number>[], expected: number): readonly Float64Array[] {
  const length = vectors[0]?.length ?? 0;
  if (vectors.length !== expected || length === 0 || vectors.some((vector) => vector.length !== length)) {
    throw new LockstepError("setting-invalid", `embed returned ${vectors.length} vectors for ${expected} texts; it has to return one for each, all of one length.`);
  }
  return vectors.map((vector) => {
    const unit = Float64Array.from(vector);
    const norm = Math.sqrt(dot(unit, unit));
    return norm > 0 ? unit.map((x) => x / norm) : unit;
  });
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}
