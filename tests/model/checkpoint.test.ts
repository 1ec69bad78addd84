import { expect, it } from "vitest";
import { checkpoint } from "../../src/model/checkpoint.js";

it("lets timers run, unlike a promise that is settled already", async () => {
  const controller = new AbortController();
  setTimeout(() => controller.abort(new Error("enough")));
  await expect(checkpoint(controller.signal)).rejects.toMatchObject({ code: "interrupted", cause: new Error("enough") });
});

it("goes on where nobody objects", async () => {
  await expect(checkpoint(undefined)).resolves.toBeUndefined();
  await expect(checkpoint(new AbortController().signal)).resolves.toBeUndefined();
});
