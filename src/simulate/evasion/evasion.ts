import type { SettingDeclarations, SettingValues } from "../../model/settings.js";

const level = { kind: "number", default: 0, min: 0, max: 1 } as const;

/** How hard campaigns try not to be seen: levels from 0 (not at all) to 1. */
export const evasionSettings = {
  jitter: { ...level, help: "campaigns spread their actions in time, from the script's own seconds (0) over 10 s to 24 h (1), evenly in the logarithm" },
  participation: { ...level, help: "campaigns leave members out of orders at random, down to 5% of them (1)" },
  dilution: { ...level, help: "members live an ordinary life besides, up to 95% of their posts (1)" },
  paraphrase: { ...level, help: "members say texts in words and languages of their own" },
  rotation: { ...level, help: "campaigns split into up to 8 groups (1) that take orders in turn" },
  hopping: { ...level, help: "members are spread over platforms, evenly at 1" },
  hijackedLinks: { ...level, help: "campaigns spread links that the public spreads too instead of their own" },
  poisoning: { ...level, help: "members imitate innocent fans, up to one such post for each of their own (1)" },
} as const satisfies SettingDeclarations;

export type Evasion = Readonly<SettingValues<typeof evasionSettings>>;
