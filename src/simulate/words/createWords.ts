import type { Draw } from "../draw/draw.js";
import { createChatter } from "./chatter.js";
import { createDice } from "./dice.js";
import { handleOf } from "./handles.js";
import { createHashtags } from "./hashtags.js";
import { LEXICONS } from "./languages/index.js";
import { drawMessage } from "./message.js";
import { createProfiles } from "./profiles.js";
import { say } from "./say.js";
import { articleOf, domainOf } from "./sites.js";
import { prepareSpeech } from "./speech.js";
import type { Words } from "./words.js";

/**
 * The words of a world. The draw only chooses in which order names are given out, so that worlds of different
 * seeds have different people and sites; the languages are the same in all. Nothing is kept: memory doesn't grow with use.
 */
export function createWords(draw: Draw): Words {
  const salt = draw.below(2 ** 30);
  const speeches = LEXICONS.map(prepareSpeech);
  const dice = createDice();
  const chatters = speeches.map((speech) => createChatter(speech, dice));
  const hashtags = LEXICONS.map(createHashtags);
  const profiles = LEXICONS.map((lexicon) => createProfiles(lexicon, salt));
  return {
    languages: LEXICONS,
    message: drawMessage,
    say(message, language, paraphrase, random) {
      if (paraphrase > 0) dice.shake(random);
      return say(speeches[language]!, message, paraphrase, dice);
    },
    chatter: (random, topic, language) => chatters[language]!(random, topic),
    hashtag: (topic, rank, language) => hashtags[language]!(topic, rank),
    domain: (site) => domainOf(site, salt),
    article: (site, number) => articleOf(site, number, salt),
    handle: (person) => handleOf(person, salt),
    displayName: (person, language) => profiles[language]!.displayName(person),
    bio: (person, topic, language) => profiles[language]!.bio(person, topic),
  };
}
