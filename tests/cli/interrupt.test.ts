import { expect, it, vi } from "vitest";
import { interruptible } from "../../src/cli/interrupt.js";

it.each(["SIGINT", "SIGTERM"] as const)("turns %s into an abort, and stops listening afterwards", async (name) => {
  const before = process.listenerCount(name);
  const work = interruptible(async ({ signal }) => {
    expect(process.listenerCount(name)).toBe(before + 1);
    process.emit(name);
    expect(signal.aborted).toBe(true);
    expect(signal.reason).toMatchObject({ code: "interrupted" });
    return Promise.resolve("cleaned up");
  });
  await expect(work).resolves.toBe("cleaned up");
  expect(process.listenerCount(name)).toBe(before);
});

it("stops listening after an error too", async () => {
  const before = process.listenerCount("SIGINT");
  await expect(interruptible(() => Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect(process.listenerCount("SIGINT")).toBe(before);
});

it("ends the process at once on a second Ctrl-C", async () => {
  const exit = vi.spyOn(process, "exit").mockImplementation(() => undefined as never);
  try {
    await interruptible(async () => {
      process.emit("SIGINT");
      expect(exit).not.toHaveBeenCalled();
      process.emit("SIGINT");
      expect(exit).toHaveBeenCalledExactlyOnceWith(130);
      return Promise.resolve();
    });
  } finally {
    exit.mockRestore();
  }
});

it("leaves signals to the system while the work runs in one go, and takes them back after it", async () => {
  const before = process.listenerCount("SIGINT");
  await interruptible(async ({ blocking }) => {
    blocking(true);
    expect(process.listenerCount("SIGINT")).toBe(before);
    blocking(true);
    blocking(false);
    blocking(false);
    expect(process.listenerCount("SIGINT")).toBe(before + 1);
    return Promise.resolve();
  });
  expect(process.listenerCount("SIGINT")).toBe(before);
});
