import { expect, it } from "vitest";
import { ru } from "../../../../src/simulate/words/languages/ru.js";
import { plain } from "../spoken.js";

it("has things in the accusative", () => {
  expect(plain(ru, "school", "present", "cyclePath", "atStation")).toBe("Начальная школа представляет велодорожку на вокзале.");
  expect(plain(ru, "like", "song", "quick")).toBe("Мне нравится видеть медленную песню. Всё прошло быстро.");
});
