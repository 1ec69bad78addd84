import type { SettingDeclarations } from "../model/settings.js";
import { campaigns } from "./campaigns/index.js";
import { evasionSettings } from "./evasion/evasion.js";
import { families } from "./families/index.js";
import { lookAlikes } from "./lookAlikes/index.js";

/** Either stands alone. */
const [ALL, NO] = ["all", "none"];

const apart = campaigns.filter(({ byNameOnly }) => byNameOnly === true).map(({ name }) => name).join(" and ");

/** The settings of a world. Flags, help and defaults of the command line are made from this. */
export const simulateSettings = {
  accounts: { kind: "number", default: 5000, min: 100, max: 50_000_000, integer: true, help: "accounts of the world, campaigns included" },
  days: { kind: "number", default: 14, min: 1, max: 3650, help: "days that the world lasts" },
  postsPerDay: { kind: "number", default: 2, min: 0, max: 1000, help: "posts of an account of the public a day, reposts included, on average" },
  start: { kind: "text", default: "2024-11-10", help: "when the world begins: a day or time in UTC" },
  family: { kind: "choice", default: "sessions", choices: families.map(({ name }) => name), help: families.map(({ name, title }) => `${name}: ${title}`).join("; ") },
  platforms: { kind: "texts", default: ["x", "tiktok", "facebook", "telegram"], help: "platforms, the largest first" },
  lookAlikes: {
    kind: "texts",
    default: [ALL],
    choices: [ALL, NO, ...lookAlikes.map(({ name }) => name)],
    help: "innocent crowds that look coordinated",
  },
  campaigns: { kind: "texts", default: [ALL], choices: [ALL, NO, ...campaigns.map(({ name }) => name)], help: `operations that are; all leaves out ${apart}, which are added by their names` },
  campaignShare: { kind: "number", default: 0.03, min: 0, max: 0.5, help: "part of the accounts that campaigns run, together" },
  seed: { kind: "number", default: 1, min: 0, max: 2 ** 32 - 1, integer: true, help: "seed of everything random; same settings, same bytes" },
  ...evasionSettings,
} as const satisfies SettingDeclarations;

/** What a list of names out of a registry, `all` or `none` stands for, in the registry's order; `all` leaves out what takes part only where it is named. */
export function chosen<T extends { readonly name: string; readonly byNameOnly?: true }>(registry: readonly T[], names: readonly string[]): readonly T[] {
  if (names.includes(NO)) return [];
  return registry.filter(({ name, byNameOnly }) => names.includes(name) || (names.includes(ALL) && byNameOnly !== true));
}
