import { expect, it } from "vitest";
import { countMessages } from "../../../src/baselines/toolkit/countMessages.js";
import { createMessageTable, type MessageRows } from "../../../src/baselines/toolkit/messageRows.js";
import { createSharedNames } from "../../../src/model/shares.js";

function rows(messages: readonly (readonly [account: string, seconds: number])[]): MessageRows {
  const table = createMessageTable(createSharedNames(), "message");
  messages.forEach(([accountId, createdAt], i) => table.add({ id: String(i), platform: "x", accountId, createdAt }, (_, emit) => emit("o")));
  return table.finish();
}

const edgesOf = ({ source, target, weight }: ReturnType<typeof countMessages>): readonly unknown[] => Array.from(source, (a, e) => [a, target[e], weight[e]]);

it("counts a message once however many messages match it", () => {
  const table = rows([["a", 0], ["b", 1], ["b", 2]]);
  expect(edgesOf(countMessages(table, { windowSeconds: 2, minEdgeWeight: 1 }))).toEqual([[0, 1, 1], [1, 0, 2], [1, 1, 2]]);
  expect(edgesOf(countMessages(table, { windowSeconds: 2, minEdgeWeight: 2 }))).toEqual([[1, 0, 2], [1, 1, 2]]);
});

it("asks `matches` for both messages, and counts none that it refuses", () => {
  const table = rows([["a", 0], ["b", 1], ["c", 2]]);
  const matches = (a: number, b: number): boolean => a + b === 2;
  expect(edgesOf(countMessages(table, { windowSeconds: 9, minEdgeWeight: 1, matches }))).toEqual([[0, 2, 1], [2, 0, 1]]);
});

it("counts nothing without rows", () => {
  expect(edgesOf(countMessages(rows([]), { windowSeconds: 9, minEdgeWeight: 1 }))).toEqual([]);
});
