import type { Choice } from "./dice.js";
import { clockTime, FIRST_CLOCK, FIRST_PERCENT, FIRST_TOWN, Part, partOf } from "./message.js";
import { mistype } from "./mistype.js";
import type { Speech, Spelling } from "./speech.js";
import { townName } from "./towns.js";
import type { Message } from "./words.js";

const EMOJI = ["😀", "👍", "🙏", "❤️", "🔥", "😂", "🎉", "🤔", "👏", "😅", "✨", "💪", "🙂", "😍", "👀", "🥳", "😴", "☕", "🌞", "🙌"];

/** Where a clause has nothing. */
const NOTHING = -1;

/**
 * A message in a language. At paraphrase 0 it is the plain way of saying it, and `choice` isn't touched. Up to 1,
 * more and more ideas are said in another of their two or three ways, in another order of words and sentences,
 * with other punctuation, a greeting, a question, emoji or a slip of the finger. It is no writer: whoever pools
 * all paraphrases of a message sees the same short phrases again, and the number of sentences never changes.
 */
export function say(speech: Speech, message: Message, paraphrase: number, choice: Choice): string {
  const { ideas } = message;
  const starts = findSentences(ideas);
  if (starts.length > 1 && happens(choice, paraphrase / 2)) starts.reverse();
  let text = happens(choice, paraphrase * 0.35) ? choice.pick(speech.openers) : "";
  let isMarked = false;
  // Some people never press shift.
  let isCapital = text === "" && !happens(choice, paraphrase * 0.12);
  for (let i = 0; i < starts.length; i++) {
    const start = starts[i]!;
    const way = chooseWay(speech, ideas[start]!, paraphrase, choice);
    if (isMarked) {
      text += speech.gap;
      isCapital = true;
    } else if (i > 0) {
      const joint = happens(choice, paraphrase) ? choice.below(speech.joints.length) : 0;
      text += speech.joints[joint]!;
      isCapital = joint === 0;
    }
    text += saySentence(speech, ideas, start, way, isCapital, paraphrase, choice);
    isMarked = speech.isMarked[ideas[start]!]?.[way] ?? false;
  }
  if (paraphrase > 0) return finish(speech, text, isMarked, paraphrase, choice);
  return isMarked ? text : text + speech.lexicon.stop;
}

/** Never at 0, without a draw. */
function happens(choice: Choice, probability: number): boolean {
  return probability > 0 && choice.uniform() < probability;
}

function finish(speech: Speech, text: string, isMarked: boolean, paraphrase: number, choice: Choice): string {
  const isHan = speech.lexicon.script === "Han";
  let spoken = !isHan && choice.uniform() < paraphrase * 0.12 ? mistype(text, choice) : text;
  const end = choice.uniform();
  const isClosed = choice.uniform() < paraphrase * 0.2;
  if (!isMarked) {
    if (end >= paraphrase * 0.6 || isClosed) spoken += speech.lexicon.stop;
    else if (end < paraphrase * 0.2) spoken += isHan ? "！" : "!";
    else if (end < paraphrase * 0.3) spoken += isHan ? "……" : "...";
  }
  if (isClosed) spoken += speech.gap + choice.pick(speech.closers);
  if (choice.uniform() < paraphrase * 0.35) {
    const emoji = choice.pick(EMOJI);
    spoken += end < 0.15 ? ` ${emoji}${emoji}` : ` ${emoji}`;
  }
  return spoken;
}

/** Where the sentences of a message begin; whatever follows an actor, stance or remark belongs to it. */
function findSentences(ideas: readonly number[]): number[] {
  const starts = [0];
  for (let i = 1; i < ideas.length; i++) {
    if (beginsSentence(partOf(ideas[i]!))) starts.push(i);
  }
  return starts;
}

function beginsSentence(part: Part): boolean {
  return part === Part.actor || part === Part.stance || part === Part.remark;
}

/** The sentence whose first idea is said in that way. */
function saySentence(
  speech: Speech, ideas: readonly number[], start: number, way: number, isCapital: boolean, paraphrase: number, choice: Choice,
): string {
  const first = ideas[start]!;
  const part = partOf(first);
  if (part === Part.actor) return sayClause(speech, ideas, start, way, isCapital, paraphrase, choice);
  const spelling = isCapital ? speech.capital : speech.plain;
  if (part !== Part.stance) return spell(speech, spelling, first, way);
  const thing = ideas[start + 1]!;
  return spelling.ways[first]![way]! + speech.plain.ways[thing]![chooseWay(speech, thing, paraphrase, choice)]! + speech.afterThing[first]![way]!;
}

function sayClause(
  speech: Speech, ideas: readonly number[], start: number, way: number, isCapital: boolean, paraphrase: number, choice: Choice,
): string {
  const [actor, deed, thing] = [ideas[start]!, ideas[start + 1]!, ideas[start + 2]!];
  let time = NOTHING;
  let place = NOTHING;
  for (let i = start + 3; i < ideas.length; i++) {
    const part = partOf(ideas[i]!);
    if (beginsSentence(part)) break;
    if (part === Part.time) time = ideas[i]!;
    else place = ideas[i]!;
  }
  const orders = speech.orders[(time === NOTHING ? 0 : 1) + (place === NOTHING ? 0 : 2)]!;
  const { parts, before } = orders[happens(choice, paraphrase) ? choice.below(orders.length) : 0]!;
  let clause = "";
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i]!;
    const idea = part === Part.actor ? actor : part === Part.deed ? deed : part === Part.thing ? thing : part === Part.time ? time : place;
    const chosen = part === Part.actor ? way : chooseWay(speech, idea, paraphrase, choice);
    if (part === Part.deed && speech.isFemale[actor]![way]!) clause += before[i]! + speech.femaleDeeds[idea]![chosen]!;
    else clause += before[i]! + spell(speech, i === 0 && isCapital ? speech.capital : speech.plain, idea, chosen);
  }
  return clause;
}

/** The plain way, or at random any. */
function chooseWay(speech: Speech, idea: number, paraphrase: number, choice: Choice): number {
  if (paraphrase === 0) return 0;
  const point = choice.uniform();
  if (point >= paraphrase) return 0;
  return Math.floor((point / paraphrase) * (idea < FIRST_CLOCK ? speech.plain.ways[idea]!.length : NUMBER_WAYS));
}

/** Clocks, percentages and towns have three ways in every language; a test holds the lexicons to it. */
const NUMBER_WAYS = 3;

function spell(speech: Speech, spelling: Spelling, idea: number, way: number): string {
  if (idea < FIRST_CLOCK) return spelling.ways[idea]![way]!;
  if (idea < FIRST_PERCENT) return spelling.clock[way]![0] + clockTime(idea) + spelling.clock[way]![1];
  if (idea < FIRST_TOWN) return spelling.percent[way]![0] + (idea - FIRST_PERCENT + 1) + spelling.percent[way]![1];
  return spelling.inTown[way]![0] + townName(idea - FIRST_TOWN, speech.lexicon.script) + spelling.inTown[way]![1];
}
