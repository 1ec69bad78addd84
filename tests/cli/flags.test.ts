import { readdirSync, readFileSync } from "node:fs";
import { Command } from "commander";
import { describe, expect, it } from "vitest";
import { addFlags, addSharedFlags, flagOf, givenSettings } from "../../src/cli/flags.js";
import type { SettingDeclarations } from "../../src/model/settings.js";

const declarations = {
  minObjects: { kind: "number", default: 2, min: 2, integer: true, help: "fewest objects" },
  window: { kind: "duration", default: 90, help: "how close" },
  windows: { kind: "durations", default: [60, 3600], help: "how close, several" },
  mode: { kind: "choice", default: "fast", choices: ["fast", "slow"], help: "how" },
  timezone: { kind: "text", default: undefined, help: "zone" },
  traces: { kind: "texts", default: ["link", "reply"], choices: ["link", "reply", "media"], help: "what" },
  map: { kind: "texts", default: [], help: "columns" },
} as const satisfies SettingDeclarations;

function command(): Command {
  const made = new Command("verb").exitOverride().configureOutput({ writeErr: () => undefined, writeOut: () => undefined });
  made.configureHelp({ helpWidth: 1000 });
  return made;
}

function parsed(...args: string[]): Record<string, unknown> {
  const made = command();
  addFlags(made, declarations);
  return givenSettings(made.parse(args, { from: "user" }).opts(), declarations);
}

describe("addFlags", () => {
  it("names flags after settings", () => {
    expect(["seed", "minObjects", "sharesPerObjectMax", "hashtagSequenceMinHashtags"].map(flagOf)).toEqual(["--seed", "--min-objects", "--shares-per-object-max", "--hashtag-sequence-min-hashtags"]);
  });

  it("leaves what isn't given to the declaration", () => {
    expect(parsed()).toEqual({});
  });

  it("reads every kind of setting", () => {
    expect(parsed("--min-objects", "3", "--window", "2m", "--windows", "10s,1m", "--windows", "1h", "--mode", "slow", "--timezone", "+01:00", "--traces", "link,media", "--map", "a=b,c=d", "--map", "e=f")).toEqual({
      minObjects: 3,
      window: 120,
      windows: [10, 60, 3600],
      mode: "slow",
      timezone: "+01:00",
      traces: ["link", "media"],
      map: ["a=b", "c=d", "e=f"],
    });
  });

  it("shows help, choices and default", () => {
    const made = command();
    addFlags(made, declarations);
    const lines = made.helpInformation().split("\n").map((line) => line.trim().replace(/ {2,}/, "  "));
    expect(lines).toEqual(
      expect.arrayContaining([
        "--min-objects <n>  fewest objects (default: 2)",
        "--window <time>  how close (default: 90s)",
        "--windows <times>  how close, several (default: 1m,1h)",
        '--mode <word>  how (default: fast) (choices: "fast", "slow")',
        "--timezone <text>  zone",
        "--traces <list>  what; of link, reply, media (default: link,reply)",
        "--map <list>  columns",
      ]),
    );
  });

  it.each([
    [["--min-objects", "1"], "--min-objects", "1", "at least 2"],
    [["--min-objects", "2.5"], "--min-objects", "2.5", "whole number"],
    [["--min-objects", ""], "--min-objects", "''", "not a number"],
    [["--min-objects", "many"], "--min-objects", "many", "not a number"],
    [["--window", "soon"], "--window", "soon", "Write 10s"],
    [["--windows", "10s,,1m"], "--windows", "10s,,1m", "Write 10s"],
    [["--mode", "medium"], "--mode", "medium", "fast, slow"],
    [["--traces", "lnik"], "--traces", "lnik", "link, reply, media"],
  ])("refuses %j by name and value, and says what fits", (args, flag, value, next) => {
    const message = refusal(() => parsed(...args));
    expect(message).toContain(`'${flag} `);
    expect(message).toContain(value);
    expect(message).toContain(next);
  });
});

describe("addSharedFlags", () => {
  const plugins = [
    { name: "one", settings: { window: { kind: "duration", default: 10, help: "for one" }, most: { kind: "number", default: 1, max: 5, help: "small" } } },
    { name: "two", settings: { window: { kind: "duration", default: 1, help: "for two" }, most: { kind: "number", default: 9, max: 50, help: "large" } } },
  ] as const satisfies readonly { name: string; settings: SettingDeclarations }[];
  const made = (): Command => {
    const shared = command();
    addSharedFlags(shared, plugins);
    return shared;
  };

  it("makes one flag of a name, which says what it means to each", () => {
    expect(made().helpInformation()).toContain("one: for one (default: 10s); two: for two (default: 1s)");
  });

  it("takes what fits one of them", () => {
    expect(made().parse(["--most", "30"], { from: "user" }).opts()).toEqual({ most: 30 });
    expect(refusal(() => made().parse(["--most", "60"], { from: "user" }))).toContain("--most");
  });
});

it("keeps defaults out of src/cli: they stand in declarations", () => {
  const faults = readdirSync("src/cli").flatMap((file) => {
    const source = readFileSync(`src/cli/${file}`, "utf8");
    const given = [/\.default\(/, /\.(?:required)?[oO]ption\((?:[^()"`]|"[^"]*"|`[^`]*`)*,\s*(?:"[^"]*"|`[^`]*`),\s*(?:\d|"|'|`|\[|true|false)/, /flags\.\w+\s*(?:\?\?|\|\|)\s*[\d"'`[]/];
    return given.filter((pattern) => pattern.test(source)).map((pattern) => `${file}: ${pattern}`);
  });
  expect(faults).toEqual([]);
});

function refusal(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error("Nothing was refused.");
}
