import { createHmac } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createPseudonyms } from "../../../src/reports/pseudonyms/pseudonyms.js";

const SECRET = new Uint8Array(32).fill(7);
const ACCOUNTS = [
  { account: "x:alice_1", label: "Alice Liddell" },
  { account: "x:700029", label: "@tom.fox" },
  { account: "telegram:bo", label: undefined },
  { account: "x:700030", label: "zed_9", name: "Zora Nealy" },
];
const pseudonyms = createPseudonyms(SECRET, ACCOUNTS);
const alice = pseudonyms.account("x:alice_1").slice(2);
const tom = pseudonyms.account("x:700029").slice(2);

describe("createPseudonyms", () => {
  it("is HMAC-SHA-256 of kind and name, five bits a letter", () => {
    const bytes = createHmac("sha256", SECRET).update("account\nx:alice_1").digest().subarray(0, 12);
    const letters = [...bytes].map((byte) => "0123456789bcdfghjklmnopqrstvwxyz"[byte % 32]).join("");
    expect(pseudonyms.account("x:alice_1")).toBe(`x:account-${letters}`);
  });

  it("is the same for the same secret, and another for another", () => {
    expect(createPseudonyms(SECRET, []).account("x:alice_1")).toBe(pseudonyms.account("x:alice_1"));
    expect(createPseudonyms(new Uint8Array(32).fill(8), []).account("x:alice_1")).not.toBe(pseudonyms.account("x:alice_1"));
  });

  it("tells accounts from posts, and platforms from each other", () => {
    expect(new Set([pseudonyms.account("x:1"), pseudonyms.post("x:1"), pseudonyms.account("telegram:1").replace("telegram", "x")]).size).toBe(3);
  });

  it("replaces names in texts: ids, names of several words, whatever stands behind an @", () => {
    expect(pseudonyms.inText("Ask alice liddell, not @Alice_1!")).toBe(`Ask ${alice}, not @${alice}!`);
    expect(pseudonyms.inText("@tom.fox. And @tom.foxes")).toBe(`@${tom}. And @${pseudonyms.inText("@tom.foxes").slice(1)}`);
    expect(pseudonyms.inText("id 700029")).toBe(`id ${tom}`);
    expect(pseudonyms.inText("hello @stranger")).toMatch(/^hello @account-\w{12}$/);
    expect(pseudonyms.inText("https://x.example/alice_1/status/5")).toBe(`https://x.example/${alice}/status/5`);
    const zora = pseudonyms.account("x:700030").slice(2);
    expect(pseudonyms.inText("Zora Nealy is zed_9, see news.example/a-talk-with-zed_9")).toBe(`${zora} is ${zora}, see news.example/a-talk-with-${zora}`);
  });

  it("replaces permalinks of posts, which lead to whoever wrote them, known here or not", () => {
    expect(pseudonyms.inText("look: https://twitter.com/stranger/status/99?s=20, www.t.me/channel/5 and https://news.example/status/99")).toBe(
      `look: ${pseudonyms.post("x:99")} ${pseudonyms.post("telegram:channel/5")} and https://news.example/status/99`,
    );  });

  it("leaves other words alone, short names too unless an @ says what they are", () => {
    expect(pseudonyms.inText("alice_12 and bo and xalice_1")).toBe("alice_12 and bo and xalice_1");
    expect(pseudonyms.inText("@bo")).toBe(`@${pseudonyms.account("telegram:bo").slice("telegram:".length)}`);
  });

  it("takes objects that are accounts or posts as a whole", () => {
    expect(pseudonyms.object("x:alice_1")).toBe(pseudonyms.account("x:alice_1"));
    expect(pseudonyms.object("x:99")).toBe(pseudonyms.post("x:99"));
    expect(pseudonyms.object("vote")).toBe("vote");
    expect(pseudonyms.object("news.example/alice_1")).toBe(`news.example/${alice}`);
  });

  it("leaves no name of four characters or more in any text around it", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.constantFrom("alice_1", "ALICE_1", "700029"), (before, after, name) => {
        fc.pre(!/[\p{L}\p{N}\p{M}_@]$/u.test(before) && !/^[\p{L}\p{N}\p{M}_]/u.test(after));
        expect(pseudonyms.inText(`${before}${name}${after}`).toLowerCase()).not.toContain(name.toLowerCase());
      }),
    );
  });

  it("refuses a secret that is too short", () => {
    expect(() => createPseudonyms(new Uint8Array(16), [])).toThrow(RangeError);
  });
});
