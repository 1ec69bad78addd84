import { describe, expect, it } from "vitest";
import { createSimilarMessages } from "../../../src/baselines/toolkit/similarMessages.js";

describe("createSimilarMessages", () => {
  const texts = ["a b c d", "c b a e", "", "x y", "a b c d"];
  const of = (threshold: number, minDocumentSize = 1): ReturnType<typeof createSimilarMessages> => {
    const similar = createSimilarMessages(threshold, minDocumentSize);
    texts.forEach((text, message) => similar.add(message, text));
    return similar;
  };

  it("is the Jaccard similarity of token sets", () => {
    const { similarity } = of(0.5);
    expect([similarity(0, 1), similarity(0, 4), similarity(0, 3), similarity(3, 3)]).toEqual([3 / 5, 1, 0, 1]);
  });

  it("is 0 for messages that are too short, themselves included", () => {
    expect([of(0.5).similarity(2, 2), of(0.5, 0).similarity(2, 2), of(0.5, 3).similarity(3, 3)]).toEqual([0, 0, 0]);
  });

  it("matches at the threshold and above it", () => {
    expect([of(0.6).matches(0, 1), of(0.6000001).matches(0, 1), of(1).matches(0, 4)]).toEqual([true, false, true]);
  });

  it("matches everything at threshold 0, as the tool does", () => {
    expect([of(0).matches(0, 2), of(0).matches(2, 2), of(0).matches(0, 3)]).toEqual([true, true, true]);
  });
});
