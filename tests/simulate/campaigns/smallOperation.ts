import { resolveSettings } from "../../../src/model/settings.js";
import { createCampaignStage, type CampaignResult } from "../../../src/simulate/evasion/createCampaignStage.js";
import { evasionSettings, type Evasion } from "../../../src/simulate/evasion/evasion.js";
import type { Population } from "../../../src/simulate/people/population.js";
import type { CampaignStage } from "../../../src/simulate/stage/campaign.js";
import type { SimulatedPost } from "../../../src/simulate/stage/publisher.js";
import type { Stage } from "../../../src/simulate/stage/stage.js";
import { smallTheatre } from "../smallTheatre.js";

export interface SmallOperation {
  readonly stage: CampaignStage;
  readonly people: Population;
  /** The stage of everybody else. */
  readonly life: Stage;
  result(): CampaignResult;
  /** Runs the world and returns all that was posted. */
  run(): readonly SimulatedPost[];
}

export interface SmallOptions {
  readonly members?: number;
  readonly organic?: number;
  readonly days?: number;
  readonly platforms?: string[];
  /** Changes the public before the campaign looks at it. */
  readonly settle?: (people: Population) => void;
}

const ignore = (): void => undefined;

/** A campaign's stage in a world without ordinary life, where all who act on an order do so after half of the time given. */
export function smallOperation(evasion: Partial<Evasion> = {}, { members = 20, organic = 40, days = 1, platforms = ["x", "telegram"], settle = ignore }: SmallOptions = {}): SmallOperation {
  const { theatre, people } = smallTheatre({ size: organic + members, organic, days, platforms });
  settle(people);
  const levels = resolveSettings(evasionSettings, evasion);
  const { stage, result } = createCampaignStage(theatre.stage("campaign", { campaign: "campaign" }), { members: { from: organic, to: organic + members }, organic, evasion: levels });
  return { stage, people, life: theatre.stage("life"), result, run: () => [...theatre.run()] };
}
