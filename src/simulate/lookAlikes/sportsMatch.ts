import type { CrowdStage, LookAlike } from "../stage/lookAlike.js";
import type { Message } from "../words/words.js";
import { createCrew } from "./crowd/crew.js";
import { crowdSize } from "./crowd/crowdSize.js";
import { keenness } from "./crowd/keenness.js";
import { daily } from "./crowd/occasions.js";
import { shortened, shout } from "./crowd/shout.js";

/** One in twenty-five of the public posts while watching the league. */
const SPECTATORS = { share: 0.04, least: 24, most: 20_000 };
/** Part of them who watch and post at a moment that moves everybody, on average. */
const TURNOUT = 0.5;
const MATCH = { everyDays: 2, fromHour: 17, toHour: 20 };
/** From a match's beginning: second half after a break of 15 minutes, injury time included. */
const MINUTES = { halfTime: 46, secondHalf: 61, end: 109 };
/** About as many as in the large European leagues; cards, chances and referees come on top. */
const GOALS = 2.8;
const SCENES = 5;
/** Nine of ten who react to a moment have posted by then: television is delayed by up to half a minute, typing takes the rest. */
const REACTION_SECONDS = 75;
/** How a moment draws people out of their seats, for the side that it favours and the other. */
const PULL = { goal: [1, 0.5], scene: [0.5, 0.4], whistle: [0.7, 0.7] } as const;
/** Shouts that everybody uses, and their part of all. */
const STOCK = { shouts: 4, part: 0.5 };

interface Moment {
  readonly seconds: number;
  readonly kind: keyof typeof PULL;
  /** Of the two sides. */
  readonly side: number;
}

interface Match {
  readonly tag: string;
  readonly moments: readonly Moment[];
  readonly goals: [number, number];
  /** What is shouted at the present moment. */
  message: Message;
  stock: readonly string[];
  score: string;
}

/**
 * Spectators shout under the match's tag at every goal and whistle, within seconds of each other and in few words.
 * Zhao et al. (2011), "Human as real-time sensors of social and physical events" (arXiv:1106.4300), recognise
 * touchdowns from Twitter within 40 seconds; Corney, Martin & Göker (2014), "Spot the ball" (ECIR), goals.
 */
export const sportsMatch: LookAlike = {
  name: "sportsMatch",
  title: "spectators shout under one tag at goals and whistles",
  sort: "spontaneous",
  start(stage) {
    const { draw, people, words, timing } = stage;
    const accounts = stage.recruit(crowdSize(stage.organic, SPECTATORS));
    const [first] = accounts;
    if (first === undefined) return;
    const [topic, language] = [people.community[first]!, people.language[first]!];
    const keen = keenness(draw, accounts.length, TURNOUT);
    const club = words.hashtag(topic, draw.below(20), language);
    let match: Match | undefined;
    const spectators = createCrew(stage, accounts, (spectator) => {
      const account = accounts[spectator]!;
      const text = draw.chance(STOCK.part) ? draw.pick(match!.stock) : `${shout(stage, match!.message, people.language[account]!)}${match!.score}`;
      stage.publish({ account, text, hashtags: [match!.tag] });
    });
    const come = (number: number): void => {
      const moment = match!.moments[number];
      if (!moment) return;
      const next = match!.moments[number + 1];
      if (next) stage.at(stage.now() + next.seconds - moment.seconds, come, number + 1);
      happen(stage, match!, moment, topic, language);
      for (let spectator = 0; spectator < spectators.size; spectator++) {
        const pull = PULL[moment.kind][spectator % 2 === moment.side ? 0 : 1];
        if (draw.chance(keen[spectator]! * pull)) spectators.call(spectator, timing.spread(draw, REACTION_SECONDS));
      }
    };
    daily(stage, { ...MATCH, utcOffsetHours: people.utcOffsetHours[first]! }, (number) => {
      match = { tag: `${club}Match${number + 1}`, moments: play(stage), goals: [0, 0], message: { ideas: [] }, stock: [], score: "" };
      come(0);
    });
  },
};

/** A match's moments in order of time, from the first whistle to the last. */
function play({ draw }: CrowdStage): readonly Moment[] {
  const minutePlayed = () => {
    const minute = draw.between(1, MINUTES.end - (MINUTES.secondHalf - MINUTES.halfTime));
    return minute < MINUTES.halfTime ? minute : minute + MINUTES.secondHalf - MINUTES.halfTime;
  };
  const moments: Moment[] = [0, MINUTES.halfTime, MINUTES.secondHalf, MINUTES.end].map((minute) => ({ seconds: minute * 60, kind: "whistle", side: 0 }));
  for (let goals = draw.poisson(GOALS); goals > 0; goals--) moments.push({ seconds: minutePlayed() * 60, kind: "goal", side: draw.below(2) });
  for (let scenes = draw.poisson(SCENES); scenes > 0; scenes--) moments.push({ seconds: minutePlayed() * 60, kind: "scene", side: draw.below(2) });
  return moments.sort((a, b) => a.seconds - b.seconds);
}

/** A goal changes the score, and every moment gives people new words. */
function happen(stage: CrowdStage, match: Match, { kind, side }: Moment, topic: number, language: number): void {
  if (kind === "goal") match.goals[side]!++;
  match.score = kind === "scene" ? "" : ` ${match.goals.join("-")}`;
  match.message = shortened(stage.words.message(stage.draw, topic));
  match.stock = Array.from({ length: STOCK.shouts }, () => `${shout(stage, match.message, language)}${match.score}`);
}
