import { quantile } from "../../stats/quantile.js";
import { createRandom } from "../../stats/random.js";
import { eachFigure, FIGURE_NAMES, FIGURES, type DependsOn, type Figures } from "../figures.js";
import { perMillion } from "../metrics/perMillion.js";
import { tally, type LookAlikeTally } from "./tally.js";
import type { Units } from "./units.js";
import { drawWeights } from "./weights.js";

/** A 95% interval: its lower and upper end. */
export type Interval = readonly [low: number, high: number];

export interface Intervals {
  readonly figures: Figures<Interval | null>;
  /** By look-alike of the units. */
  readonly lookAlikes: readonly { readonly perMillionMembers: Interval | null; readonly perMillionInWorlds: Interval | null }[];
}

/** How many units there are to draw from. */
export interface Resampled {
  readonly worlds: number;
  readonly campaigns: number;
  /** Groups and single accounts of the public. */
  readonly publicUnits: number;
}

export function countUnits({ worlds, campaigns, groups, singles }: Units): Resampled {
  let alone = 0;
  for (let row = 0; row < singles.accounts.length; row++) alone += singles.accounts[row]!;
  return { worlds: worlds.length, campaigns: campaigns.accounts.length, publicUnits: groups.accounts.length + alone };
}

/**
 * 95% percentile intervals (Efron & Tibshirani 1993, "An introduction to the bootstrap", chapter 13) from resamples of
 * worlds, campaigns and the public; see `drawWeights`. There is none (null) where nothing can be drawn anew,
 * such as the single campaign of a single world, where half of the resamples or more leave the figure undefined, and
 * where all of them agree: units that are all alike, such as campaigns that were all found, say nothing about others. With few campaigns
 * or worlds, say less than ten, intervals are too narrow. Those of the figures that choose the best threshold lie a little
 * high, as every resample chooses anew.
 */
export function intervals(units: Units, resamples: number, seed: number): Intervals {
  const random = createRandom(seed);
  const series = (): Float64Array => new Float64Array(resamples).fill(NaN);
  const drawn = eachFigure(series);
  const drawnLookAlikes = units.lookAlikes.map(() => ({ members: series(), inWorlds: series() }));
  for (let i = 0; i < resamples; i++) {
    const sample = tally(units, drawWeights(units, random));
    for (const name of FIGURE_NAMES) drawn[name][i] = FIGURES[name].of(sample) ?? NaN;
    for (const [lookAlike, values] of drawnLookAlikes.entries()) {
      const rates = lookAlikeRates(sample.lookAlikes[lookAlike]!);
      values.members[i] = rates.perMillionMembers ?? NaN;
      values.inWorlds[i] = rates.perMillionInWorlds ?? NaN;
    }
  }
  const varies = whatVaries(countUnits(units));
  return {
    figures: eachFigure((name) => (varies[FIGURES[name].on] ? percentiles(drawn[name]) : null)),
    lookAlikes: drawnLookAlikes.map(({ members, inWorlds }, lookAlike) => ({
      // A crowd is one event: only other worlds tell how it goes another time.
      perMillionMembers: units.lookAlikesOfWorld.filter((own) => own.includes(lookAlike)).length > 1 ? percentiles(members) : null,
      perMillionInWorlds: varies.public ? percentiles(inWorlds) : null,
    })),
  };
}

/** False alarms of a look-alike among a million of its members, and among a million innocent accounts of the worlds that have it. */
export function lookAlikeRates({ members, flagged, innocentInWorlds, alarmsInWorlds }: LookAlikeTally): {
  readonly perMillionMembers: number | null;
  readonly perMillionInWorlds: number | null;
} {
  return { perMillionMembers: perMillion(flagged, members), perMillionInWorlds: perMillion(alarmsInWorlds, innocentInWorlds) };
}

function whatVaries({ worlds, campaigns, publicUnits }: Resampled): Readonly<Record<DependsOn, boolean>> {
  const ofCampaigns = campaigns > 1;
  const ofPublic = publicUnits > 1;
  return { campaigns: ofCampaigns, public: ofPublic, both: ofCampaigns && ofPublic, worlds: worlds > 1 };
}

function percentiles(values: Float64Array): Interval | null {
  const defined = values.filter((value) => !Number.isNaN(value));
  if (2 * defined.length <= values.length) return null;
  const [low, high] = [quantile(defined, 0.025), quantile(defined, 0.975)];
  return low === high ? null : [low, high];
}
