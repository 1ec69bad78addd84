import { expect, it } from "vitest";
import { ro } from "../../../../src/simulate/words/languages/ro.js";
import { plain } from "../spoken.js";

it("says who does what where and when", () => {
  expect(plain(ro, "council", "discuss", "budget", "tomorrow", "inCapital")).toBe("Consiliul local discută noul buget în capitală mâine.");
  expect(plain(ro, "await", "concert", "goodNews")).toBe("Abia aștept concertul. E o veste bună.");
});
