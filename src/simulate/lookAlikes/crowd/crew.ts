import type { Stage } from "../../stage/stage.js";

/** People of a crowd, by their place in it, each with at most one thing to do at a time. */
export interface Crew {
  readonly size: number;
  readonly accounts: readonly number[];
  /** Has a member act after a while. Who is busy already misses it; says whether this one wasn't. */
  call(member: number, delaySeconds: number): boolean;
}

/** @param act what a member does when its time has come; it may be called again from there */
export function createCrew(stage: Stage, accounts: readonly number[], act: (member: number) => void): Crew {
  const busy = new Uint8Array(accounts.length);
  const run = (member: number): void => {
    busy[member] = 0;
    act(member);
  };
  return {
    size: accounts.length,
    accounts,
    call(member, delaySeconds) {
      if (busy[member] === 1) return false;
      busy[member] = 1;
      stage.at(stage.now() + delaySeconds, run, member);
      return true;
    },
  };
}
