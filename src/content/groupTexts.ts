import { checkpoint } from "../model/checkpoint.js";
import { resolveSettings, type SettingDeclarations, type SettingValues } from "../model/settings.js";
import { canonicalText, canonicalTextKey, type TextStep } from "./canonicalText.js";
import { collectDistinct, countEach } from "./nearDuplicates/distinct.js";
import { groupKeys, type KeyGroups } from "./nearDuplicates/groupKeys.js";
import type { Watch } from "./nearDuplicates/nearDuplicates.js";
import { findTemplate, type Template } from "./nearDuplicates/template.js";
import { findTranslations, type Embed, type Translation } from "./nearDuplicates/translations.js";

/** Settings of {@link groupTexts}. */
export const groupTextsSettings = {
  minSimilarity: {
    kind: "number",
    default: 0.55,
    min: 0.5,
    max: 1,
    help: "least part of the weight of a text's words, rare ones counting more, that it has in common with its group's representative",
  },
  minLength: {
    kind: "number",
    default: 20,
    min: 1,
    integer: true,
    help: "fewest characters of a canonical text that make it worth comparing; shorter ones are marked short",
  },
} as const satisfies SettingDeclarations;

export interface GroupTextsOptions extends Watch {
  /**
   * Vectors of texts, of one length, in which translations lie close (a multilingual sentence encoder, say). It only
   * proposes: see {@link Translation}.
   */
  readonly embed?: Embed | undefined;
}

/** Texts in groups. Groups are numbered in order of first appearance; columns have one entry a group unless said otherwise. */
export interface TextGroups {
  /** Group of each text. */
  readonly group: Uint32Array;
  readonly size: number;
  /** Text that stands for the group: the first occurrence of the canonical text that leads it. */
  readonly representative: Uint32Array;
  /** Texts in the group, copies counted. */
  readonly members: Uint32Array;
  /** Distinct canonical texts in the group. */
  readonly distinct: Uint32Array;
  /** Least similarity of a member to the representative, 0 to 1. Any two members are similar by 2t - 1 at least. */
  readonly similarity: Float64Array;
  /** 1 for texts of few characters. They are grouped letter for letter, and count only together with a second object. */
  readonly short: Uint8Array;
  /** Groups that say the same in different languages, or may. Empty without `embed`. */
  readonly translations: readonly Translation[];
  /** What the texts of a group have in common, and what stands in the slots between: "I'm from {city} and I …". */
  template(group: number): Template;
  /** Two texts side by side, and why they count as one, or don't. */
  explain(i: number, j: number): TextPair;
}

/** Why two texts count as one. */
export interface TextPair {
  readonly relation: "identical" | "near-duplicate" | "different";
  readonly texts: readonly [ExplainedText, ExplainedText];
  /** Of the two to each other, 0 to 1. */
  readonly similarity: number;
  /** The text that both were verified against; undefined for different ones. */
  readonly representative: string | undefined;
}

export interface ExplainedText {
  readonly original: string;
  /** What was compared. */
  readonly key: string;
  readonly steps: readonly TextStep[];
  /** To the representative of its group. */
  readonly similarity: number;
}

/** Texts between two looks at the signal: some 50 ms of work. */
const PIECE = 10_000;
/** Distinct texts of a group that its template is made from. */
const ALIGNED = 50;

/**
 * Groups texts that are copies or near-copies of each other, in any language. Equal canonical texts are one at once,
 * however many; of the distinct ones, MinHash over character 5-grams proposes candidates, and each member is verified
 * against the representative of its group by weighted overlap, which has to be more than strangers of the same vocabulary
 * have: where all texts are made of a few words, none are united. Nothing is chained. Order doesn't matter, memory is some
 * hundred bytes a distinct text besides the texts themselves, time nearly linear.
 * @throws LockstepError `setting-invalid`, `setting-unknown`, `interrupted`
 */
