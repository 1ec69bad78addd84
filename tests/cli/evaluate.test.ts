import { execFileSync } from "node:child_process";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { open } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { Evaluation } from "../../src/evaluate/evaluation.js";
import { ended, listed, run, start, temporaryFolder } from "./commandLine.js";

const fixture = (name: string): string => fileURLToPath(new URL(`../../fixtures/evaluate/${name}`, import.meta.url));
const [RUN, EARLY, TRUTH] = [fixture("run"), fixture("early"), fixture("truth.jsonl")];

describe("evaluate", () => {
  it("prints a table for people", async () => {
    const { code, stdout, stderr } = await run("evaluate", RUN, TRUTH);
    expect(code).toBe(0);
    expect(stdout).toContain(`${RUN} against ${TRUTH}\n13 accounts: 5 in 2 campaigns, 6 innocent, 2 in open groups`);
    expect(stdout).toMatch(/campaign accounts that are flagged +60\.0% +50\.0% to 66\.7%\n/);
    expect(stderr).toContain("read:");
  });

  it("prints one JSON document with --json, and nothing with --quiet", async () => {
    const { code, stdout, stderr } = await run("evaluate", RUN, TRUTH, "--json", "--quiet", "--resamples", "10");
    const evaluation = JSON.parse(stdout) as Evaluation;
    expect([code, stderr, evaluation.formatVersion, evaluation.settings.resamples]).toEqual([0, "", 1, 10]);
    expect(evaluation.pooled.figures.recall.value).toBe(0.6);
    expect(await run("evaluate", RUN, TRUTH, "--quiet")).toEqual({ code: 0, stdout: "", stderr: "" });
  });

  it("writes the same JSON to a file, and replaces its own with --force only", async () => {
    const folder = temporaryFolder();
    const out = join(folder, "numbers.json");
    const { stdout } = await run("evaluate", RUN, TRUTH, "--out", out, "--json");
    expect(readFileSync(out, "utf8")).toBe(stdout);
    expect((await run("evaluate", RUN, TRUTH, "--out", out)).stderr).toContain("--force");
    const again = await run("evaluate", RUN, TRUTH, "--out", out, "--force");
    expect([again.code, again.stdout]).toEqual([0, expect.stringContaining(`Every number: ${out}\n`)]);
    writeFileSync(out, "mine");
    expect((await run("evaluate", RUN, TRUTH, "--out", out, "--force")).stderr).toContain("didn't write");
    expect(readFileSync(out, "utf8")).toBe("mine");
  });

  it("takes several runs on one truth as growing parts, whatever the truth's path looks like, and several truths as worlds", async () => {
    const parts = JSON.parse((await run("evaluate", RUN, TRUTH, EARLY, join(TRUTH, "..", "truth.jsonl"), "--json")).stdout) as Evaluation;
    expect(parts.worlds).toHaveLength(1);
    expect(parts.worlds[0]!.detections).toMatchObject([{ hours: 10 }, { hours: 1 }]);
    const folder = temporaryFolder();
    cpSync(TRUTH, join(folder, "other.jsonl"));
    const worlds = await run("evaluate", RUN, TRUTH, EARLY, join(folder, "other.jsonl"));
    expect(worlds.stdout).toContain("2 worlds together");
  });

  it("measures a table of verdicts", async () => {
    const { code, stdout } = await run("evaluate", join(RUN, "accounts.csv"), TRUTH, "--json");
    expect([code, (JSON.parse(stdout) as Evaluation).pooled.figures.precision.value]).toEqual([0, 0.6]);
  });

  it("says how a truth doesn't fit, and writes nothing", async () => {
    const folder = temporaryFolder();
    const table = join(folder, "verdicts.csv");
    writeFileSync(table, readFileSync(join(RUN, "accounts.csv"), "utf8").replaceAll("\nx,", "\ntwitter,"));
    const { code, stdout, stderr } = await run("evaluate", table, TRUTH, "--out", join(folder, "o.json"), "--quiet");
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain('10 of the 12 accounts of');
    expect(stderr).toContain('not "twitter" (10 of them)');
    expect(listed(folder)).toEqual(["verdicts.csv"]);
  });

  it.each([
    ["a run that isn't there", fixture("gone"), TRUTH, "gone"],
    ["a folder without results", fixture("."), TRUTH, "has no accounts.csv"],
    ["a truth that isn't there", RUN, fixture("gone.jsonl"), "gone.jsonl"],
    ["a folder as truth", RUN, RUN, "is a folder"],
    ["another file as truth", RUN, join(RUN, "accounts.csv"), "line 1 is no JSON"],
    ["another file as run", TRUTH, TRUTH, "Is it a CSV file?"],
  ])("ends with code 2 for %s", async (_, from, truth, message) => {
    const { code, stdout, stderr } = await run("evaluate", from, truth, "--quiet");
    expect([code, stdout, stderr]).toEqual([2, "", expect.stringContaining(message)]);
  });

  it.skipIf(process.platform === "win32")("ends with code 130 on Ctrl-C while it reads", async () => {
    const folder = temporaryFolder();
    const pipe = join(folder, "pipe");
    execFileSync("mkfifo", [pipe]);
    const child = start(folder, "evaluate", RUN, pipe, "--out", join(folder, "o.json"));
    const end = ended(child);
    // Waits until the child reads it; held open, so that the truth doesn't end.
    const writer = await open(pipe, "w");
    await writer.write(readFileSync(TRUTH));
    await setTimeout(200);
    child.kill("SIGINT");
    await setTimeout(200);
    // Ctrl-C ends whoever writes into the pipe as well.
    await writer.close();
    expect((await end).code).toBe(130);
    expect(listed(folder)).toEqual(["pipe"]);
  });
});
