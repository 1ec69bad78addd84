import { LockstepError } from "./errors.js";

const SECONDS: Readonly<Record<string, number>> = { ms: 0.001, s: 1, m: 60, min: 60, h: 3600, d: 86_400 };

/**
 * `10s`, `1.5m`, `2h`, `1d`, `250ms`, or a bare number of seconds, as seconds.
 * @throws LockstepError `setting-invalid`
 */
export function parseDuration(text: string): number {
  const match = /^(\d+(?:\.\d+)?)(ms|s|min|m|h|d)?$/.exec(text.trim());
  if (!match) {
    throw new LockstepError("setting-invalid", `"${text}" is not a duration. Write 10s, 5m, 1h, 1d, or a number of seconds.`);
  }
  return Number(match[1]) * SECONDS[match[2] ?? "s"]!;
}

/** Seconds as the shortest of the forms that {@link parseDuration} reads. */
export function formatDuration(seconds: number): string {
  for (const unit of ["d", "h", "m"] as const) {
    const size = SECONDS[unit]!;
    if (seconds >= size && seconds % size === 0) return `${seconds / size}${unit}`;
  }
  return `${seconds}s`;
}
