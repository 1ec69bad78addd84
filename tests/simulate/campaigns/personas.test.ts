import { expect, test } from "vitest";
import { familyNames, grouped, operation, part, targetOf } from "./operation.js";

test.each(familyNames)("no text is used twice, but targets and minutes are shared (%s)", (family) => {
  const world = operation("personas", family);
  expect(new Set(world.actions.map(({ post }) => post.text)).size).toBe(world.actions.length);

  const answers = world.actions.filter(({ post }) => post.replyTo !== undefined);
  expect(part(answers, (answer) => answer.post.createdAt - targetOf(world, answer)!.post.createdAt <= 900)).toBeGreaterThan(0.8);
  const sizes = [...grouped(answers, ({ post }) => post.replyTo).values()].map(({ length }) => length).sort((a, b) => a - b);
  expect(sizes[sizes.length >> 1]).toBeGreaterThan(4);
  expect(answers.some((answer) => world.principals.includes(targetOf(world, answer)!.author))).toBe(true);
});
