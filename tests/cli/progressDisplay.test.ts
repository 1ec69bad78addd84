import { PassThrough } from "node:stream";
import { describe, expect, it } from "vitest";
import { createProgressDisplay } from "../../src/cli/progressDisplay.js";
import type { Progress } from "../../src/pipeline/progress.js";

function fakeStream(isTTY: boolean): { stream: NodeJS.WriteStream; written: () => string } {
  let text = "";
  const stream = Object.assign(new PassThrough(), { isTTY, columns: 200, rows: 40, cursorTo: () => true, moveCursor: () => true, clearLine: () => true });
  stream.on("data", (chunk: Buffer) => (text += chunk.toString()));
  return { stream: stream as unknown as NodeJS.WriteStream, written: () => text };
}

/** Seconds that the display sees, one after the other. */
function clock(...seconds: number[]): () => number {
  return () => (seconds.length > 1 ? seconds.shift()! : seconds[0]!);
}

const reading = (done: number): Progress => ({ stage: "read", done, total: 50e6, unit: "bytes" });
const pairing: Progress = { stage: "pair link", done: 120_000, total: 120_000, unit: "shares" };

describe("createProgressDisplay", () => {
  it("writes one plain line per stage into a pipe, with rate", () => {
    const { stream, written } = fakeStream(false);
    const display = createProgressDisplay(false, stream, clock(0, 4, 4, 6));
    for (const progress of [reading(1e6), reading(50e6), pairing]) display.update(progress);
    display.stop();
    display.stop();
    expect(written()).toBe("read: 50.0 MB, 12.5 MB/s\npair link: 120,000 shares, 60,000 shares/s\n");
  });

  it("draws a bar per stage on a terminal, with rate and remaining time", async () => {
    const { stream, written } = fakeStream(true);
    const display = createProgressDisplay(false, stream, clock(0, 2));
    display.update(reading(25e6));
    await new Promise((resolve) => setTimeout(resolve, 300));
    display.update(pairing);
    display.stop();
    const shown = written();
    expect(shown).toMatch(/read +\S+ 50%  25\.0 MB, 12\.5 MB\/s .* left/);
    expect(shown).toContain("pair link");
    expect(shown.match(/\n/g)).toHaveLength(2);
    // A hidden cursor would outlive a run that is killed.
    expect(shown).not.toContain("\u001b[?25l");
  });

  it("draws no bar where the end isn't known", () => {
    const { stream, written } = fakeStream(true);
    const display = createProgressDisplay(false, stream, clock(0));
    display.update({ stage: "read", done: 3_200_000, total: undefined, unit: "bytes" });
    display.stop();
    expect(written()).toContain("3.2 MB");
    expect(written()).not.toContain("%");
  });

  it("writes nothing when quiet", () => {
    const { stream, written } = fakeStream(true);
    const display = createProgressDisplay(true, stream);
    display.update(pairing);
    display.stop();
    expect(written()).toBe("");
  });
});
