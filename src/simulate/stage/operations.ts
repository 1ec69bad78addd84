import { accountKey } from "../../model/account.js";
import type { CampaignRole, TruthCampaign } from "../../model/truth.js";
import { createCampaignStage } from "../evasion/createCampaignStage.js";
import { evasionSettings, type Evasion } from "../evasion/evasion.js";
import type { Ids } from "../people/ids.js";
import type { Population } from "../people/population.js";
import type { Campaign } from "./campaign.js";
import type { Theatre } from "./theatre.js";

export interface OperationsOptions {
  readonly people: Population;
  /** Accounts from this number on belong to campaigns. */
  readonly organic: number;
  readonly evasion: Evasion;
}

/** All campaigns of a world. */
export interface Operations {
  /** Undefined for the innocent. */
  member(account: number): { readonly campaign: string; readonly role: CampaignRole } | undefined;
  /** Complete once the world has run. */
  truth(ids: Ids): Iterable<TruthCampaign>;
}

/** Splits the accounts that aren't the public's evenly between campaigns, and starts these. */
export function createOperations(theatre: Theatre, campaigns: readonly Campaign[], { people, organic, evasion }: OperationsOptions): Operations {
  const share = (people.size - organic) / campaigns.length;
  const operations = campaigns.map((campaign, i) => {
    const members = { from: organic + Math.round(i * share), to: organic + Math.round((i + 1) * share) };
    people.campaign.fill(i, members.from, members.to);
    const base = theatre.stage(`campaigns/${campaign.name}`, { campaign: campaign.name });
    const { stage, result } = createCampaignStage(base, { members, organic, evasion });
    campaign.start(stage);
    return { campaign, base, result };
  });
  return {
    member(account) {
      const operation = operations[people.campaign[account]!];
      const role = operation?.result().roles.get(account);
      return operation && role ? { campaign: operation.campaign.name, role } : undefined;
    },
    *truth(ids) {
      for (const { campaign, base, result } of operations) {
        const { attacker, principals } = result();
        yield {
          record: "campaign",
          campaign: campaign.name,
          kind: campaign.kind,
          script: campaign.name,
          principals: principals.map((account) => accountKey(base.platforms[people.platform[account]!]!, ids.id(account))),
          evasion: levels(evasion),
          attacker,
        };
      }
    },
  };
}

/** The levels alone, where they come with other settings. */
function levels(evasion: Evasion): Record<string, number> {
  return Object.fromEntries(Object.keys(evasionSettings).map((name) => [name, evasion[name as keyof Evasion]]));
}
