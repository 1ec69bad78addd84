import { expect, it } from "vitest";
import { en } from "../../../../src/simulate/words/languages/en.js";
import { plain } from "../spoken.js";

it("says who does what where and when", () => {
  expect(plain(en, "hospital", "seek", "vaccine", "beforeWinter", "inOurTown", "goodNews")).toBe(
    "The hospital is looking for the flu vaccine in our town before the winter. That's good news.",
  );
  expect(plain(en, "whoSaw", "cake", "worthIt")).toBe("Who has seen the apple cake? It's worth it.");
});
