import { expect, it } from "vitest";
import { note, type UrlStep } from "../../../src/content/url/step.js";

it("notes what was removed or replaced, cut where it is long, and nothing where nobody asks", () => {
  const steps: UrlStep[] = [];
  note(steps, "user", "me@");
  note(steps, "host", "www.a.example", "a.example");
  note(steps, "parameter", "x".repeat(300));
  note(undefined, "user", "me@");
  expect(steps).toEqual([
    { step: "user", detail: "me@" },
    { step: "host", detail: "www.a.example → a.example" },
    { step: "parameter", detail: `${"x".repeat(200)}…` },
  ]);
});
