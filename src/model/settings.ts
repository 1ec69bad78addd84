import { LockstepError } from "./errors.js";

/**
 * A setting is declared once; the command-line flag, its help, the default and
 * the check all come from the declaration.
 */
export type Setting =
  | (Common & { readonly kind: "number"; readonly default: number; readonly min?: number; readonly max?: number; readonly integer?: true })
  | (Common & { readonly kind: "duration"; readonly default: number })
  | (Common & { readonly kind: "durations"; readonly default: readonly number[] })
  | (Common & { readonly kind: "choice"; readonly default: string; readonly choices: readonly string[] })
  | (Common & { readonly kind: "text"; readonly default: string | undefined })
  | (Common & { readonly kind: "texts"; readonly default: readonly string[]; readonly choices?: readonly string[] });

interface Common {
  /** One line, starting in lower case, no full stop: it becomes the flag's help. */
  readonly help: string;
}

export type SettingDeclarations = Readonly<Record<string, Setting>>;

/** The values that a set of declarations resolves to. Durations are seconds. */
export type SettingValues<D extends SettingDeclarations> = {
  readonly [K in keyof D]: D[K]["kind"] extends "number" | "duration"
    ? number
    : D[K]["kind"] extends "durations"
      ? readonly number[]
      : D[K]["kind"] extends "texts"
        ? readonly string[]
        : D[K] extends { kind: "choice"; choices: readonly (infer C)[] }
          ? C
          : D[K]["default"] extends undefined
            ? string | undefined
            : string;
};

/**
 * Defaults where nothing was given, given values where they fit their declaration.
 * @throws LockstepError `setting-unknown` or `setting-invalid`, naming setting, value and what fits.
 */
export function resolveSettings<const D extends SettingDeclarations>(
  declarations: D,
  given: Readonly<Record<string, unknown>> = {},
): SettingValues<D> {
  for (const name of Object.keys(given)) {
    if (given[name] !== undefined && !Object.hasOwn(declarations, name)) {
      throw new LockstepError(
        "setting-unknown",
        `There is no setting "${name}". Known here: ${Object.keys(declarations).sort().join(", ") || "none"}.`,
      );
    }
  }
  const values: Record<string, unknown> = {};
  for (const [name, setting] of Object.entries(declarations)) {
    const value = Object.hasOwn(given, name) ? given[name] : undefined;
    values[name] = value === undefined ? setting.default : checked(name, setting, value);
  }
  return values as SettingValues<D>;
}

function checked(name: string, setting: Setting, value: unknown): unknown {
  switch (setting.kind) {
    case "number":
      return checkedNumber(name, setting, value);
    case "duration":
      return checkedDuration(name, value);
    case "durations":
      if (!Array.isArray(value) || value.length === 0) throw invalid(name, value, "a list of at least one duration in seconds");
      return value.map((item) => checkedDuration(name, item));
    case "choice":
      if (typeof value !== "string" || !setting.choices.includes(value)) throw invalid(name, value, `one of ${setting.choices.join(", ")}`);
      return value;
    case "text":
      if (typeof value !== "string") throw invalid(name, value, "text");
      return value;
    case "texts":
      return checkedTexts(name, setting.choices, value);
  }
}

function checkedNumber(name: string, setting: Extract<Setting, { kind: "number" }>, value: unknown): number {
  const { min = -Infinity, max = Infinity, integer } = setting;
  const fits = typeof value === "number" && value >= min && value <= max && (!integer || Number.isInteger(value));
  if (fits) return value;
  const range = min === -Infinity ? (max === Infinity ? "" : ` up to ${max}`) : max === Infinity ? ` of at least ${min}` : ` from ${min} to ${max}`;
  throw invalid(name, value, `a ${integer ? "whole " : ""}number${range}`);
}

function checkedDuration(name: string, value: unknown): number {
  if (typeof value === "number" && value >= 0 && Number.isFinite(value)) return value;
  throw invalid(name, value, "a duration in seconds, 0 or more");
}

function checkedTexts(name: string, choices: readonly string[] | undefined, value: unknown): readonly string[] {
  const fits = Array.isArray(value) && value.every((item) => typeof item === "string" && (!choices || choices.includes(item)));
  if (fits) return value as readonly string[];
  throw invalid(name, value, choices ? `a list out of ${choices.join(", ")}` : "a list of texts");
}

function invalid(name: string, value: unknown, expected: string): LockstepError {
  return new LockstepError("setting-invalid", `Setting ${name} is ${shown(value)}; it has to be ${expected}.`);
}

function shown(value: unknown): string {
  if (typeof value === "string" || Array.isArray(value)) {
    try {
      return JSON.stringify(value);
    } catch {
      return "a list that can't be shown";
    }
  }
  return typeof value === "object" && value !== null ? "an object" : String(value);
}
