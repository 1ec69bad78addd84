import type { Draw } from "../draw/draw.js";

/** As much of a {@link Draw} as words need. */
export type Choice = Pick<Draw, "uniform" | "below" | "chance" | "pick">;

/** Many cheap choices out of one number of a draw: a text takes some thirty of them, and they are most of its cost. */
export interface Dice extends Choice {
  /** Starts over from the next number of the draw; what came before has no influence. */
  shake(draw: Draw): void;
}

/** Weyl sequence with an increment of its own for each shake, through the mixer of Mulberry32 (Ettinger 2017). */
export function createDice(): Dice {
  let state = 0;
  let step = 1;
  function uniform(): number {
    state = (state + step) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }
  return {
    shake(draw) {
      const scaled = draw.uniform() * 4294967296;
      const whole = Math.floor(scaled);
      // The lower bits choose among two million increments: 2^32 states alone repeat among 10 million texts.
      step = (0x6d2b79f5 + 2 * Math.floor((scaled - whole) * 2097152)) | 0;
      state = whole | 0;
    },
    uniform,
    below: (n) => Math.floor(uniform() * n),
    chance: (probability) => uniform() < probability,
    pick: (items) => items[Math.floor(uniform() * items.length)]!,
  };
}
