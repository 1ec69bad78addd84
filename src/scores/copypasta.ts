import type { Score, ScoreContext, ScoreValue } from "../model/score.js";
import { channel, figures, partOf, percent, scored } from "./measures/channel.js";
import { collect, count } from "./measures/tally.js";
import { findJoint, jointPart, membersLeast } from "./sightings/joint.js";
import type { Sighting } from "./sightings/sighting.js";
import { watch, type Seen } from "./sightings/watch.js";

/** From this part of a text's posts on with one and the same link, the text came with the link: a title behind a share button. */
const WITH_LINK_MIN = 0.6;
/** Days between first and last use from which on a text was kept for use, in seconds. */
const KEPT_SECONDS = 86_400;

/** The same texts under several names. */
export const copypasta: Score = {
  name: "copypasta",
  tells: "kind",
  question: "How much of what members do together is to post texts as their own that other members post too, and hardly anybody else?",
  needs: ["text"],
  disarm: ["T0084.001"],
  sources:
    "Keller, Schoch, Stier & Yang (2020), Political astroturfing on Twitter, Political Communication 37 (co-posting of one text); Pacheco, Flammini & Menczer (2020), Unveiling coordinated groups behind White Helmets disinformation; " +
    "Weber & Neumann (2021), Amplifying influence through coordinated behaviour",
  refutedBy: "A share button, a petition, a joke or a stock phrase gives strangers the same text: it is then found outside the cluster as well, or before it.",
  init: (context) => watch(context, ({ template, opening, byMember }) => byMember || template !== undefined || opening !== undefined, measure),
};

interface Template {
  readonly authors: ReadonlySet<string>;
  readonly outside: ReadonlySet<string>;
  /** Part of all who post it that are members, 0 if somebody outside had it first or it came with a link. */
  readonly weight: number;
  readonly behindLink: boolean;
  readonly borrowed: boolean;
  readonly seconds: number;
}

function measure(seen: Seen, context: ScoreContext): ScoreValue {
  const { own } = seen;
  const texts = own.filter(({ template }) => template !== undefined);
  if (texts.length === 0) return scored(undefined, "No member wrote a text that is long enough to compare.", [], { missing: ["text"] });
  const templates = findTemplates(seen, texts, membersLeast(context));
  const pasted = texts.filter(({ template }) => templates.has(template!));
  const weighed = pasted.filter(({ template }) => templates.get(template!)!.weight > 0);
  const weight = (sighting: Sighting): number => templates.get(sighting.template!)?.weight ?? 0;
  const joint = findJoint(seen, context);
  const explained = joint.total === 0 ? 0 : weighed.reduce((sum, sighting) => sum + joint.weight(sighting) * weight(sighting), 0) / joint.total;
  const list = [...templates.values()];
  const exclusivity = pasted.reduce((sum, sighting) => sum + partOf(templates.get(sighting.template!)!.authors.size, templates.get(sighting.template!)!.authors.size + templates.get(sighting.template!)!.outside.size), 0);
  const answers = jointPart(joint, weighed, ({ act }) => act === "reply");
  const kept = list.filter(({ seconds }) => seconds >= KEPT_SECONDS).length;
  const authors = list.length === 0 ? 0 : list.reduce((sum, one) => sum + one.authors.size, 0) / list.length;
  const slots = slotEntropy(own, templates);
  return scored(explained, `${figures(pasted.length, texts.length)} of the members' own texts are among ${templates.size} that ${membersLeast(context)} members or more posted; they are ${percent(explained)} of what members do together.`, [
    channel("pastedPart", partOf(pasted.length, texts.length), `${figures(pasted.length, texts.length)} of the members' own texts were posted by several members.`),
    channel("authorsPerTemplate", partOf(authors, context.members.size), `A text of theirs has ${authors.toFixed(1)} authors among ${context.members.size} members.`),
    channel("exclusivity", pasted.length > 0 ? partOf(exclusivity, pasted.length) : undefined, `Of those who posted such a text ${percent(partOf(exclusivity, pasted.length))} are members, on average over posts.`),
    channel("slots", slots.value, `${slots.texts} texts begin or end with the same words as others and differ in between, ${figures(slots.texts, texts.length)} of all.`),
    channel("kept", list.length > 0 ? partOf(kept, list.length) : undefined, `${figures(kept, list.length)} of the texts were used again a day or more after their first use.`),
    channel("answers", answers, `${percent(answers)} of what members do together is to answer with such a text.`),
    channel("discounted", partOf(pasted.length - weighed.length, pasted.length), `${figures(pasted.length - weighed.length, pasted.length)} of the posts with such a text don't count: the text came with a link, or somebody outside had it first.`),
  ]);
}

function findTemplates({ others }: Seen, texts: readonly Sighting[], least: number): ReadonlyMap<number, Template> {
  const authors = new Map<number, Set<string>>();
  for (const { template, account } of texts) collect(authors, template!, account);
  for (const [template, by] of authors) if (by.size < least) authors.delete(template);
  const outside = new Map<number, Set<string>>();
  const [first, last, older] = [new Map<number, number>(), new Map<number, number>(), new Set<number>()];
  const [posts, links] = [new Map<number, number>(), new Map<number, Map<string, number>>()];
  for (const { template, seconds, links: linked } of texts) {
    if (!authors.has(template!)) continue;
    if (!first.has(template!)) first.set(template!, seconds);
    last.set(template!, seconds);
    count(posts, template!);
    const counts = links.get(template!) ?? new Map<string, number>();
    links.set(template!, counts);
    for (const link of linked) count(counts, link);
  }
  for (const { template, account, seconds } of others) {
    if (template === undefined || !authors.has(template)) continue;
    collect(outside, template, account);
    if (seconds < first.get(template)!) older.add(template);
  }
  return new Map(
    [...authors].map(([template, by]) => {
      const beyond = outside.get(template) ?? new Set();
      const behindLink = Math.max(0, ...links.get(template)!.values()) >= WITH_LINK_MIN * posts.get(template)!;
      const borrowed = older.has(template);
      const weight = behindLink || borrowed ? 0 : by.size / (by.size + beyond.size);
      return [template, { authors: by, outside: beyond, weight, behindLink, borrowed, seconds: last.get(template)! - first.get(template)! }];
    }),
  );
}

/** Texts with filled-in slots: equal to those of other members at one end, and different as a whole. */
function slotEntropy(own: readonly Sighting[], templates: ReadonlyMap<number, Template>): { readonly value: number; readonly texts: number } {
  const authors = new Map<string, Set<string>>();
  const varied = new Map<string, Set<number>>();
  const edges = ({ opening, closing }: Sighting): readonly string[] => (opening === undefined || closing === undefined ? [] : [`opening ${opening}`, `closing ${closing}`]);
  const written = own.filter(({ template }) => template !== undefined);
  for (const sighting of written) {
    for (const edge of edges(sighting)) {
      collect(authors, edge, sighting.account);
      collect(varied, edge, sighting.template!);
    }
  }
  const texts = written.filter((sighting) => !templates.has(sighting.template!) && edges(sighting).some((edge) => authors.get(edge)!.size >= 2 && varied.get(edge)!.size >= 2)).length;
  return { value: partOf(texts, written.length), texts };
}
