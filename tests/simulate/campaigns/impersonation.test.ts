import { expect, test } from "vitest";
import { familyNames, linkOf, operation, targetOf } from "./operation.js";

function edits(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) next.push(Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row.at(-1)!;
}

const differing = (a: string, b: string): number => [...a].filter((digit, i) => digit !== b[i]).length;

test.each(familyNames)("handles, names and pictures are close to a principal's, handles never equal (%s)", (family) => {
  const { accounts, roles, principals } = operation("impersonation", family);
  const originals = principals.map((key) => accounts.get(key)!);
  const copies = [...roles.keys()].map((key) => accounts.get(key)!);
  for (const copy of copies) {
    const original = originals.find(({ avatarHash }) => differing(avatarHash!, copy.avatarHash!) <= 2)!;
    expect(edits(copy.handle!, original.handle!)).toBeGreaterThan(0);
    expect(edits(copy.handle!, original.handle!)).toBeLessThanOrEqual(2);
    expect(copy.name!.startsWith(original.name!)).toBe(true);
    expect(copy.bio!.startsWith(original.bio!)).toBe(true);
    expect(copy.platform).toBe(original.platform);
  }
  expect(new Set([...copies, ...originals].map(({ handle }) => handle)).size).toBe(copies.length + originals.length);
  expect(copies.some(({ name }) => !originals.some((original) => original.name === name))).toBe(true);
});

test.each(familyNames)("each action pushes a link of one site, answers go to the original (%s)", (family) => {
  const world = operation("impersonation", family);
  expect(new Set(world.actions.map(({ post }) => new URL(linkOf(post)!).hostname)).size).toBe(1);
  const answers = world.actions.filter(({ post }) => post.replyTo !== undefined);
  expect(answers.length).toBeGreaterThan(10);
  expect(answers.every((answer) => world.principals.includes(targetOf(world, answer)!.author))).toBe(true);
});
