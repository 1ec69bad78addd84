import { accountKey } from "../../model/account.js";
import type { TruthConfounder, TruthMembers } from "../../model/truth.js";
import { chooseFew } from "../draw/chooseFew.js";
import type { Ids } from "../people/ids.js";
import type { CrowdStage, LookAlike } from "./lookAlike.js";
import type { Theatre } from "./theatre.js";

/** Names in one line of the truth. */
const MEMBERS_PER_LINE = 1000;

/** A look-alike's stage, and who turned out to be in its crowd. */
export interface Crowd {
  readonly stage: CrowdStage;
  truth(ids: Ids): Iterable<TruthConfounder | TruthMembers>;
}

export function createCrowd(theatre: Theatre, { name, sort }: LookAlike, organic: number): Crowd {
  const members = new Set<number>();
  const stage = theatre.stage(`lookAlikes/${name}`, { confounder: name }, (account) => members.add(account));
  const { people, draw } = stage;
  return {
    stage: {
      ...stage,
      organic,
      recruit: (count, fits = () => true) => chooseFew(draw, organic, count, (account) => people.postsPerDay[account]! > 0 && fits(account)),
    },
    *truth(ids) {
      yield { record: "confounder", confounder: name, kind: name, sort };
      const keys = [...members].sort((a, b) => a - b).map((account) => accountKey(stage.platforms[people.platform[account]!]!, ids.id(account)));
      for (let from = 0; from < keys.length; from += MEMBERS_PER_LINE) yield { record: "members", confounder: name, accounts: keys.slice(from, from + MEMBERS_PER_LINE) };
    },
  };
}
