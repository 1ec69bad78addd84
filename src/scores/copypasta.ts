import type { Score, ScoreContext, ScoreValue } from "../model/score.js";
import { channel, concealing, figures, partOf, percent, scored } from "./measures/channel.js";
import { count } from "./measures/tally.js";
import { createWordings, type Wordings } from "./measures/wordings.js";
import { findJoint, membersLeast } from "./sightings/joint.js";
import type { Sighting } from "./sightings/sighting.js";
import { watch, type Seen } from "./sightings/watch.js";

/** From this part of a text's posts on with a link, the text came with the link: a title behind a share button. */
const WITH_LINK_MIN = 0.6;
/** From this part on under one tag the text belongs to what is done with the tag: see hijacking. */
const WITH_TAG_MIN = 0.75;
/** What a text is worth that comes with a tag, and one that answers: comments are handed out in many kinds of operation. */
const WITH_TAG = 0.4;
const ANSWER = 0.5;
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
  /** How much a post of it counts: the part of all who post it that are members; 0 if somebody outside had it first or it came with a link. */
  readonly weight: number;
  readonly seconds: number;
  /** Different texts among its wordings. */
  readonly wordings: number;
}

function measure(seen: Seen, context: ScoreContext): ScoreValue {
  const { own } = seen;
  const texts = own.filter(({ template }) => template !== undefined);
  if (texts.length === 0) return scored(undefined, "No member wrote a text that is long enough to compare.", [], { missing: ["text"] });
  const wordings = createWordings();
  const textOf = new Map<Sighting, number>(texts.map((sighting) => [sighting, wordings.add(sighting)!]));
  const templates = findTemplates(seen, textOf, wordings, membersLeast(context));
  const templateOf = (sighting: Sighting): Template | undefined => templates.get(textOf.get(sighting) ?? -1);
  const pasted = texts.filter((sighting) => templateOf(sighting) !== undefined);
  const weighed = pasted.filter((sighting) => templateOf(sighting)!.weight > 0);
  const joint = findJoint(seen, context);
  const worth = (sighting: Sighting): number => Math.max(joint.weight(sighting), templateOf(sighting)!.weight) * templateOf(sighting)!.weight * (sighting.act === "reply" ? ANSWER : 1);
  // Texts with changed words share nothing that traces saw: they are joint all the same.
  const all = joint.total + weighed.reduce((sum, sighting) => sum + Math.max(0, templateOf(sighting)!.weight - joint.weight(sighting)), 0);
  const explained = partOf(weighed.reduce((sum, sighting) => sum + worth(sighting), 0), all);
  const list = [...templates.values()];
  const exclusivity = pasted.reduce((sum, sighting) => sum + partOf(templateOf(sighting)!.authors.size, templateOf(sighting)!.authors.size + templateOf(sighting)!.outside.size), 0);
  const answers = weighed.filter(({ act }) => act === "reply").length;
  const kept = list.filter(({ seconds }) => seconds >= KEPT_SECONDS).length;
  const authors = list.length === 0 ? 0 : list.reduce((sum, one) => sum + one.authors.size, 0) / list.length;
  const varied = list.reduce((sum, one) => sum + one.wordings - 1, 0);
  return scored(explained, `${figures(pasted.length, texts.length)} of the members' own texts are among ${templates.size} that ${membersLeast(context)} members or more posted, some with words changed; that is ${percent(explained)} of what members do together, texts with links, tags and answers counting less.`, [
    channel("pastedPart", partOf(pasted.length, texts.length), `${figures(pasted.length, texts.length)} of the members' own texts were posted by several members.`),
    channel("authorsPerTemplate", partOf(authors, context.members.size), `A text of theirs has ${authors.toFixed(1)} authors among ${context.members.size} members.`),
    channel("exclusivity", pasted.length > 0 ? partOf(exclusivity, pasted.length) : undefined, `Of those who posted such a text ${percent(partOf(exclusivity, pasted.length))} are members, on average over posts.`),
    concealing("slots", pasted.length > 0 ? partOf(varied, pasted.length) * explained : undefined, `${list.length} texts were posted in ${list.length + varied} wordings, the beginning or end and half of the words being the same.`),
    channel("kept", list.length > 0 ? partOf(kept, list.length) : undefined, `${figures(kept, list.length)} of the texts were used again a day or more after their first use.`),
    channel("answers", partOf(answers, weighed.length), `${figures(answers, weighed.length)} of these posts answer somebody.`),
    channel("discounted", partOf(pasted.length - weighed.length, pasted.length), `${figures(pasted.length - weighed.length, pasted.length)} of the posts with such a text don't count: the text came with a link, or somebody outside had it first.`),
  ]);
}

/** What was seen of one text: by members, and by others. */
interface Uses {
  readonly authors: Set<string>;
  readonly outside: Set<string>;
  readonly tags: Map<string, number>;
  readonly wordings: Set<number>;
  readonly first: number;
  last: number;
  posts: number;
  linked: number;
  older: boolean;
}

function findTemplates({ others }: Seen, textOf: ReadonlyMap<Sighting, number>, wordings: Wordings, least: number): ReadonlyMap<number, Template> {
  const uses = new Map<number, Uses>();
  for (const [{ account, template, seconds, links, hashtags }, text] of textOf) {
    let use = uses.get(text);
    if (!use) uses.set(text, (use = { authors: new Set(), outside: new Set(), tags: new Map(), wordings: new Set(), first: seconds, last: seconds, posts: 0, linked: 0, older: false }));
    use.authors.add(account);
    use.wordings.add(template!);
    use.last = seconds;
    use.posts++;
    if (links.length > 0) use.linked++;
    for (const tag of hashtags) count(use.tags, tag);
  }
  for (const [text, { authors }] of uses) if (authors.size < least) uses.delete(text);
  for (const sighting of others) {
    const use = uses.get(wordings.find(sighting) ?? -1);
    if (!use) continue;
    use.outside.add(sighting.account);
    if (sighting.seconds < use.first) use.older = true;
  }
  return new Map([...uses].map(([text, use]) => [text, { authors: use.authors, outside: use.outside, weight: weightOf(use), seconds: use.last - use.first, wordings: use.wordings.size }]));
}

function weightOf({ authors, outside, tags, posts, linked, older }: Uses): number {
  if (linked >= WITH_LINK_MIN * posts || older) return 0;
  const tagged = Math.max(0, ...tags.values()) >= WITH_TAG_MIN * posts;
  return (authors.size / (authors.size + outside.size)) * (tagged ? WITH_TAG : 1);
}
