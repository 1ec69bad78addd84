import { expect, it } from "vitest";
import { de } from "../../../../src/simulate/words/languages/de.js";
import { plain } from "../spoken.js";

it("keeps the verb in second place and closes brackets around a thing", () => {
  expect(plain(de, "hospital", "seek", "vaccine", "beforeWinter")).toBe("Das Krankenhaus sucht vor dem Winter den Grippeimpfstoff.");
  expect(plain(de, "puzzle", "rent", "atLast")).toBe("Ich verstehe den Mietdeckel nicht. Das wurde Zeit.");
});
