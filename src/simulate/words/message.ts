import type { Choice } from "./dice.js";
import { DEEDS, PLACES, REMARKS, STANCES, TIMES, TOPICS, TOPIC_NAMES, type Idea } from "./ideas.js";
import { shuffled } from "./scramble.js";
import { TOWNS } from "./towns.js";
import type { Message } from "./words.js";

/** Ideas by number. Those from 1000 on are numbers themselves: times of day, percentages, towns. */
export const IDEAS: readonly Idea[] = [
  ...TOPIC_NAMES.flatMap((topic): Idea[] => [...TOPICS[topic].actors, ...TOPICS[topic].things]),
  ...DEEDS,
  ...STANCES,
  ...TIMES,
  ...PLACES,
  ...REMARKS,
];

export const FIRST_CLOCK = 1000;
export const FIRST_PERCENT = 2000;
export const FIRST_TOWN = 3000;

/** From 06:00 on, every five minutes. */
const CLOCKS = 12 * 17;
const PERCENTS = 99;

/** What an idea does in a sentence. */
export const Part = { actor: 0, deed: 1, thing: 2, time: 3, place: 4, stance: 5, remark: 6 } as const;
export type Part = (typeof Part)[keyof typeof Part];

const PARTS: readonly Part[] = [
  ...TOPIC_NAMES.flatMap((topic): Part[] => [...TOPICS[topic].actors.map(() => Part.actor), ...TOPICS[topic].things.map(() => Part.thing)]),
  ...DEEDS.map(() => Part.deed),
  ...STANCES.map(() => Part.stance),
  ...TIMES.map(() => Part.time),
  ...PLACES.map(() => Part.place),
  ...REMARKS.map(() => Part.remark),
];

export function partOf(idea: number): Part {
  if (idea < FIRST_CLOCK) return PARTS[idea]!;
  return idea < FIRST_PERCENT ? Part.time : idea < FIRST_TOWN ? Part.remark : Part.place;
}

/** `17:40`. */
export function clockTime(idea: number): string {
  const minutes = 360 + 5 * (idea - FIRST_CLOCK);
  const [hour, minute] = [Math.floor(minutes / 60), minutes % 60];
  return `${hour < 10 ? "0" : ""}${hour}:${minute < 10 ? "0" : ""}${minute}`;
}

const ACTORS = TOPICS.politics.actors.length;
const THINGS = TOPICS.politics.things.length;
const FIRST_DEED = TOPIC_NAMES.length * (ACTORS + THINGS);
const FIRST_STANCE = FIRST_DEED + DEEDS.length;
const FIRST_TIME = FIRST_STANCE + STANCES.length;
const FIRST_PLACE = FIRST_TIME + TIMES.length;
const FIRST_REMARK = FIRST_PLACE + PLACES.length;

/** The town that a topic is at home in; topics beyond the lexicon's are the same subjects in other towns. Undefined for the general ones. */
export function homeTown(topic: number): number | undefined {
  const edition = Math.floor(topic / TOPIC_NAMES.length);
  return edition === 0 ? undefined : shuffled(edition % TOWNS, TOWNS, 0);
}

/** Something that is worth copying: a clause with time and place, and a second sentence. Among 100,000 hardly two are equal. */
export function drawMessage(choice: Choice, topic: number): Message {
  const ideas: number[] = [];
  addClause(ideas, choice, topic);
  ideas.push(choice.chance(0.35) ? drawClock(choice) : FIRST_TIME + choice.below(TIMES.length));
  ideas.push(choice.chance(0.35) ? drawTown(choice, topic) : FIRST_PLACE + choice.below(PLACES.length));
  addSecond(ideas, choice, topic);
  return { ideas };
}

/** Something that one writes in passing: shorter, with the writer in it. */
export function drawRemark(choice: Choice, topic: number): Message {
  const ideas: number[] = [];
  const kind = choice.uniform();
  if (kind < 0.3) {
    addStance(ideas, choice, topic);
    ideas.push(drawVerdict(choice));
    if (kind < 0.1) addClause(ideas, choice, topic);
    return { ideas };
  }
  addClause(ideas, choice, topic);
  const detail = choice.uniform();
  if (detail < 0.4) ideas.push(FIRST_TIME + choice.below(TIMES.length));
  else if (detail < 0.5) ideas.push(drawClock(choice));
  if (detail > 0.6) ideas.push(FIRST_PLACE + choice.below(PLACES.length));
  else if (detail > 0.5 || detail < 0.05) ideas.push(drawTown(choice, topic));
  if (kind > 0.4) addSecond(ideas, choice, topic);
  return { ideas };
}

function addSecond(ideas: number[], choice: Choice, topic: number): void {
  const kind = choice.uniform();
  if (kind < 0.35) addStance(ideas, choice, topic);
  else if (kind < 0.7) addClause(ideas, choice, topic);
  else ideas.push(drawVerdict(choice));
}

function addClause(ideas: number[], choice: Choice, topic: number): void {
  const first = (topic % TOPIC_NAMES.length) * (ACTORS + THINGS);
  ideas.push(first + choice.below(ACTORS), FIRST_DEED + choice.below(DEEDS.length), first + ACTORS + choice.below(THINGS));
}

function addStance(ideas: number[], choice: Choice, topic: number): void {
  const first = (topic % TOPIC_NAMES.length) * (ACTORS + THINGS) + ACTORS;
  ideas.push(FIRST_STANCE + choice.below(STANCES.length), first + choice.below(THINGS));
}

function drawVerdict(choice: Choice): number {
  return choice.chance(0.2) ? FIRST_PERCENT + choice.below(PERCENTS) : FIRST_REMARK + choice.below(REMARKS.length);
}

function drawClock(choice: Choice): number {
  return FIRST_CLOCK + choice.below(CLOCKS);
}

function drawTown(choice: Choice, topic: number): number {
  const home = homeTown(topic);
  return FIRST_TOWN + (home !== undefined && choice.chance(0.8) ? home : choice.below(TOWNS));
}
