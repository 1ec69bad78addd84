import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { read } from "../../../src/adapters/index.js";
import { EXPLANATIONS, KINDS, VERDICTS } from "../../../src/model/finding.js";
import type { Account } from "../../../src/model/account.js";
import type { Post } from "../../../src/model/post.js";
import { detect } from "../../../src/pipeline/detect.js";
import { findingsJson } from "../../../src/reports/findingsJson.js";
import { exampleRun } from "../exampleRun.js";
import { textOf } from "../golden.js";

const schema = JSON.parse(readFileSync(new URL("../../../schemas/findings.schema.json", import.meta.url), "utf8"));
const ajv = new Ajv2020({ allErrors: true, strict: true, strictTypes: false, strictRequired: false });
const validate = ajv.compile(schema);
const lines = <T>(file: string): T[] => readFileSync(new URL(`../../../fixtures/election/${file}`, import.meta.url), "utf8").trimEnd().split("\n").map((line) => JSON.parse(line) as T);

/** What is wrong with a document; none if it fits. */
function faults(document: unknown): readonly string[] {
  return validate(document) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

describe("findings.schema.json", () => {
  it("fits what a report can hold, with findings, with none, and without any looked for", () => {
    const { findings: _, ...without } = exampleRun();
    for (const run of [exampleRun(), { ...exampleRun(), findings: [] }, without]) expect(faults(JSON.parse(textOf(findingsJson, run)))).toEqual([]);
  });

  it("fits the findings of a whole run", async () => {
    const run = await detect(read(lines<Post>("posts.jsonl")), {}, { accounts: read(lines<Account>("accounts.jsonl"), { expects: "account" }) });
    const document = JSON.parse(textOf(findingsJson, run));
    expect(document.findings.length).toBeGreaterThan(2);
    expect(faults(document)).toEqual([]);
  });

  it("has the words of the model, no more and no fewer", () => {
    const { kind, explanation, finding } = schema.$defs;
    expect([kind.enum, explanation.enum, finding.properties.verdict.enum]).toEqual([KINDS, EXPLANATIONS, VERDICTS]);
  });

  it("refuses what isn't said so", () => {
    const document = JSON.parse(textOf(findingsJson, exampleRun()));
    document.findings[0].verdict = "guilty";
    document.findings[1].sponsor = "somebody";
    expect(faults(document)).toEqual(expect.arrayContaining(["/findings/0/verdict must be equal to one of the allowed values", "/findings/1 must NOT have additional properties"]));
  });
});
