import { expect, it } from "vitest";
import { es } from "../../../../src/simulate/words/languages/es.js";
import { plain } from "../spoken.js";

it("opens a question and puts the capital behind the mark", () => {
  expect(plain(es, "whoSaw", "train", "whoPays")).toBe("¿Quién ha visto el tren nocturno? ¿Quién lo paga?");
  expect(plain(es, "mayor", "announce", "reform", "onMonday")).toBe("La alcaldesa anuncia la reforma escolar el lunes.");
});
