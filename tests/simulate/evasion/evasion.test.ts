import { describe, expect, test } from "vitest";
import { resolveSettings } from "../../../src/model/settings.js";
import { evasionSettings, type Evasion } from "../../../src/simulate/evasion/evasion.js";
import { familyNames, linkOf, operation, part, plainText, type Operation } from "../campaigns/operation.js";

const knobs = Object.keys(evasionSettings) as (keyof Evasion)[];

test("nothing is evaded by default, levels go to 1", () => {
  expect(Object.values(resolveSettings(evasionSettings))).toEqual(knobs.map(() => 0));
  for (const knob of knobs) expect(() => resolveSettings(evasionSettings, { [knob]: 1.01 })).toThrow(knob);
});

const ordinary = ({ posts, roles }: Operation): number => part([...posts.values()].filter(({ author }) => roles.has(author)), ({ campaign }) => campaign === null);

describe.each(familyNames)("in a world of %s", (family) => {
  const open = operation("slowDrip", family);

  test.each(knobs)("%s changes what members post", (knob) => {
    const evading = operation("slowDrip", family, { [knob]: 1 });
    const posts = ({ posts, roles }: Operation): unknown => [...posts.values()].filter(({ author }) => roles.has(author)).map(({ post }) => [post.platform, post.accountId, post.createdAt, post.text]);
    expect(posts(evading)).not.toEqual(posts(open));
  });

  test("jitter costs the hour", () => {
    const { attacker } = operation("slowDrip", family, { jitter: 1 });
    const late = (throughput: Operation["attacker"]): number => 1 - throughput.performedWithinHour / throughput.performed;
    expect(late(attacker)).toBeGreaterThan(late(open.attacker) + 0.4);
  });

  test.each(["participation", "rotation"] as const)("%s costs actions", (knob) => {
    const { attacker } = operation("copypasta", family, { [knob]: 1 });
    const done = attacker.performed / attacker.planned;
    expect(done).toBeGreaterThan(knob === "rotation" ? 0.08 : 0.03);
    expect(done).toBeLessThan(knob === "rotation" ? 0.35 : 0.3);
  });

  test.each([0.5, 1])("dilution %f makes that part of 95% of a member's posts ordinary", (dilution) => {
    for (const campaign of ["slowDrip", "copypasta"]) {
      const share = ordinary(operation(campaign, family, { dilution }));
      expect(share, campaign).toBeGreaterThan(0.95 * dilution - 0.15);
      expect(share, campaign).toBeLessThan(0.95 * dilution + 0.1);
    }
  });

  test("paraphrase leaves few texts alike", () => {
    const distinct = ({ actions }: Operation): number => new Set(actions.map(({ post }) => plainText(post))).size / actions.length;
    expect(distinct(operation("copypasta", family))).toBeLessThan(0.2);
    expect(distinct(operation("copypasta", family, { paraphrase: 1 }))).toBeGreaterThan(0.8);
  });

  test("hopping spreads members over all platforms", () => {
    const { roles } = operation("slowDrip", family, { hopping: 1 });
    expect(new Set([...roles.keys()].map((key) => key.slice(0, key.indexOf(":")))).size).toBe(4);
  });

  test("hijacked links are shared by the public too", () => {
    const shared = ({ actions, posts }: Operation): number => {
      const links = new Set([...posts.values()].filter(({ campaign }) => campaign === null).map(({ post }) => linkOf(post)));
      return part(actions, ({ post }) => links.has(linkOf(post)));
    };
    expect(shared(open)).toBeLessThan(0.5);
    expect(shared(operation("slowDrip", family, { hijackedLinks: 1 }))).toBeGreaterThan(0.8);
  });

  test("poisoning makes some of a member's posts a fan's", () => {
    const poisoned = operation("slowDrip", family, { poisoning: 1 });
    expect(ordinary(open)).toBe(0);
    expect(ordinary(poisoned)).toBeGreaterThan(0.1);
    expect(ordinary(poisoned)).toBeLessThanOrEqual(0.5);
  });
});
