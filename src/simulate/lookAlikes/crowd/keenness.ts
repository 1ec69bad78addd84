import { pow } from "../../../stats/portableMath.js";
import type { Draw } from "../../draw/draw.js";

/**
 * How likely each of `count` people is to take part in an occasion, with that mean (0 to 1, both excluded): few always
 * do, many hardly ever, as in online crowds of all kinds (Nielsen, 2006, "Participation inequality: the 90-9-1 rule").
 * Drawn from the beta distribution whose second parameter is 1.
 */
export function keenness(draw: Draw, count: number, mean: number): Float64Array {
  const exponent = 1 / mean - 1;
  return Float64Array.from({ length: count }, () => pow(draw.uniform(), exponent));
}
