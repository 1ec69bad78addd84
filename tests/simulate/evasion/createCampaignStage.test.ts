import { describe, expect, test } from "vitest";
import type { Evasion } from "../../../src/simulate/evasion/evasion.js";
import type { Population } from "../../../src/simulate/people/population.js";
import { smallOperation } from "../campaigns/smallOperation.js";
import { START } from "../smallTheatre.js";

const ORDERS = 80;
/** Half of it passes before anybody acts, in this world. */
const SPREAD_SECONDS = 60;

/** Eighty orders, one a minute, to all of twenty members, to say what the order's number is. */
function campaign(evasion: Partial<Evasion> = {}, orderedFrom = 0) {
  const small = smallOperation(evasion);
  const { stage } = small;
  const members = Array.from({ length: stage.size }, () => stage.enlist("amplifier"));
  const order = (number: number): void => stage.order({ members, spreadSeconds: SPREAD_SECONDS, act: (account) => ({ account, text: `order ${number}` }) });
  for (let number = 0; number < ORDERS; number++) stage.at(START + orderedFrom + 60 * number, order, number);
  const posts = small.run();
  return { ...small, members, posts, attacker: small.result().attacker };
}

describe("without evasion", () => {
  test("everybody acts on each order, after the time that the world gives", () => {
    const { attacker, posts } = campaign();
    expect(attacker).toEqual({ accounts: 20, planned: 1600, performed: 1600, performedWithinHour: 1600, posts: 1600 });
    for (const { post, truth } of posts) {
      expect(post.createdAt - START).toBe(60 * Number(post.text!.slice(6)) + SPREAD_SECONDS / 2);
      expect(truth.campaign).toBe("campaign");
    }
  });

  test("what the world's end cuts off isn't planned either", () => {
    const { attacker } = campaign({}, 86_400 - 60 * (ORDERS - 1));
    expect(attacker.planned).toBe(20 * (ORDERS - 1));
    expect(attacker.performed).toBe(attacker.planned);
  });

  test("leaders act at once, cover doesn't count, ordinary posts of members do as posts", () => {
    const { stage, life, result, run } = smallOperation();
    const member = stage.enlist("operator");
    stage.at(START, () => {
      stage.publish({ account: member, text: "a" });
      stage.publish({ account: member, text: "b", cover: true });
      life.publish({ account: member, text: "c" });
    });
    expect(run().map(({ truth }) => truth.campaign)).toEqual(["campaign", null, null]);
    expect(result().attacker).toEqual({ accounts: 1, planned: 1, performed: 1, performedWithinHour: 1, posts: 3 });
    expect([...result().roles]).toEqual([[member, "operator"]]);
  });
});

test("jitter: actions come later, at the highest level too late for the hour, some for the world", () => {
  const mild = campaign({ jitter: 0.5 });
  // Half of the square root of 10 s times 24 h.
  expect(mild.posts[0]!.post.createdAt - START).toBe(Math.floor(Math.sqrt(864_000) / 2));
  expect(mild.attacker.performedWithinHour).toBe(1600);
  const strong = campaign({ jitter: 1 }, 43_200 - 60 * 39);
  expect(strong.attacker).toMatchObject({ planned: 1600, performedWithinHour: 0 });
  expect(strong.attacker.performed).toBe(20 * 39);
});

test("participation: a twentieth acts at the highest level", () => {
  const half = campaign({ participation: 0.5 }).attacker;
  expect(half.planned).toBe(1600);
  expect(half.performed / half.planned).toBeCloseTo(Math.sqrt(0.05), 1);
  const most = campaign({ participation: 1 }).attacker;
  expect(most.performed).toBeGreaterThan(50);
  expect(most.performed).toBeLessThan(115);
});

test("rotation: groups take orders in turn, and nobody acts with somebody of another group", () => {
  const { attacker, posts, members } = campaign({ rotation: 1 });
  expect(attacker).toMatchObject({ planned: 1600, performed: 200 });
  const actors = new Map<string, Set<string>>();
  for (const { post } of posts) actors.set(post.text!, (actors.get(post.text!) ?? new Set()).add(post.accountId));
  const groups = new Set([...actors.values()].map((group) => [...group].sort().join()));
  expect(groups.size).toBe(8);
  expect([...groups].flatMap((group) => group.split(","))).toHaveLength(members.length);
});

