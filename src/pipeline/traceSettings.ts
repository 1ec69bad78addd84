import type { Setting, SettingDeclarations } from "../model/settings.js";
import type { Trace } from "../model/trace.js";

/** `minHashtags` of the trace `hashtagSequence` is `hashtagSequenceMinHashtags` where settings of all traces meet. */
export function joinedName(trace: Trace, setting: string): string {
  return trace.name + setting.charAt(0).toUpperCase() + setting.slice(1);
}

/** The settings of all traces in one set of declarations, under joined names. */
export function declareTraceSettings(traces: readonly Trace[]): SettingDeclarations {
  const declared: Record<string, Setting> = {};
  for (const trace of traces) {
    for (const [name, setting] of Object.entries(trace.settings)) {
      declared[joinedName(trace, name)] = { ...setting, help: `${trace.name}: ${setting.help}` };
    }
  }
  return declared;
}

/** The values of one trace's settings out of values under joined names. */
export function settingsOfTrace(trace: Trace, values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.keys(trace.settings).map((name) => [name, values[joinedName(trace, name)]]));
}
