import type { Draw } from "../draw/draw.js";
import { createZipf } from "../draw/zipf.js";
import type { Dice } from "./dice.js";
import { drawRemark } from "./message.js";
import { say } from "./say.js";
import type { Speech } from "./speech.js";

/** Part of ordinary posts that is a stock phrase, letter by letter the same as many others. */
const STOCK = 0.04;
const STOCK_EXPONENT = 1;

/** How far people are from the plain way of saying things. */
const OWN_WAY = 0.85;

/** Ordinary posts in a language: mostly words of their own, now and then what everybody writes. */
export function createChatter(speech: Speech, dice: Dice): (draw: Draw, topic: number) => string {
  const { stock } = speech.lexicon;
  const drawRank = createZipf(stock.length, STOCK_EXPONENT);
  return (draw, topic) => {
    if (draw.uniform() < STOCK) return stock[drawRank(draw)]!;
    dice.shake(draw);
    return say(speech, drawRemark(dice, topic), OWN_WAY, dice);
  };
}
