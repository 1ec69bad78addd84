import type { SettingDeclarations } from "../model/settings.js";

/** The settings of `evaluate`, from which the command line's flags derive. */
export const evaluateSettings = {
  resamples: {
    kind: "number",
    default: 1000,
    min: 0,
    max: 100_000,
    integer: true,
    help: "how often campaigns and the public are drawn anew for 95% intervals; 0 for none",
  },
  seed: { kind: "number", default: 1, min: 0, max: 2 ** 32 - 1, integer: true, help: "seed of those draws; the same seed gives the same intervals" },
  detectedShare: {
    kind: "number",
    default: 0.333,
    min: 0,
    max: 1,
    help: "a campaign counts as detected once this part of the accounts that acted for it by then is flagged, two at least",
  },
  calibrationBins: { kind: "number", default: 20, min: 1, max: 1000, integer: true, help: "bins of the reliability plot, where scores are probabilities" },
} as const satisfies SettingDeclarations;
