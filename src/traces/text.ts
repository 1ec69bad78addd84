import { canonicalTextKey } from "../content/canonicalText.js";
import { groupKeys } from "../content/nearDuplicates/groupKeys.js";
import { hasCharacters } from "../content/nearDuplicates/length.js";
import { groupTextsSettings } from "../content/groupTexts.js";
import { stepsOfText } from "../content/originals.js";
import { textId } from "../content/text.js";
import type { Original } from "../model/original.js";
import { resolveSettings, type SettingDeclarations } from "../model/settings.js";
import type { Trace } from "../model/trace.js";

const settings = {
  // Greetings, thanks and slogans ("good morning everyone") are written by strangers within a minute all day
  // long; from about four words on, equal texts are rarely met by chance.
  minLength: {
    kind: "number",
    default: 20,
    min: 1,
    integer: true,
    help: "fewest characters of a text, links and mentions not counted, that make it worth comparing",
  },
  nearDuplicates: {
    kind: "choice",
    // Off: innocent crowds copy each other with changed words too. Beside them, fewer accounts of made-up campaigns
    // stand out from what is usual than letter for letter; in worlds without such crowds a few more do.
    default: "off",
    choices: ["on", "off"],
    help: "whether texts with some words changed count as one; takes longer",
  },
} as const satisfies SettingDeclarations;

/** Near copies are looked for in so much of a text, in UTF-16 units: all distinct texts are held until the last post. */
const COMPARED = 600;

/** Accounts that write the same text: copypasta. */
export const text: Trace = {
  name: "text",
  object: "a text",
  skips: "Reposts, since who reposts a text didn't write it, and texts shorter than minLength once links and mentions are taken out.",
  // Keller et al. 2020 take equal tweets within a minute for centrally sent; ten minutes
  // reach people who paste from a shared template by hand.
  windowsSeconds: [60, 600],
  settings,
  prepare(given) {
    const { minLength, nearDuplicates } = resolveSettings(settings, given);
    const whole = nearDuplicates === "on" ? COMPARED : undefined;
    return (post, emit) => {
      if (!post.text || post.repostOf) return;
      const key = canonicalTextKey(post.text);
      if (hasCharacters(key, minLength)) emit(textId(key, whole));
    };
  },
  originals(given) {
    const objectsOf = text.prepare(given);
    return (post) => {
      const originals: Original[] = [];
      objectsOf(post, (object) => originals.push({ original: post.text!, object, steps: stepsOfText(post.text!) }));
      return originals;
    };
  },
  unite(given) {
    const { minLength, nearDuplicates } = resolveSettings(settings, given);
    if (nearDuplicates === "off") return undefined;
    return async (objects, shares, watch) => {
      const { leader } = await groupKeys(objects, shares, { minLength, minSimilarity: groupTextsSettings.minSimilarity.default }, watch);
      return Array.from(leader, (lead) => textId(objects[lead]!));
    };
  },
};
