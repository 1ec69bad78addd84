import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createDraw, type Draw } from "../../../src/simulate/draw/draw.js";
import { createDice, type Choice } from "../../../src/simulate/words/dice.js";
import { en } from "../../../src/simulate/words/languages/en.js";
import { LEXICONS } from "../../../src/simulate/words/languages/index.js";
import { drawMessage, drawRemark, FIRST_CLOCK, FIRST_PERCENT, FIRST_TOWN } from "../../../src/simulate/words/message.js";
import { say } from "../../../src/simulate/words/say.js";
import { prepareSpeech } from "../../../src/simulate/words/speech.js";
import { townName } from "../../../src/simulate/words/towns.js";
import { messageOf, plain } from "./spoken.js";

const forbidden = new Proxy({} as Choice, {
  get: () => {
    throw new Error("no draw at paraphrase 0");
  },
});

function diceOf(draw: Draw): Choice {
  const dice = createDice();
  dice.shake(draw);
  return dice;
}

/** Runs of n words, or of 2n letters where there are no spaces between words. */
function runs(text: string, isHan: boolean, n: number): Set<string> {
  const tokens = isHan ? [...text.replace(/[^\p{L}\p{N}]/gu, "")] : text.toLowerCase().replace(/[^\p{L}\p{M}\p{N} ]/gu, "").split(/ +/);
  const length = isHan ? 2 * n : n;
  return new Set(tokens.slice(length - 1).map((_, at) => tokens.slice(at, at + length).join(" ")));
}

function shared(a: Set<string>, b: Set<string>): number {
  return [...a].filter((run) => b.has(run)).length;
}

it("puts numbers and towns into sentences", () => {
  expect(plain(en, "team", "want", "match", FIRST_CLOCK + 12, FIRST_TOWN, FIRST_PERCENT + 41)).toBe(
    `Our team wants the away match in ${townName(0, "Latin")} at 07:00. 42 percent agree.`,
  );
});

describe.each(LEXICONS.map((lexicon) => [lexicon.tag, prepareSpeech(lexicon)] as const))("in %s", (_, speech) => {
  const isHan = speech.lexicon.script === "Han";

  it("is the same text each time at 0, without a draw", () => {
    fc.assert(
      fc.property(fc.integer(), fc.nat(40), (seed, topic) => {
        const message = drawMessage(createDraw(seed, "message"), topic);
        const text = say(speech, message, 0, forbidden);
        expect(say(speech, message, 0, forbidden)).toBe(text);
        expect(text).toMatch(/[.。?？؟]$/);
      }),
    );
  });

  it("is written in its script, whatever the paraphrase", () => {
    const foreign = new RegExp(`(?!\\p{Script=${speech.lexicon.script}})\\p{L}`, "u");
    fc.assert(
      fc.property(fc.integer(), fc.nat(40), fc.double({ min: 0, max: 1, noNaN: true }), (seed, topic, paraphrase) => {
        const draw = createDraw(seed, "message");
        const text = say(speech, drawRemark(draw, topic), paraphrase, diceOf(draw));
        expect(text).not.toMatch(foreign);
        expect(text).not.toMatch(/undefined|[#|~]| {2}|^ | $/);
        expect(text).not.toMatch(/\p{Surrogate}/u);
      }),
    );
  });

  it("has less in common with the plain text the more it is paraphrased, and hardly five words in a row at 1", () => {
    const draw = createDraw(5, "overlap");
    const jaccard = [0, 0.25, 0.5, 0.75, 1].map((paraphrase) => {
      let sum = 0;
      for (let i = 0; i < 300; i++) {
        const message = drawMessage(draw, i);
        const a = runs(say(speech, message, 0, forbidden), isHan, 3);
        const b = runs(say(speech, message, paraphrase, diceOf(draw)), isHan, 3);
        const both = shared(a, b);
        sum += both / (a.size + b.size - both) / 300;
      }
      return sum;
    });
    expect(jaccard[0]).toBeCloseTo(1, 12);
    for (let i = 1; i < jaccard.length; i++) expect(jaccard[i]!).toBeLessThan(jaccard[i - 1]! - 0.03);
    expect(jaccard[4]!).toBeLessThan(0.2);
  });

  it("leaves few runs of five words between two who say it in their own way", () => {
    const draw = createDraw(6, "runs");
    let [common, all] = [0, 0];
    for (let i = 0; i < 500; i++) {
      const message = drawMessage(draw, i);
      const a = runs(say(speech, message, 1, diceOf(draw)), isHan, 5);
      common += shared(a, runs(say(speech, message, 1, diceOf(draw)), isHan, 5));
      all += a.size;
    }
    expect(common / all).toBeLessThan(0.12);
  });

  it("says every idea at every level in one of its ways", () => {
    const draw = createDraw(7, "ideas");
    const message = messageOf("library", "discuss", "bridge", "today", "byRiver", "like", "park", "worthIt");
    const ways = message.ideas.map((idea) => [...speech.plain.ways[idea]!, ...(idea === message.ideas[1] ? speech.femaleDeeds[idea]! : [])]);
    let whole = 0;
    for (let i = 0; i < 200; i++) {
      const text = say(speech, message, 1, diceOf(draw)).toLowerCase();
      if (ways.every((some) => some.some((way) => text.includes(way.toLowerCase().trim())))) whole++;
    }
    // The rest have a slip of the finger.
    expect(whole).toBeGreaterThan(170);
  });
});
