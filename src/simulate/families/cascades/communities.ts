import type { Draw } from "../../draw/draw.js";

export interface CommunitiesOptions {
  readonly draw: Draw;
  /** Person behind each account; accounts of one person stand next to each other. */
  readonly person: ArrayLike<number>;
  /** Most communities that there may be. */
  readonly communities: number;
}

/** Discount and strength of Pitman-Yor's process: community sizes have a tail of exponent 1 + discount. */
const DISCOUNT = 0.6;
const STRENGTH = 2;

/**
 * People join communities one after another, as guests do in the Chinese restaurant of Pitman & Yor (1997): one of n
 * members is joined with chance n - discount, a new one is founded with chance strength + discount x communities.
 * That is drawn without any table: whoever follows an earlier person joins its community, but if that one founded it,
 * founds another with chance `discount`. A person's accounts are in one community.
 */
export function growCommunities({ draw, person, communities }: CommunitiesOptions): Uint16Array {
  const community = new Uint16Array(person.length);
  const founder = new Uint8Array(person.length);
  // Places of the first accounts of those who have joined.
  const joined = new Uint32Array(person.length);
  let [persons, founded] = [0, 0];
  for (let account = 0; account < person.length; account++) {
    if (account > 0 && person[account] === person[account - 1]) {
      community[account] = community[account - 1]!;
      continue;
    }
    const open = founded < communities;
    const follow = Math.floor(draw.uniform() * (persons + (open || persons === 0 ? STRENGTH : 0)));
    const model = follow < persons ? joined[follow]! : -1;
    if (model === -1 || (open && founder[model] === 1 && draw.chance(DISCOUNT))) {
      community[account] = founded++;
      founder[account] = 1;
    } else {
      community[account] = community[model]!;
    }
    joined[persons++] = account;
  }
  return community;
}
