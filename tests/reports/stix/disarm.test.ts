import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { scores } from "../../../src/scores/index.js";

const TECHNIQUES = new URL("../../../../shared/data/disarm/techniques.csv", import.meta.url);
const declared = scores.flatMap(({ name, disarm }) => disarm.map((id) => ({ name, id })));

describe("DISARM ids that scores declare and bundles carry", () => {
  it("have the form of a technique's id, and are those of kinds only", () => {
    expect(declared.filter(({ id }) => !/^T\d{4}(?:\.\d{3})?$/.test(id))).toEqual([]);
    expect(scores.filter(({ tells, disarm }) => (tells === "kind") !== disarm.length > 0).map(({ name }) => name)).toEqual([]);
  });

  it.skipIf(!existsSync(TECHNIQUES))(`are in the framework${existsSync(TECHNIQUES) ? "" : " (left out: its table isn't there)"}`, () => {
    const known = new Set(readFileSync(TECHNIQUES, "utf8").split("\n").map((line) => line.split(",")[0]!));
    expect(known.size).toBeGreaterThan(300);
    expect(declared.filter(({ id }) => !known.has(id))).toEqual([]);
  });
});
