import { expect, it } from "vitest";
import { json } from "../../src/adapters/json.js";
import { checkAdapter } from "../../src/testing/adapterKit.js";
import { fixtureBytes, inputOf, readAll } from "./fixture.js";

const bytes = fixtureBytes("json.json");

it("keeps the adapter contract", () => checkAdapter(json, [{ name: "json.json", bytes, rows: 4 }]));

it("reads the elements of an array and numbers them", async () => {
  const { posts, rejections, summary } = await readAll(inputOf(bytes, { chunk: 5 }));
  expect(summary.inputs[0]).toMatchObject({ format: "json", times: "seconds" });
  expect(posts).toEqual([
    { id: "p1", platform: "x", accountId: "a1", createdAt: 1629589836, text: 'Klammern ]} und "Zitate\\" 👋' },
    { id: "p2", platform: "x", accountId: "a2", createdAt: 1629589836.5 },
    { id: "p3", platform: "x", accountId: "a3", createdAt: 1629589900 },
  ]);
  expect(rejections).toMatchObject([{ line: 3, reason: "is not a JSON object", raw: "17" }]);
});

it("says so when the array is cut off", async () => {
  await expect(readAll(inputOf(bytes.slice(0, -20)))).rejects.toMatchObject({ code: "input-truncated" });
  await expect(readAll(inputOf('[{"id":"p1","accountId":"a","createdAt":1629589836},'))).rejects.toMatchObject({ code: "input-truncated" });
});

it("knows an empty array from an empty file", async () => {
  await expect(readAll(inputOf("[]"))).rejects.toMatchObject({ code: "input-empty", message: expect.stringContaining("no rows") });
});
