import { expect, test } from "vitest";
import { familyNames, grouped, operation, part, targetOf } from "./operation.js";

test.each(familyNames)("nearly every post answers, quotes or mentions one person, who is innocent (%s)", (family) => {
  const run = operation("harassment", family, { days: 14 });
  const { actions, principals, accounts, roles } = run;
  expect(principals).toHaveLength(1);
  const [person] = principals as [string];
  expect(roles.has(person)).toBe(false);
  const handle = accounts.get(person)!.handle!;
  const addresses = (told: (typeof actions)[number]): boolean => {
    const quoted = told.post.quoteOf === undefined ? undefined : run.posts.get(`${told.post.platform}:${told.post.quoteOf}`);
    return told.post.text!.includes(`@${handle} `) || (targetOf(run, told) ?? quoted)?.author === person;
  };
  expect(part(actions, addresses)).toBe(1);
  expect(part(actions, ({ post }) => post.repostOf !== undefined)).toBe(0);
});

test.each(familyNames)("comes in attacks of an hour or so, several members in each (%s)", (family) => {
  const { actions } = operation("harassment", family, { days: 14 });
  const days = grouped(actions, ({ post }) => String(Math.floor(post.createdAt / 86_400)));
  expect(days.size).toBeGreaterThan(3);
  for (const attack of days.values()) expect(new Set(attack.map(({ author }) => author)).size).toBeGreaterThan(8);
  const gaps = actions.slice(1).map(({ post }, i) => post.createdAt - actions[i]!.post.createdAt);
  expect(part(gaps, (gap) => gap <= 900)).toBeGreaterThan(0.9);
});