test("dilution: members' ordinary life is measured by what is left of the plan", () => {
  const rate = (evasion: Partial<Evasion>): number => {
    const { stage, people } = smallOperation(evasion);
    const member = stage.enlist("amplifier");
    stage.pace([member], { orders: 8, own: 1 });
    return people.postsPerDay[member]!;
  };
  expect(rate({})).toBe(0);
  expect(rate({ dilution: 1 })).toBeCloseTo(19 * 9, 9);
  expect(rate({ dilution: 0.5 })).toBeCloseTo((9 * 0.475) / 0.525, 9);
  expect(rate({ dilution: 1, participation: 1, rotation: 1 })).toBeCloseTo(19 * (1 + (8 * 0.05) / 8), 9);
});

test("paraphrase: members say a message in other words, none at level 0", () => {
  const texts = (paraphrase: number): number => {
    const { stage } = smallOperation({ paraphrase });
    const message = stage.words.message(stage.draw, 3);
    return new Set(Array.from({ length: 20 }, () => stage.say(message, stage.enlist("amplifier")))).size;
  };
  expect(texts(0)).toBe(1);
  expect(texts(0.5)).toBeGreaterThan(10);
});

test("hopping: who is elsewhere shares the address of what can't be reposted", () => {
  const { stage, people, run, result } = smallOperation({ hopping: 1 });
  const members = Array.from({ length: 20 }, () => stage.enlist("amplifier"));
  stage.at(START, () => {
    const leader = members[0]!;
    const post = stage.publish({ account: leader, text: "first" });
    stage.order({ members: members.slice(1), spreadSeconds: 60, act: (account) => ({ account, repostOf: post }) });
  });
  const [first, ...others] = run().map(({ post }) => post);
  const away = others.filter(({ platform }) => platform !== first!.platform);
  expect(away.length).toBe(members.filter((member) => people.platform[member] !== people.platform[members[0]!]).length);
  expect(away.length).toBeGreaterThan(3);
  for (const post of others) expect(post.repostOf !== undefined).toBe(post.platform === first!.platform);
  expect(away.every(({ text }) => text!.includes(first!.id))).toBe(true);
  expect(result().attacker.performed).toBe(20);
});

test("hijacked links: orders spread what the public has shared, as often as the level says", () => {
  const own = "https://own.example/1";
  const hijacked = (hijackedLinks: number, heard: boolean): number => {
    const { stage, life, run } = smallOperation({ hijackedLinks });
    if (heard) for (let account = 0; account < 40; account++) life.at(START, () => void life.publish({ account, urls: ["https://public.example/1"] }));
    let others = 0;
    stage.at(START + 60, () => {
      for (let i = 0; i < 400; i++) {
        const link = stage.link(own);
        expect([own, "https://public.example/1"]).toContain(link);
        if (link !== own) others++;
      }
    });
    run();
    return others / 400;
  };
  expect(hijacked(0, true)).toBe(0);
  expect(hijacked(0.5, true)).toBeCloseTo(0.5, 1);
  expect(hijacked(1, true)).toBe(1);
  expect(hijacked(1, false)).toBe(0);
});

test("poisoning: members share what fans share, up to once for each action", () => {
  const covers = (poisoning: number): number => {
    const fans = (people: Population): void => {
      people.platform.fill(0);
      people.idol.fill(0, 1, 10);
    };
    const { stage, life, run, result } = smallOperation({ poisoning }, { members: 10, settle: fans });
    const members = Array.from({ length: 10 }, () => stage.enlist("amplifier"));
    const order = (): void => stage.order({ members, spreadSeconds: 60, act: (account) => ({ account, text: "a" }) });
    for (let hour = 0; hour < 20; hour++) {
      stage.at(START + hour * 3600, order);
      life.at(START + hour * 3600 + 1800, () => void life.publish({ account: 0, text: "hello" }));
    }
    const posts = run();
    const shared = posts.filter(({ post }) => post.repostOf !== undefined);
    expect(shared.every(({ truth }) => truth.campaign === null)).toBe(true);
    expect(result().attacker).toMatchObject({ performed: 200, posts: 200 + shared.length });
    return shared.length;
  };
  expect(covers(0)).toBe(0);
  expect(covers(0.5)).toBeGreaterThan(70);
  expect(covers(0.5)).toBeLessThan(130);
  expect(covers(1)).toBe(200);
});

test("principals are innocent and remembered once", () => {
  const { stage, result } = smallOperation();
  expect(stage.principals(2)).toEqual([39, 38]);
  expect(stage.principals(2, (account) => account < 39)).toEqual([38, 37]);
  expect(result().principals).toEqual([39, 38, 37]);
});