export async function groupTexts(texts: readonly string[], settings: Partial<SettingValues<typeof groupTextsSettings>> = {}, options: GroupTextsOptions = {}): Promise<TextGroups> {
  const values = resolveSettings(groupTextsSettings, settings);
  const collected = collectDistinct();
  for (let from = 0; from < texts.length; from += PIECE) {
    for (let i = from; i < Math.min(from + PIECE, texts.length); i++) collected.add(canonicalTextKey(texts[i]!));
    await checkpoint(options.signal);
  }
  const { keys, of } = collected.finish();
  const names = Array.from({ length: keys.size }, (_, key) => keys.name(key));
  const copies = countEach(of, names.length);
  const found = await groupKeys(names, copies, values, options);
  const columns = describeGroups(found, of, copies);
  const { group, representative } = columns;
  const representatives = Array.from(representative, (text) => texts[text]!);
  const eligible = Array.from(columns.short, (short) => !short);
  const translations = options.embed ? await findTranslations(representatives, eligible, columns.members, options.embed, options.signal) : [];

  return {
    ...columns,
    translations,
    template: (wanted) => findTemplate(keysOfGroup(found, names, copies, of[representative[wanted]!]!)),
    explain(i, j) {
      const [a, b] = [of[i]!, of[j]!];
      const together = group[i] === group[j];
      return {
        relation: a === b ? "identical" : together ? "near-duplicate" : "different",
        texts: [explainText(texts[i]!, a, found), explainText(texts[j]!, b, found)],
        similarity: found.between(a, b),
        representative: together ? texts[representative[group[i]!]!] : undefined,
      };
    },
  };
}

function describeGroups({ leader, similarity, short }: KeyGroups, of: Uint32Array, copies: Uint32Array) {
  const NONE = 0xffffffff;
  const groupOfLeader = new Uint32Array(leader.length).fill(NONE);
  const firstText = new Uint32Array(leader.length).fill(NONE);
  const group = new Uint32Array(of.length);
  let size = 0;
  of.forEach((key, text) => {
    if (firstText[key] === NONE) firstText[key] = text;
    const lead = leader[key]!;
    if (groupOfLeader[lead] === NONE) groupOfLeader[lead] = size++;
    group[text] = groupOfLeader[lead]!;
  });
  const columns = {
    group,
    size,
    representative: new Uint32Array(size),
    members: new Uint32Array(size),
    distinct: new Uint32Array(size),
    similarity: new Float64Array(size).fill(1),
    short: new Uint8Array(size),
  };
  leader.forEach((lead, key) => {
    const own = groupOfLeader[lead]!;
    columns.members[own]! += copies[key]!;
    columns.distinct[own]!++;
    columns.similarity[own] = Math.min(columns.similarity[own]!, similarity[key]!);
    if (lead !== key) return;
    columns.representative[own] = firstText[key]!;
    columns.short[own] = short[key]!;
  });
  return columns;
}

/** The representative's key, and those of other members, most frequent first. */
function keysOfGroup({ leader, bare }: KeyGroups, names: readonly string[], copies: Uint32Array, lead: number): readonly string[] {
  const own = leader[lead]!;
  const others: number[] = [];
  leader.forEach((other, key) => {
    if (other === own && key !== own) others.push(key);
  });
  others.sort((a, b) => copies[b]! - copies[a]! || (names[a]! < names[b]! ? -1 : 1));
  return [own, ...others.slice(0, ALIGNED - 1)].map((key) => bare(names[key]!));
}

function explainText(original: string, key: number, { bare, similarity }: KeyGroups): ExplainedText {
  const canonical = canonicalText(original);
  const compared = bare(canonical.key);
  const boilerplate: TextStep[] = compared === canonical.key ? [] : [{ step: "boilerplate", changes: [{ from: canonical.key, to: compared }] }];
  return { original, key: compared, steps: [...canonical.steps, ...boilerplate], similarity: similarity[key]! };
}
