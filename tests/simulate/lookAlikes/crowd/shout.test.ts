import { expect, it } from "vitest";
import { shortened, shout } from "../../../../src/simulate/lookAlikes/crowd/shout.js";
import { smallTheatre } from "../../smallTheatre.js";

const stage = smallTheatre().theatre.stage("crowd");
const languages = stage.words.languages.map((_, language) => language);

it("leaves a message's first clause, in words of every language", () => {
  for (const language of languages) {
    for (let topic = 0; topic < 40; topic++) {
      const message = stage.words.message(stage.draw, topic);
      const short = stage.words.say(shortened(message), language, 0, stage.draw);
      expect(short).not.toContain("undefined");
      expect(short.length).toBeGreaterThan(3);
      expect(short.length).toBeLessThan(stage.words.say(message, language, 0, stage.draw).length);
    }
  }
});

it.each(languages)("mostly says the same words, with up to three marks (language %i)", (language) => {
  const message = shortened(stage.words.message(stage.draw, 3));
  const shouts = Array.from({ length: 400 }, () => shout(stage, message, language));
  const plain = stage.words.say(message, language, 0, stage.draw).replace(/[.。]$/, "");
  const endings = shouts.filter((text) => text.startsWith(plain)).map((text) => text.slice(plain.length));
  for (const ending of ["", "!", "!!", "!!!"]) expect(endings).toContain(ending);
  expect(endings.filter((ending) => /^!{0,3}$/.test(ending)).length).toBeGreaterThan(120);
});
