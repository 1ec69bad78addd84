import minhash from "minhash";
import { canonicalTextKey } from "../../dist/content/canonicalText.js";
import { judge } from "./answer.js";
import { makeTexts } from "./world.js";

// The npm package minhash with its LSH index on the same canonical texts: 5-grams within words as here, its default of 128
// permutations, bands of 4 (its default); neighbours with an estimated Jaccard index of 0.38, which is a similarity of 0.55, join.
const [posts = 0, seed = 0] = process.argv.slice(2).map(Number);
const { texts, family } = makeTexts({ posts, seed });
const startedAt = performance.now();
const before = process.cpuUsage();
const index = new minhash.LshIndex({ bandSize: 4 });
const signatures = texts.map((text, i) => {
  const signature = new minhash.Minhash();
  for (const word of canonicalTextKey(text).split(" ")) {
    if (word.length < 5) signature.update(word);
    for (let at = 0; at + 5 <= word.length; at++) signature.update(word.slice(at, at + 5));
  }
  index.insert(String(i), signature);
  return signature;
});
const group = Array.from(texts, (_, i) => i);
signatures.forEach((signature, i) => {
  for (const name of index.query(signature)) {
    const other = Number(name);
    if (other < i && group[other] === other && signature.jaccard(signatures[other]) >= 0.38) {
      group[i] = other;
      return;
    }
  }
});
const groupSeconds = (performance.now() - startedAt) / 1000;
const { user, system } = process.cpuUsage(before);
const cpuSeconds = (user + system) / 1e6;
process.stdout.write(JSON.stringify({ groupSeconds, cpuSeconds, ...judge(family, (post) => group[post] ?? -1) }));
