import { describe, expect, it } from "vitest";
import { createDraw } from "../../../src/simulate/draw/draw.js";
import { createChatter } from "../../../src/simulate/words/chatter.js";
import { createDice } from "../../../src/simulate/words/dice.js";
import { LEXICONS } from "../../../src/simulate/words/languages/index.js";
import { prepareSpeech } from "../../../src/simulate/words/speech.js";

const POSTS = 20_000;

describe.each(LEXICONS.map((lexicon) => [lexicon.tag, lexicon] as const))("chatter in %s", (_, lexicon) => {
  const chatter = createChatter(prepareSpeech(lexicon), createDice());
  const draw = createDraw(3, "chatter");
  const posts = Array.from({ length: POSTS }, (__, i) => chatter(draw, i));

  it("is a stock phrase in about 4 of 100 posts, the first far more often than the last", () => {
    const counts = new Map<string, number>();
    const stock = new Set(lexicon.stock);
    for (const post of posts) if (stock.has(post)) counts.set(post, (counts.get(post) ?? 0) + 1);
    const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
    // 800 expected, standard deviation 28.
    expect(Math.abs(total - 800)).toBeLessThan(140);
    // Zipf over 24 phrases: 26% and 1.1%.
    expect(counts.get(lexicon.stock[0]!)! / total).toBeGreaterThan(0.2);
    expect((counts.get(lexicon.stock[23]!) ?? 0) / total).toBeLessThan(0.04);
  });

  it("is otherwise hardly ever the same text twice", () => {
    const stock = new Set(lexicon.stock);
    const own = posts.filter((post) => !stock.has(post));
    expect(new Set(own).size / own.length).toBeGreaterThan(0.995);
  });

  it("has 5 to 30 words in nearly all posts of its own", () => {
    if (lexicon.script === "Han") return;
    const stock = new Set(lexicon.stock);
    const lengths = posts.filter((post) => !stock.has(post)).map((post) => post.split(" ").length);
    expect(lengths.filter((words) => words >= 5 && words <= 30).length / lengths.length).toBeGreaterThan(0.97);
    expect(Math.min(...lengths)).toBeGreaterThanOrEqual(3);
  });
});
