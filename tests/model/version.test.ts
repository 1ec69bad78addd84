import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { VERSION } from "../../src/model/version.js";

it("is that of package.json", () => {
  expect(VERSION).toBe((JSON.parse(readFileSync("package.json", "utf8")) as { version: string }).version);
});
