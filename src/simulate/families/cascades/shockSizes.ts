import { pow } from "../../../stats/portableMath.js";

/** Sizes of shocks: Pareto's law with shape 1.1, cut off at 60 times the least. */
const SHAPE = 1.1;
const RANGE = 60;

/** Mean of the law when the least is 1: shape / (shape - 1) (1 - range^(1 - shape)) / (1 - range^-shape). */
const MEAN = ((SHAPE / (SHAPE - 1)) * (1 - pow(RANGE, 1 - SHAPE))) / (1 - pow(RANGE, -SHAPE));

/** Size that `part`, from 0 to 1, of all shocks stay below, in multiples of the mean. */
export function shockSize(part: number): number {
  return pow(1 - part * (1 - pow(RANGE, -SHAPE)), -1 / SHAPE) / MEAN;
}
