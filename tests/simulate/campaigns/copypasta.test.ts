import { expect, test } from "vitest";
import { familyNames, grouped, operation, plainText } from "./operation.js";

test.each(familyNames)("many members post each of a few long texts, and texts come back (%s)", (family) => {
  const { actions } = operation("copypasta", family);
  const texts = [...grouped(actions, ({ post }) => plainText(post)).values()];
  expect(texts.length).toBeLessThanOrEqual(14);
  expect(Math.max(...texts.map((same) => new Set(same.map(({ author }) => author)).size))).toBeGreaterThan(10);
  const days = texts.map((same) => new Set(same.map(({ post }) => Math.floor(post.createdAt / 86_400))).size);
  expect(Math.max(...days)).toBeGreaterThan(1);
});

test("paraphrase and translation leave hardly two texts alike, in several languages", () => {
  const { actions } = operation("copypasta", familyNames[0]!, { paraphrase: 1 });
  expect(new Set(actions.map(({ post }) => plainText(post))).size / actions.length).toBeGreaterThan(0.9);
  expect(new Set(actions.map(({ post }) => post.lang)).size).toBeGreaterThan(3);
  expect(new Set(operation("copypasta", familyNames[0]!).actions.map(({ post }) => post.lang)).size).toBe(1);
});
