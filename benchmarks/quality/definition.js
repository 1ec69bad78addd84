// What the quality benchmark measures: every method on every world. Nothing may be tuned on the seeds
// below; whoever develops a method uses seeds from 1 to 99.
import { evasionSettings, families, lookAlikes } from "lockstep/simulate";

export const SEEDS = [1001, 1002, 1003];

/** Of every world. */
export const SIZE = { accounts: 3000, days: 7, postsPerDay: 2 };

/** Level of all means of evasion at once. At a tenth, campaigns still do two fifths of what they planned; at a half, a tenth. */
export const EFFORTS = [0, 0.1, 0.2, 0.3, 0.5, 1];

/** Level of a single one, the others at 0. */
const ALONE = 0.5;

const knobs = Object.keys(evasionSettings);

/** The least that campaigns and crowds can be measured by: everything in one world. */
const everything = { campaigns: ["all"], lookAlikes: ["all"] };

/** @param {number} level of every means at once */
function evading(level) {
  return Object.fromEntries(knobs.map((knob) => [knob, level]));
}

/** @typedef {{ group: string, name: string, settings: Readonly<Record<string, unknown>> }} WorldKind */

/** @returns {readonly WorldKind[]} */
export function worldKinds() {
  return [
    { group: "innocent", name: "public alone", settings: { campaigns: ["none"], lookAlikes: ["none"] } },
    ...lookAlikes.map(({ name }) => ({ group: "innocent", name, settings: { campaigns: ["none"], lookAlikes: [name] } })),
    { group: "innocent", name: "all look-alikes", settings: { campaigns: ["none"], lookAlikes: ["all"] } },
    ...EFFORTS.map((effort) => ({ group: "effort", name: String(effort), settings: { ...everything, ...evading(effort) } })),
    ...EFFORTS.map((effort) => ({ group: "effort, no look-alikes", name: String(effort), settings: { campaigns: ["all"], lookAlikes: ["none"], ...evading(effort) } })),
    ...knobs.map((knob) => ({ group: "one means", name: knob, settings: { ...everything, [knob]: ALONE } })),
  ];
}

/** What the short form takes, seed by seed: what has to be found, and whom it would hit. */
export const SHORT = {
  seeds: [1001, 1002],
  methods: ["lockstep", "coortweet"],
  /** @param {WorldKind} kind */
  includes: ({ group, name }) => (group.startsWith("effort") && ["0", "0.1"].includes(name)) || (group === "innocent" && ["public alone", "all look-alikes"].includes(name)),
};

/**
 * @typedef {{ family: string, seed: number, group: string, name: string, settings: Readonly<Record<string, unknown>> }} World
 * @param {boolean} short
 * @returns {readonly World[]}
 */
export function worlds(short) {
  const kinds = worldKinds().filter((kind) => !short || SHORT.includes(kind));
  const seeds = short ? SHORT.seeds : SEEDS;
  return families.flatMap(({ name: family }) =>
    seeds.flatMap((seed) => kinds.map(({ group, name, settings }) => ({ family, seed, group, name, settings: { ...SIZE, ...settings, family, seed } }))),
  );
}
