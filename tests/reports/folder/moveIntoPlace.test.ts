import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { moveIntoPlace } from "../../../src/reports/folder/moveIntoPlace.js";
import { contents, failure, freshFolder } from "./files.js";

function folder(): { dir: string; from: string; to: string } {
  const dir = freshFolder();
  writeFileSync(join(dir, "from"), "new");
  return { dir, from: join(dir, "from"), to: join(dir, "to") };
}

it("gives the file its name", async () => {
  const { dir, from, to } = folder();
  await moveIntoPlace(from, to, false);
  expect(contents(dir)).toMatchObject({ to: "new" });
});

it("replaces a file only if told to", async () => {
  const { dir, from, to } = folder();
  writeFileSync(to, "mine");
  expect(await failure(moveIntoPlace(from, to, false))).toMatchObject({ code: "output-exists" });
  expect(contents(dir)).toEqual({ from: "new", to: "mine" });
  await moveIntoPlace(from, to, true);
  expect(contents(dir)).toEqual({ to: "new" });
});

it("reports what it can't replace", async () => {
  const { from, to } = folder();
  mkdirSync(to);
  expect(await failure(moveIntoPlace(from, to, true))).toMatchObject({ code: "output-failed" });
});
