import { normaliseText, textId } from "../content/text.js";
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
} as const satisfies SettingDeclarations;

/** Accounts that write the same text: copypasta. */
export const text: Trace = {
  name: "text",
  object: "a text, letter for letter",
  skips: "Reposts, since who reposts a text didn't write it, and texts shorter than minLength once links and mentions are taken out.",
  // Keller et al. 2020 take equal tweets within a minute for centrally sent; ten minutes
  // reach people who paste from a shared template by hand.
  windowsSeconds: [60, 600],
  settings,
  prepare(given) {
    const { minLength } = resolveSettings(settings, given);
    return (post, emit) => {
      if (!post.text || post.repostOf) return;
      const normalised = normaliseText(post.text);
      if (hasCharacters(normalised, minLength)) emit(textId(normalised));
    };
  },
};

/** Whether a text has at least `least` Unicode characters, an emoji of two UTF-16 units being one. */
function hasCharacters(normalised: string, least: number): boolean {
  if (normalised.length < least) return false;
  return normalised.length >= 2 * least || [...normalised].length >= least;
}
