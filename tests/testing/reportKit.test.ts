import { describe, expect, it } from "vitest";
import type { Report } from "../../src/model/report.js";
import type { Run } from "../../src/model/run.js";
import { checkReport } from "../../src/testing/reportKit.js";
import { exampleRun } from "../reports/exampleRun.js";

const sound: Report = {
  name: "sound",
  file: "sound.json",
  holds: "the accounts",
  *write(run) {
    yield JSON.stringify(run.accounts.map(({ accountId }) => accountId));
  },
};

const wrongs: readonly [promise: RegExp, wrong: Partial<Report>][] = [
  [/plain file name/, { file: "../sound.json" }],
  [/say its name/, { holds: "" }],
  [/wrote nothing/, { write: () => [] }],
  [/isn't a string/, { write: () => [1] as unknown as string[] }],
  [
    /changed the run/,
    {
      *write(run) {
        run.network.weight[0]! += 1;
        yield "[]";
      },
    },
  ],
  [/second writing differs/, { write: ((calls) => () => [`[${++calls}]`])(0) }],
  [/numbered/, { write: ({ network }) => [JSON.stringify([...network.source])] }],
  [/empty run is faulty/, { write: ({ accounts }) => [accounts.length > 0 ? "[]" : "["] }],
  [/hostile run is faulty.*spreadsheets/, { file: "a.csv", write: ({ accounts }) => accounts.map(({ platform }, i) => `${platform},${i}\n`).concat(hostileCell(accounts)) }],
];

function hostileCell(accounts: Run["accounts"]): string {
  const formula = accounts.find(({ accountId }) => accountId.startsWith("=HYPERLINK"));
  return formula ? `${formula.accountId.slice(0, 10)},1\n` : "a,1\n";
}

describe("checkReport", () => {
  it("lets a sound report pass", () => checkReport(sound, exampleRun()));

  it.each(wrongs)("finds out: %s", (promise, wrong) => {
    expect(() => checkReport({ ...sound, ...wrong }, exampleRun())).toThrow(promise);
  });
});
