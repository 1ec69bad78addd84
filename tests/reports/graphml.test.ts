import { describe, expect, it } from "vitest";
import { graphml } from "../../src/reports/graphml.js";
import { checkReport } from "../../src/testing/reportKit.js";
import { exampleRun } from "./exampleRun.js";
import { golden, textOf } from "./golden.js";

describe("network.graphml", () => {
  it("keeps what every report promises", () => checkReport(graphml, exampleRun()));

  it("declares typed keys and leaves out accounts without a tie", () => {
    expect(textOf(graphml, exampleRun())).toBe(golden("network.graphml"));
  });
});
