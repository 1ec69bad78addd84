import { expect, it } from "vitest";
import { LockstepError } from "../../src/model/errors.js";

it("carries a code for programs, a message for people and the cause", () => {
  const cause = new Error("ENOENT");
  const error = new LockstepError("input-missing", "There is no file.", { cause });
  expect(error).toBeInstanceOf(Error);
  expect(error).toMatchObject({ name: "LockstepError", code: "input-missing", message: "There is no file.", cause });
  expect("cause" in new LockstepError("interrupted", "Stopped.")).toBe(false);
});
