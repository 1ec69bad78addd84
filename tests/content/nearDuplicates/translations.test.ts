import { expect, it } from "vitest";
import { findTranslations } from "../../../src/content/nearDuplicates/translations.js";

const embed = () => [[1, 0], [0.9, 0.1], [0, 1]];
const find = (texts: readonly string[]) => findTranslations(texts, [true, true, true], Uint32Array.of(3, 2, 1), embed, undefined);

it("takes mutual neighbours with a common number for translations", async () => {
  const [pair] = await find(["58 percent", "58 Prozent", "else"]);
  expect(pair).toMatchObject({ groups: [0, 1], relation: "translated", anchors: ["58"] });
  expect(pair!.cosine).toBeCloseTo(0.9 / Math.hypot(0.9, 0.1), 12);
});

it.each([
  ["another number", ["58 percent #a1", "61 Prozent #a1", "else"]],
  ["nothing in common", ["percent", "Prozent", "else"]],
])("only proposes them with %s", async (_, texts) => {
  expect(await find(texts)).toMatchObject([{ groups: [0, 1], relation: "proposed" }]);
});
