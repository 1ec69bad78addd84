import { groupMedia } from "../dist/content/media/groupMedia.js";
import { createRandom } from "../dist/stats/random.js";
import { writeRecord } from "./measure/record.js";
import { assertAnswer, inTurn, spread } from "./measure/runs.js";

// Perceptual hashes of 64 bits (pHash, dHash) and of 256 (PDQ): unrelated pictures, a tenth of them with five copies
// each that differ in up to 3 of each 64 bits.
const SIZES = [250_000, 500_000, 1_000_000];
const LENGTHS = [64, 256];
const RUNS = 3;
const COPIES = 5;

const random = createRandom(1);
const below = (limit) => Math.floor(random() * limit);
const hex = (words) => words.map((word) => (word >>> 0).toString(16).padStart(8, "0")).join("");

function makeHashes(size, bits) {
  const words = bits / 32;
  const hashes = [];
  let families = 0;
  while (hashes.length < size) {
    const picture = Array.from({ length: words }, () => below(2 ** 32));
    hashes.push(hex(picture));
    if (below(10) > 0 || hashes.length + COPIES > size) continue;
    families++;
    for (let copy = 0; copy < COPIES; copy++) {
      const changed = [...picture];
      for (let flips = 0; flips < (bits / 64) * 3; flips++) changed[below(words)] ^= 1 << below(32);
      hashes.push(hex(changed));
    }
  }
  return { hashes, families };
}

const seconds = {};
const groups = {};
for (const bits of LENGTHS) for (const size of SIZES) await measure(size, bits);
writeRecord("media", {
  world: "hashes, a tenth of the pictures with five copies that differ in up to 3 of each 64 bits; distance 8 of 64",
  bias: "Unrelated hashes are uniform; those of real pictures share parts more often.",
  groups,
  seconds,
});

async function measure(size, bits) {
  const { hashes, families } = makeHashes(size, bits);
  const run = async () => {
    const startedAt = performance.now();
    const result = groupMedia(hashes);
    return { seconds: (performance.now() - startedAt) / 1000, result };
  };
  const name = `${size} of ${bits} bits`;
  const { [name]: media } = await inTurn(RUNS, { [name]: run });
  for (const { result } of media) {
    assertAnswer("limits", result.limits, []);
    // Unrelated pictures meet by a chance of 3e-10 a pair at 64 bits: a few hundred at most among these.
    assertAnswer("every family is found, and hardly anything else", result.groups.length >= families * 0.99 && result.groups.length <= families + 300, true);
  }
  seconds[name] = spread(media.map((one) => one.seconds));
  groups[name] = media[0].result.groups.length;
}
