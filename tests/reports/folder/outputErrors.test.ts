import { describe, expect, it } from "vitest";
import { LockstepError } from "../../../src/model/errors.js";
import { outputError, stopIfAborted, systemCode } from "../../../src/reports/folder/outputErrors.js";

const failed = (code: string): Error => Object.assign(new Error(`${code}: write`), { code, syscall: "write" });

describe("outputError", () => {
  it.each([
    ["ENOSPC", /run\.json \(ENOSPC\)\. The disk is full/],
    ["EACCES", /no permission/],
    ["EIO", /Check the place/],
  ])("names the file, %s and the next step", (code, message) => {
    const cause = failed(code);
    const error = outputError(cause, "out/run.json");
    expect(error).toBeInstanceOf(LockstepError);
    expect(error).toMatchObject({ code: "output-failed", message: expect.stringMatching(message) as string, cause });
  });

  it("leaves errors alone that no system call made", () => {
    const fault = new TypeError("a report is wrong");
    const stop = new LockstepError("interrupted", "Stopped.");
    expect([outputError(fault, "x"), outputError(stop, "x"), outputError("text", "x")]).toEqual([fault, stop, "text"]);
    expect(systemCode(Object.assign(new Error("x"), { code: "output-failed" }))).toBeUndefined();
  });
});

it("stopIfAborted throws once the signal has fired, with its reason", () => {
  stopIfAborted(undefined);
  stopIfAborted(new AbortController().signal);
  expect(() => stopIfAborted(AbortSignal.abort("why"))).toThrow(expect.objectContaining({ code: "interrupted", cause: "why" }));
});
