import { readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { describe, expect, it } from "vitest";
import { createRejectedRows } from "../../src/cli/rejectedRows.js";

const temporaries = (): number => readdirSync(tmpdir()).filter((name) => /^lockstep-[A-Za-z0-9]{6}$/.test(name)).length;
const rejection = (line: number) => ({ input: "posts.csv", line, reason: "id is missing", raw: "x".repeat(500) });

async function text(pieces: AsyncIterable<string>): Promise<string> {
  let all = "";
  for await (const piece of pieces) all += piece;
  return all;
}

describe("createRejectedRows", () => {
  it("prints the first 20, says where the others are, and keeps all", async () => {
    const printed: string[] = [];
    const rows = createRejectedRows("out/rejected.jsonl", (line) => printed.push(line));
    for (let line = 1; line <= 1000; line++) rows.add(rejection(line));
    expect(rows.count).toBe(1000);
    expect(printed).toHaveLength(21);
    expect(printed[0]).toBe("rejected: posts.csv:1: id is missing");
    expect(printed[20]).toBe("rejected: further rows are listed in out/rejected.jsonl only");
    const lines = (await text(rows.pieces())).trimEnd().split("\n");
    expect(lines.map((line) => (JSON.parse(line) as { line: number }).line)).toEqual(Array.from({ length: 1000 }, (_, i) => i + 1));
    rows.close();
  });

  it("can't be used to write to the terminal", () => {
    const printed: string[] = [];
    const rows = createRejectedRows("r", (line) => printed.push(line));
    rows.add({ input: "a", line: 1, reason: 'createdAt "\u001b[2J" is no time', raw: "" });
    rows.close();
    expect(printed).toEqual(['rejected: a:1: createdAt "\\u{1b}[2J" is no time']);
  });

  it("leaves no temporary file, and makes none without rows", async () => {
    const before = temporaries();
    const none = createRejectedRows("r", () => undefined);
    expect(await text(none.pieces())).toBe("");
    none.close();
    const some = createRejectedRows("r", () => undefined);
    some.add(rejection(1));
    await text(some.pieces());
    some.close();
    some.close();
    expect(temporaries()).toBe(before);
  });
});
