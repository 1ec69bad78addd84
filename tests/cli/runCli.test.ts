import { describe, expect, it } from "vitest";
import { readSettings } from "../../src/adapters/index.js";
import { baselines } from "../../src/baselines/index.js";
import { flagOf } from "../../src/cli/flags.js";
import { EXIT_CODES } from "../../src/cli/runCli.js";
import { evaluateSettings } from "../../src/evaluate/evaluateSettings.js";
import { formatDuration } from "../../src/model/duration.js";
import type { Setting, SettingDeclarations } from "../../src/model/settings.js";
import { VERSION } from "../../src/model/version.js";
import { detectSettings } from "../../src/pipeline/detectSettings.js";
import { run } from "./commandLine.js";

/** Help with its line breaks taken out: how it wraps is the terminal's business. */
async function help(...verb: string[]): Promise<string> {
  const { code, stdout, stderr } = await run(...verb, "--help");
  expect([code, stderr]).toEqual([0, ""]);
  return stdout.replaceAll(/\s+/g, " ");
}

function defaultOf(setting: Setting): string {
  const value = setting.default;
  if (value === undefined || (Array.isArray(value) && value.length === 0)) return "";
  if (setting.kind === "duration") return formatDuration(setting.default);
  return Array.isArray(value) ? value.join(",") : String(value as string | number);
}

const declared = (verb: string, of: SettingDeclarations) => Object.entries(of).map(([name, setting]) => ({ verb, name, setting }));

describe("runCli", () => {
  it("explains itself, its verbs and its exit codes", async () => {
    const text = await help();
    for (const word of ["detect", "evaluate", "explain", "network", ...Object.keys(EXIT_CODES), ...Object.values(EXIT_CODES)]) expect(text).toContain(word);
    expect(await run("--version")).toMatchObject({ code: 0, stdout: `${VERSION}\n` });
  });

  it.each([
    ...declared("detect", readSettings),
    ...declared("detect", detectSettings),
    ...declared("evaluate", evaluateSettings),
    ...declared("network", readSettings),
    ...baselines.flatMap(({ settings }) => declared("network", settings)),
  ])("$verb --help has a flag for $name, with its help and default", async ({ verb, name, setting }) => {
    const text = await help(verb);
    expect(text).toContain(`${flagOf(name)} <`);
    const told = text.slice(text.indexOf(`${flagOf(name)} <`));
    expect(told).toContain(setting.help);
    const value = defaultOf(setting);
    if (value !== "") expect(told.slice(told.indexOf(setting.help)).slice(0, 400)).toContain(`(default: ${value})`);
  });

  it.each([
    [["detcet"], "unknown command 'detcet'", "--help"],
    [["detect", "p.jsonl"], "--out", "--help"],
    [["detect", "--out", "o"], "posts", "--help"],
    [["detect", "p.jsonl", "--out", "o", "--colour", "red"], "--colour", "--help"],
    [["detect", "p.jsonl", "--out", "o", "--min-objects", "1"], "--min-objects", "at least 2"],
    [["detect", "p.jsonl", "--out", "o", "--windows", "soon"], "soon", "Write 10s"],
    [["detect", "p.jsonl", "--out", "o", "--format", "xls"], "xls", "jsonl"],
    [["detect", "p.jsonl", "--out", "o", "--engine", "steam"], "steam", "memory"],
    [["detect", "p.jsonl", "--out"], "--out", "--help"],
    [["evaluate"], "pairs", "--help"],
    [["evaluate", "run"], "run has no partner", "RUN TRUTH"],
    [["evaluate", "run", "truth.jsonl", "run2"], "run2 has no partner", "RUN TRUTH"],
    [["evaluate", "run", "truth.jsonl"], 'no "run"', "Name the folder"],
    [["evaluate", "run", "truth.jsonl", "--out", ""], "--out is empty", "Name a file"],
    [["evaluate", "run", "truth.jsonl", "--resamples", "-1"], "--resamples", "from 0 to 100000"],
    [["evaluate", "run", "truth.jsonl", "--bins", "3"], "--bins", "--help"],
    [["network", "p.jsonl", "--out", "o", "--trace", "link"], "--method", "--help"],
    [["network", "p.jsonl", "--out", "o", "--method", "cosine"], "--trace", "--help"],
    [["network", "p.jsonl", "--out", "o", "--method", "magic", "--trace", "link"], "magic", "coortweet"],
    [["network", "p.jsonl", "--out", "o", "--method", "cosine", "--trace", "link", "--window", "1s"], "--window means nothing to --method cosine", "--min-similarity"],
    [["network", "p.jsonl", "--out", "o", "--method", "coortweet", "--trace", "link", "--edge-quantile", "2"], "--edge-quantile", "from 0 to 1"],
    [["network", "p.jsonl", "--out", "o", "--pairs", "./o", "--method", "coortweet", "--trace", "link"], "--pairs", "file of its own"],
    [[], "Usage", "detect"],
  ])("ends %j with code 2, naming what is wrong and what to do", async (args, named, next) => {
    const { code, stdout, stderr } = await run(...args);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(named);
    expect(stderr).toContain(next);
    expect(stderr).not.toMatch(/^\s+at /m);
  });
});
