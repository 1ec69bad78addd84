import type { SettingDeclarations, SettingValues } from "../../model/settings.js";

const level = { kind: "number", default: 0, min: 0, max: 1 } as const;

/**
 * How hard campaigns try not to be seen: levels from 0 (not at all) to 1. What each costs the attacker:
 *
 * - `jitter`: time. Actions come too late for trends and rankings (`performedWithinHour`), some after the world has ended.
 * - `participation`, `rotation`: actions. Members who sit out do nothing (`performed` against `planned`).
 * - `dilution`, `poisoning`: posts that don't serve the campaign (`posts` against `performed`). Poisoning also feeds the fans' idols.
 * - `hopping`: reach. On another platform nobody can repost or answer a post; its address is shared, which is still an action
 *   but counts for none of the original's rankings.
 * - `hijackedLinks`: readers. Who follows the link lands on somebody else's page; no number here shows it.
 * - `paraphrase`: next to nothing since machines write: no action is lost. Translated posts reach the readers of other languages.
 */
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
