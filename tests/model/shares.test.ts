import { describe, expect, it } from "vitest";
import { sortNames } from "../../src/model/names.js";
import { collectShares, createSharedNames, type Shares } from "../../src/model/shares.js";

function collected(repeats?: "keep" | "drop") {
  const names = createSharedNames();
  const shares = collectShares("link", names, repeats);
  const add = (account: string, object: string, seconds: number, post: string): void =>
    shares.add(names.accounts.intern(account), object, seconds, names.posts.intern(post));
  return { names, shares, add };
}

function rowsOf({ account, object, seconds, post, accounts, objects, posts }: Shares): unknown[] {
  return Array.from(account, (a, i) => [accounts.name(a), objects.name(object[i]!), seconds[i], posts.name(post[i]!)]);
}

describe("collectShares", () => {
  it("counts rows, objects and sharers as they come", () => {
    const { names, shares, add } = collected();
    names.accounts.intern("x:silent");
    add("x:b", "two", 5.25, "p1");
    add("x:a", "one", 5, "p2");
    add("x:a", "one", 4, "p3");
    names.accounts.intern("x:late");
    expect(shares.length).toBe(3);
    expect(shares.objects).toBe(2);
    expect([...shares.sharers(names.accounts.size)]).toEqual([0, 1, 1, 0]);
  });

  it("sorts objects by name, keeps parts of seconds, and drops a post's repeats", () => {
    const { shares, add } = collected();
    add("x:b", "two", 5.25, "p1");
    add("x:a", "one", 5, "p2");
    add("x:b", "two", 5.25, "p1");
    add("x:a", "one", 4, "p3");
    const finished = shares.finish();
    expect(finished.trace).toBe("link");
    expect(rowsOf(finished)).toEqual([["x:a", "one", 4, "p3"], ["x:a", "one", 5, "p2"], ["x:b", "two", 5.25, "p1"]]);
    expect([...finished.objectStart]).toEqual([0, 2, 3]);
  });

  it("keeps repeats where rows are counted", () => {
    const { shares, add } = collected("keep");
    add("x:b", "two", 5, "p1");
    add("x:b", "two", 5, "p1");
    expect(rowsOf(shares.finish())).toHaveLength(2);
  });

  it("renumbers accounts where it is given an order of them", () => {
    const { names, shares, add } = collected();
    add("x:b", "o", 5, "p1");
    add("x:a", "o", 5, "p2");
    const finished = shares.finish({ accounts: sortNames(names.accounts) });
    expect(rowsOf(finished)).toEqual([["x:a", "o", 5, "p2"], ["x:b", "o", 5, "p1"]]);
    expect([...finished.account]).toEqual([0, 1]);
  });

  it("leaves out objects of a single row on request, and only those", () => {
    const { shares, add } = collected();
    add("x:a", "alone", 1, "p1");
    add("x:a", "own", 1, "p1");
    add("x:a", "own", 2, "p2");
    add("x:a", "both", 1, "p1");
    add("x:b", "both", 9, "p3");
    const finished = shares.finish({ lonelyObjects: "drop" });
    expect(Array.from({ length: finished.objects.size }, (_, o) => finished.objects.name(o))).toEqual(["both", "own"]);
    expect(rowsOf(finished)).toHaveLength(4);
  });

  it("makes empty columns of nothing", () => {
    const finished = collected().shares.finish({ lonelyObjects: "drop" });
    expect(finished.account).toHaveLength(0);
    expect([...finished.objectStart]).toEqual([0]);
  });
});

it("lets objects that count as one be one", async () => {
  const names = createSharedNames();
  const collector = collectShares("text", names);
  const account = names.accounts.intern("x:a");
  ["b", "a", "c", "a"].forEach((object, i) => collector.add(account, object, i, names.posts.intern(`p${i}`)));
  await collector.unite(async (objects, rows) => {
    expect(objects).toEqual(["b", "a", "c"]);
    expect([...rows]).toEqual([1, 2, 1]);
    return ["ab", "ab", "c"];
  });
  expect(collector.objects).toBe(2);
  const { objects, object } = collector.finish();
  expect(Array.from(object, (id) => objects.name(id))).toEqual(["ab", "ab", "ab", "c"]);
});

it("shows its rows so far", () => {
  const names = createSharedNames();
  const collector = collectShares("link", names);
  ["b", "a", "b"].forEach((object, i) => collector.add(i, object, i, i));
  const { account, object } = collector.rows();
  expect(Array.from(account, (a, i) => [a, collector.objectName(object[i]!)])).toEqual([[0, "b"], [1, "a"], [2, "b"]]);
});
