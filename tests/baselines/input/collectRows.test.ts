import { describe, expect, it } from "vitest";
import { collectRows, prepareTrace } from "../../../src/baselines/input/collectRows.js";
import type { Post } from "../../../src/model/post.js";
import { createSharedNames } from "../../../src/model/shares.js";
import { object } from "../../../src/traces/object.js";
import { objectTrace } from "../objectTrace.js";

const post = (id: string, accountId: string, createdAt: number, objects: readonly string[]): Post => ({ id, platform: "x", accountId, createdAt, objects });

describe("collectRows", () => {
  it("keeps rows that repeat, and numbers names in order of appearance", () => {
    const names = createSharedNames();
    const rows = collectRows(objectTrace, names);
    for (const one of [post("p2", "z", 5, ["o"]), post("p2", "z", 5, ["o"]), post("p1", "a", 3, ["o"])]) rows.add(one);
    const { account, seconds, post: posts } = rows.finish();
    expect([...account].map(names.accounts.name)).toEqual(["x:a", "x:z", "x:z"]);
    expect([...posts].map(names.posts.name)).toEqual(["p1", "p2", "p2"]);
    expect([...seconds]).toEqual([3, 5, 5]);
    expect(names.accounts.find("x:z")).toBe(0);
  });

  it("numbers no account that shares nothing", () => {
    const names = createSharedNames();
    collectRows(objectTrace, names).add(post("p", "a", 0, []));
    expect(names.accounts.size).toBe(0);
  });
});

describe("prepareTrace", () => {
  it("asks a trace that has the choice to keep a post's own id", () => {
    const emitted: string[] = [];
    prepareTrace(object)(post("p", "a", 0, ["p", "q"]), (name) => emitted.push(name));
    expect(emitted).toEqual(["p", "q"]);
  });
});
