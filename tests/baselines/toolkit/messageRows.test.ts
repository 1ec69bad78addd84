import { describe, expect, it } from "vitest";
import { createMessageTable } from "../../../src/baselines/toolkit/messageRows.js";
import type { Post } from "../../../src/model/post.js";
import { createSharedNames } from "../../../src/model/shares.js";

const post = (id: string, accountId: string, createdAt: number, objects: readonly string[]): Post => ({ id, platform: "x", accountId, createdAt, objects });
const posts = [post("1", "a", 5, ["u", "u"]), post("1", "b", 3, ["u", "v"]), post("2", "a", 1, ["v"])];

function rowsOf(key: "message" | "messageAndObject"): readonly unknown[] {
  const names = createSharedNames();
  const table = createMessageTable(names, key);
  for (const one of posts) table.add(one, ({ objects }, emit) => objects!.forEach(emit));
  const { account, post: message, seconds } = table.finish();
  return Array.from(account, (id, i) => [names.accounts.name(id), names.posts.name(message[i]!), seconds[i]]);
}

describe("createMessageTable", () => {
  it("knows a message once, by its first row", () => {
    expect(rowsOf("message")).toEqual([["x:a", "1", 5], ["x:a", "2", 1]]);
  });

  it("knows a message and an object once, by their first row", () => {
    expect(rowsOf("messageAndObject")).toEqual([["x:a", "1", 5], ["x:a", "2", 1], ["x:b", "1", 3]]);
  });

  it("doesn't mind message numbers far above its first guess", () => {
    const names = createSharedNames();
    for (let i = 0; i < 5000; i++) names.posts.intern(`earlier ${i}`);
    const table = createMessageTable(names, "message");
    for (const one of [...posts, ...posts]) table.add(one, (_, emit) => emit("o"));
    expect(table.finish().account).toHaveLength(2);
  });
});
