import { expect, it } from "vitest";
import { ar } from "../../../src/simulate/words/languages/ar.js";
import { en } from "../../../src/simulate/words/languages/en.js";
import { zh } from "../../../src/simulate/words/languages/zh.js";
import { IDEAS, Part } from "../../../src/simulate/words/message.js";
import { capital, prepareSpeech } from "../../../src/simulate/words/speech.js";

it("leaves out of an order what a clause doesn't have, and each order once", () => {
  const { orders } = prepareSpeech({ ...en, orders: ["S V O P T", "T, S V O P", "S V O T P"] });
  const { actor: S, deed: V, thing: O, time: T, place: P } = Part;
  expect(orders[0]).toEqual([{ parts: [S, V, O], before: ["", " ", " "] }]);
  expect(orders[1]!.map((order) => order.parts)).toEqual([[S, V, O, T], [T, S, V, O]]);
  expect(orders[1]![1]!.before).toEqual(["", ", ", " ", " "]);
  expect(orders[2]!.map((order) => order.parts)).toEqual([[S, V, O, P]]);
  expect(orders[3]!.length).toBe(3);
});

it("joins words without spaces where the language does", () => {
  expect(prepareSpeech(zh).orders[0]).toEqual([{ parts: [Part.actor, Part.deed, Part.thing], before: ["", "", ""] }]);
});

it("splits stances at the gap for their thing and knows questions", () => {
  const speech = prepareSpeech(en);
  const whoSaw = IDEAS.indexOf("whoSaw");
  expect(speech.plain.ways[whoSaw]![0]).toBe("who has seen ");
  expect(speech.capital.ways[whoSaw]![0]).toBe("Who has seen ");
  expect(speech.afterThing[whoSaw]![0]).toBe("?");
  expect(speech.isMarked[whoSaw]![0]).toBe(true);
  expect(speech.isMarked[IDEAS.indexOf("like")]![0]).toBe(false);
});

it("takes the mark of female actors off", () => {
  const speech = prepareSpeech(ar);
  const committee = IDEAS.indexOf("committee");
  expect(speech.plain.ways[committee]).toEqual(["اللجنة", "فريق العمل", "لجنة الخبراء"]);
  expect(speech.isFemale[committee]).toEqual([true, false, true]);
  expect(speech.femaleDeeds[IDEAS.indexOf("discuss")]![0]).toBe("تناقش");
});

it("begins with a capital, also behind an opening mark", () => {
  expect(["über", "¿qué?", "эй", "那", ""].map(capital)).toEqual(["Über", "¿Qué?", "Эй", "那", ""]);
});
