import type { Draw } from "../draw/draw.js";
import { clockTime, FIRST_CLOCK, FIRST_PERCENT, FIRST_TOWN, Part, partOf } from "./message.js";
import { mistype } from "./mistype.js";
import type { Speech } from "./speech.js";
import { townName } from "./towns.js";
import type { Message } from "./words.js";

const EMOJI = ["😀", "👍", "🙏", "❤️", "🔥", "😂", "🎉", "🤔", "👏", "😅", "✨", "💪", "🙂", "😍", "👀", "🥳", "😴", "☕", "🌞", "🙌"];

/**
 * A message in a language. At paraphrase 0 it is the plain way of saying it, and `draw` isn't touched. Up to 1,
 * more and more ideas are said in another of their two or three ways, in another order of words and sentences,
 * with other punctuation, a greeting, a question, emoji or a slip of the finger. It is no writer: whoever pools
 * all paraphrases of a message sees the same short phrases again, and the number of sentences never changes.
 */
export function say(speech: Speech, message: Message, paraphrase: number, draw: Draw): string {
  const { ideas } = message;
  const starts = findSentences(ideas);
  if (paraphrase > 0 && starts.length > 1 && draw.uniform() < paraphrase / 2) starts.reverse();
  let text = "";
  let isOpened = false;
  if (paraphrase > 0 && draw.uniform() < paraphrase * 0.35) {
    text = capital(draw.pick(speech.openers));
    isOpened = true;
  }
  for (let i = 0; i < starts.length; i++) {
    const sentence = saySentence(speech, ideas, starts[i]!, paraphrase, draw);
    if (i === 0) {
      text += isOpened || (paraphrase > 0 && draw.uniform() < paraphrase * 0.12) ? sentence : capital(sentence);
    } else if (endsItself(text)) {
      text += speech.gap + capital(sentence);
    } else {
      const joint = paraphrase > 0 && draw.uniform() < paraphrase ? draw.below(speech.joints.length) : 0;
      text += speech.joints[joint]! + (joint === 0 ? capital(sentence) : sentence);
    }
  }
  return paraphrase > 0 ? finish(speech, text, paraphrase, draw) : endsItself(text) ? text : text + speech.lexicon.stop;
}

function finish(speech: Speech, text: string, paraphrase: number, draw: Draw): string {
  const { script, stop } = speech.lexicon;
  let spoken = script !== "Han" && draw.uniform() < paraphrase * 0.12 ? mistype(text, draw) : text;
  const end = draw.uniform();
  const isClosed = draw.uniform() < paraphrase * 0.2;
  if (!endsItself(spoken)) {
    if (end >= paraphrase * 0.6 || isClosed) spoken += stop;
    else if (end < paraphrase * 0.2) spoken += script === "Han" ? "！" : "!";
    else if (end < paraphrase * 0.3) spoken += script === "Han" ? "……" : "...";
  }
  if (isClosed) spoken += speech.gap + draw.pick(speech.closers);
  if (draw.uniform() < paraphrase * 0.35) {
    const emoji = draw.pick(EMOJI);
    spoken += end < 0.15 ? ` ${emoji}${emoji}` : ` ${emoji}`;
  }
  return spoken;
}

/** Where the sentences of a message begin; whatever follows an actor, stance or remark belongs to it. */
function findSentences(ideas: readonly number[]): number[] {
  const starts = [0];
  for (let i = 1; i < ideas.length; i++) {
    const part = partOf(ideas[i]!);
    if (part === Part.actor || part === Part.stance || part === Part.remark) starts.push(i);
  }
  return starts;
}

function saySentence(speech: Speech, ideas: readonly number[], start: number, paraphrase: number, draw: Draw): string {
  const first = ideas[start]!;
  const part = partOf(first);
  if (part === Part.actor) return sayClause(speech, ideas, start, paraphrase, draw);
  const way = chooseWay(speech, first, paraphrase, draw);
  if (part !== Part.stance) return spell(speech, first, way);
  const thing = ideas[start + 1]!;
  return speech.ways[first]![way]! + spell(speech, thing, chooseWay(speech, thing, paraphrase, draw)) + speech.afterThing[first]![way]!;
}

function sayClause(speech: Speech, ideas: readonly number[], start: number, paraphrase: number, draw: Draw): string {
  let [actor, deed, thing, time, place] = ["", "", "", "", ""];
  let isFemale = false;
  for (let i = start; i < ideas.length; i++) {
    const idea = ideas[i]!;
    const part = partOf(idea);
    if (part === Part.stance || part === Part.remark || (part === Part.actor && i > start)) break;
    const way = chooseWay(speech, idea, paraphrase, draw);
    if (part === Part.actor) {
      actor = spell(speech, idea, way);
      isFemale = speech.female[idea]![way]!;
    } else if (part === Part.deed) deed = isFemale ? speech.femaleDeeds[idea]![way]! : spell(speech, idea, way);
    else if (part === Part.thing) thing = spell(speech, idea, way);
    else if (part === Part.time) time = spell(speech, idea, way);
    else place = spell(speech, idea, way);
  }
  const orders = speech.orders[(time === "" ? 0 : 1) + (place === "" ? 0 : 2)]!;
  const order = orders[paraphrase > 0 && draw.uniform() < paraphrase ? draw.below(orders.length) : 0]!;
  let clause = "";
  for (let i = 0; i < order.parts.length; i++) {
    const part = order.parts[i]!;
    const word = part === Part.actor ? actor : part === Part.deed ? deed : part === Part.thing ? thing : part === Part.time ? time : place;
    clause += order.before[i]! + word;
  }
  return clause;
}

/** The plain way, or at random any. */
function chooseWay(speech: Speech, idea: number, paraphrase: number, draw: Draw): number {
  if (paraphrase === 0) return 0;
  const point = draw.uniform();
  if (point >= paraphrase) return 0;
  return Math.floor((point / paraphrase) * (idea < FIRST_CLOCK ? speech.ways[idea]!.length : speech.clock.length));
}

function spell(speech: Speech, idea: number, way: number): string {
  if (idea < FIRST_CLOCK) return speech.ways[idea]![way]!;
  const around = (idea < FIRST_PERCENT ? speech.clock : idea < FIRST_TOWN ? speech.percent : speech.inTown)[way]!;
  if (idea < FIRST_PERCENT) return around[0] + clockTime(idea) + around[1];
  if (idea < FIRST_TOWN) return around[0] + (idea - FIRST_PERCENT + 1) + around[1];
  return around[0] + townName(idea - FIRST_TOWN, speech.lexicon.script) + around[1];
}

/** With a capital at the start, behind an opening question mark if there is one. */
export function capital(text: string): string {
  return text.startsWith("¿") ? `¿${text[1]!.toUpperCase()}${text.slice(2)}` : text[0]!.toUpperCase() + text.slice(1);
}

function endsItself(text: string): boolean {
  const last = text.charCodeAt(text.length - 1);
  return last === 63 || last === 0xff1f || last === 0x61f;
}
