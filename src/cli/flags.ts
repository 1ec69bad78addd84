import { InvalidArgumentError, Option, type Command } from "commander";
import { formatDuration, parseDuration } from "../model/duration.js";
import { LockstepError } from "../model/errors.js";
import { resolveSettings, type Setting, type SettingDeclarations } from "../model/settings.js";

/** `minHashtags` → `--min-hashtags`. */
export function flagOf(setting: string): string {
  return `--${setting.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

/** Adds one flag per declared setting. Flags have no defaults of their own: what isn't given is left to the declaration. */
export function addFlags(command: Command, declarations: SettingDeclarations): void {
  for (const [name, setting] of Object.entries(declarations)) {
    command.addOption(optionOf(name, [setting], `${setting.help}${defaultText(setting)}`));
  }
}

/**
 * Adds the flags of several plug-ins that are used one at a time. A setting that several of them
 * declare is one flag, whose help says what it means to each.
 */
export function addSharedFlags(command: Command, plugins: readonly { readonly name: string; readonly settings: SettingDeclarations }[]): void {
  const names = new Set(plugins.flatMap(({ settings }) => Object.keys(settings)));
  for (const name of [...names].sort()) {
    const users = plugins.filter(({ settings }) => Object.hasOwn(settings, name));
    const help = users.map((plugin) => `${plugin.name}: ${plugin.settings[name]!.help}${defaultText(plugin.settings[name]!)}`).join("; ");
    command.addOption(optionOf(name, users.map(({ settings }) => settings[name]!), help));
  }
}

/** The values that were given for declared settings, by setting name. */
export function givenSettings(options: Readonly<Record<string, unknown>>, declarations: SettingDeclarations): Record<string, unknown> {
  return Object.fromEntries(Object.keys(declarations).flatMap((name) => (options[name] === undefined ? [] : [[name, options[name]]])));
}

/** @param settings declarations that the flag serves; a value has to fit one of them, and the plug-in in use checks again */
function optionOf(name: string, settings: readonly Setting[], help: string): Option {
  const option = new Option(`${flagOf(name)} ${placeholder(settings[0]!)}`, help);
  const choices = settings.flatMap((setting) => (setting.kind === "choice" ? setting.choices : []));
  if (choices.length > 0) return option.choices([...new Set(choices)]);
  return option.argParser((text: string, before: unknown) => {
    const value = explained(() => parse(settings[0]!, text, before));
    const faults = settings.flatMap((setting) => faultOf(name, setting, value));
    if (faults.length === settings.length) throw new InvalidArgumentError(faults[0]!);
    return value;
  });
}

function faultOf(name: string, setting: Setting, value: unknown): string[] {
  try {
    resolveSettings({ [name]: setting }, { [name]: value });
    return [];
  } catch (error) {
    if (error instanceof LockstepError) return [error.message];
    throw error;
  }
}

/** Commander names the flag and the value before the message. */
function explained<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof LockstepError) throw new InvalidArgumentError(error.message);
    throw error;
  }
}

function placeholder(setting: Setting): string {
  const words = { number: "<n>", duration: "<time>", durations: "<times>", choice: "<word>", text: "<text>", texts: "<list>" };
  return words[setting.kind];
}

function parse(setting: Setting, text: string, before: unknown): unknown {
  switch (setting.kind) {
    case "number":
      if (text.trim() === "" || Number.isNaN(Number(text))) throw new InvalidArgumentError(`"${text}" is not a number.`);
      return Number(text);
    case "duration":
      return parseDuration(text);
    case "durations":
      return [...((before as number[] | undefined) ?? []), ...text.split(",").map(parseDuration)];
    case "choice":
    case "text":
      return text;
    case "texts":
      return [...((before as string[] | undefined) ?? []), ...text.split(",")];
  }
}

function defaultText(setting: Setting): string {
  const text = describeDefault(setting);
  const choices = setting.kind === "texts" && setting.choices ? `; of ${setting.choices.join(", ")}` : "";
  return text === "" ? choices : `${choices} (default: ${text})`;
}

function describeDefault(setting: Setting): string {
  switch (setting.kind) {
    case "number":
      return String(setting.default);
    case "duration":
      return formatDuration(setting.default);
    case "durations":
      return setting.default.map(formatDuration).join(",");
    case "texts":
      return setting.default.join(",");
    case "choice":
    case "text":
      return setting.default ?? "";
  }
}
