import fc from "fast-check";
import Papa from "papaparse";
import { expect, it } from "vitest";
import { csv } from "../../src/adapters/csv.js";
import { checkAdapter } from "../../src/testing/adapterKit.js";
import { fixtureBytes, inputOf, readAll } from "./fixture.js";

const bytes = fixtureBytes("csv.csv");
const HEADER = "id,accountId,createdAt,text";

it("keeps the adapter contract", () =>
  checkAdapter(csv, [
    { name: "csv.csv", bytes, rows: 4 },
    { name: "accounts.csv", bytes: new TextEncoder().encode("id,handle,__proto__\n1,ä,x\n"), rows: 1, expects: "account" },
  ]));

it("reads quoted line ends, lists in every form, and rejects a short row under its line", async () => {
  const { posts, rejections } = await readAll(inputOf(bytes));
  expect(posts).toEqual([
    {
      id: "p1",
      platform: "x",
      accountId: "a1",
      createdAt: 1629589836,
      text: 'Grüße 👋, "alle"\nin zwei Zeilen #wahl',
      urls: ["https://example.com/a,b;c"],
      hashtags: ["eins", "zwei's"],
      likes: 3,
      objects: ["o 1"],
    },
    { id: "p2", platform: "x", accountId: "a2", createdAt: 1629589836.5, text: "plain", hashtags: ["drei", "vier", "fünf"], objects: ["o1", "o2"] },
    { id: "p4", platform: "x", accountId: "a4", createdAt: 1629590401, urls: ["https://example.com/1", "https://example.com/2"], likes: 0 },
  ]);
  expect(rejections).toEqual([{ input: "posts", line: 5, reason: "has 3 cells where the header has 10", raw: "p3,x,a3" }]);
});

it.each([
  ["tabs", "\t", "\n"],
  ["semicolons and CRLF", ";", "\r\n"],
  ["bars and CR", "|", "\r"],
])("reads %s, with a byte-order mark", async (_, delimiter, lineEnd) => {
  const text = [HEADER, "p1,a1,1629589836,eins", "p2,a2,1629589837,zwei", ""].join("\n").replaceAll(",", delimiter).replaceAll("\n", lineEnd);
  const { posts } = await readAll(inputOf(`\ufeff${text}`, { chunk: 3 }));
  expect(posts.map(({ id, text }) => [id, text])).toEqual([
    ["p1", "eins"],
    ["p2", "zwei"],
  ]);
});

it("matches names whatever their case, and exact names first", async () => {
  const { posts } = await readAll(inputOf("ID,ACCOUNTID,CreatedAt,id\nwrong,a1,1629589836,right\n"));
  expect(posts[0]).toMatchObject({ id: "right", accountId: "a1" });
});

it("takes mapped columns, and numbers rows if the map leaves the id out", async () => {
  const text = "user,when,what\nu1,1629589836,o1\n\nu2,1629589837,o2\n";
  const { posts } = await readAll(inputOf(text), { map: ["accountId=user", "createdAt=when", "objects=what"] });
  expect(posts.map(({ id, objects }) => [id, objects])).toEqual([
    ["posts#2", ["o1"]],
    ["posts#4", ["o2"]],
  ]);
});

it("names the columns there are when one is missing", async () => {
  const text = "user,when\nu1,1629589836\n";
  await expect(readAll(inputOf(text))).rejects.toMatchObject({ code: "column-missing", message: expect.stringMatching(/id, accountId, createdAt.*user, when.*--map/s) });
  await expect(readAll(inputOf(text), { map: ["accountId=usr", "createdAt=when"] })).rejects.toMatchObject({
    code: "column-missing",
    message: expect.stringMatching(/"usr".*accountId.*user, when/s),
  });
});

it("refuses two columns of one name if it would have to choose", async () => {
  await expect(readAll(inputOf(`${HEADER},id\na,b,1629589836,c,d\n`))).rejects.toMatchObject({ code: "input-schema" });
});

it("breaks only the line of a quote that is never closed", async () => {
  const lines = [HEADER, "p1,a1,1629589836,ok", 'p2,a2,1629589837,"open', "p3,a3,1629589838,ok", "p4,a4,1629589839,ok", ""];
  const { posts, rejections } = await readAll(inputOf(lines.join("\n"), { chunk: 5 }));
  expect(posts.map(({ id }) => id)).toEqual(["p1", "p3", "p4"]);
  expect(rejections).toMatchObject([{ line: 3, reason: "has a quote that is never closed" }]);
});

it("rejects a row with an undoubled quote inside a quoted cell", async () => {
  const { rejections } = await readAll(inputOf(`${HEADER}\np1,a1,1629589836,"a "b" c"\np2,a2,1629589837,ok\n`));
  expect(rejections).toMatchObject([{ line: 2, reason: "has a quote inside a quoted cell that isn't doubled" }]);
});

it("gives back whatever text a CSV writer wrote, however it is cut into chunks", async () => {
  const cell = fc.string({ unit: fc.constantFrom("a", '"', ",", "\n", ";", "ü", "👋", " ", "'", "#") });
  await fc.assert(
    fc.asyncProperty(fc.array(cell, { minLength: 1, maxLength: 8 }), fc.integer({ min: 1, max: 40 }), async (texts, chunk) => {
      const rows = texts.map((text, i) => [`p${i}`, `a${i}`, "1629589836", text]);
      const { posts, rejections } = await readAll(inputOf(Papa.unparse([HEADER.split(","), ...rows], { quotes: true, newline: "\n" }), { chunk }));
      expect(rejections).toEqual([]);
      expect(posts.map((post) => post.text ?? "")).toEqual(texts);
    }),
  );
});
