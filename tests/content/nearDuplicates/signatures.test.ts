import { expect, it } from "vitest";
import { collectGrams } from "../../../src/content/nearDuplicates/gramSets.js";
import { bandingFor, createSigner } from "../../../src/content/nearDuplicates/signatures.js";

function rate(shared: number, of: number, rows: number): number {
  const bands = 2000;
  const grams = collectGrams(2);
  const word = (i: number) => `x${i * 7}`;
  const words = Array.from({ length: 2 * of - shared }, (_, i) => word(i));
  grams.add(words.slice(0, of).join(" "));
  grams.add(words.slice(of - shared).join(" "));
  const signer = createSigner(grams.finish(), { bands, rows, drawn: bands * rows });
  signer.sign(0);
  signer.sign(1);
  const { keys } = signer.result;
  let equal = 0;
  for (let band = 0; band < bands; band++) if (keys[2 * band] === keys[2 * band + 1]) equal++;
  return equal / bands;
}

// Frequencies of shared grams are 2 instead of 1, next to the 8 that are added: hardly another weight.
it.each([
  [10, 15, 1, 0.5],
  [10, 15, 2, 0.25],
  [12, 14, 1, 0.75],
  [14, 14, 3, 1],
])("%i of %i words shared, %i rows: bands agree with probability %f", (shared, of, rows, expected) => {
  expect(Math.abs(rate(shared, of, rows) - expected)).toBeLessThan(0.04);
});

it("has more rows for more texts", () => {
  expect(bandingFor(10).rows).toBeLessThan(bandingFor(1_000_000).rows);
});
