import type { Adapter } from "../../model/adapter.js";
import { LockstepError } from "../../model/errors.js";
import { resolveSettings, type SettingDeclarations, type SettingValues } from "../../model/settings.js";
import { accountFields, postFields } from "./columns.js";

/** The settings of reading with these adapters. */
export function readSettingsFor(adapters: readonly Adapter[]) {
  return { format: { ...format, choices: ["auto", ...adapters.map((adapter) => adapter.name)] }, ...otherSettings } as const;
}

const format = {
  kind: "choice",
  default: "auto",
  help: "input format; auto finds it by content",
} as const;

const otherSettings = {
  map: {
    kind: "texts",
    default: [],
    help: "columns under other names, as canonical=column (accountId=account_id,createdAt=timestamp); rows are numbered if id is left out",
  },
  platform: { kind: "text", default: "unknown", help: "platform of rows that name none" },
  timezone: {
    kind: "text",
    default: undefined,
    help: "zone of times that name none: an offset such as +01:00 or a name such as Europe/Berlin (without it they are rejected)",
  },
  earliest: { kind: "text", default: "2004-01-01", help: "rows with earlier times are rejected" },
  rejectedShareMax: {
    kind: "number",
    default: 0.2,
    min: 0,
    max: 1,
    help: "stop if more than this share of an input's rows is rejected",
  },
  duplicates: {
    kind: "choice",
    default: "auto",
    choices: ["auto", "drop", "keep"],
    help: "rows that repeat an earlier one in all that they share; auto drops them, but not from object tables, whose rows published methods count",
  },
  lineLengthMax: {
    kind: "number",
    default: 2 ** 26,
    min: 1,
    integer: true,
    help: "longest line or record in characters",
  },
} as const satisfies SettingDeclarations;

export type ReadSettings = SettingValues<ReturnType<typeof readSettingsFor>>;

/** Settings as `read` uses them: checked, with the map taken apart. */
export interface ResolvedReading {
  readonly settings: ReadSettings;
  /** Canonical field → column. */
  readonly map: Readonly<Record<string, string>>;
}

/** @throws LockstepError `setting-unknown`, `setting-invalid` */
export function resolveReading(
  adapters: readonly Adapter[],
  given: Readonly<Record<string, unknown>>,
  expects: "post" | "account",
): ResolvedReading {
  const settings = resolveSettings(readSettingsFor(adapters), given);
  if (settings.platform === "" || settings.platform.includes(":")) {
    throw new LockstepError("setting-invalid", `Setting platform is "${settings.platform}"; it has to be a name without a colon.`);
  }
  return { settings, map: parseMap(settings.map, expects === "post" ? postFields : accountFields) };
}

function parseMap(entries: readonly string[], fields: readonly string[]): Readonly<Record<string, string>> {
  const map = Object.create(null) as Record<string, string>;
  for (const entry of entries) {
    const equals = entry.indexOf("=");
    const field = entry.slice(0, equals).trim();
    const column = entry.slice(equals + 1).trim();
    if (equals === -1 || column === "" || !fields.includes(field)) {
      throw new LockstepError(
        "setting-invalid",
        `Setting map has "${entry}"; it has to be canonical=column with one of ${fields.join(", ")} on the left.`,
      );
    }
    if (Object.hasOwn(map, field)) throw new LockstepError("setting-invalid", `Setting map names a column for ${field} twice.`);
    map[field] = column;
  }
  return map;
}
