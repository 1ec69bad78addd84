import { createNames } from "../../dist/model/names.js";
import { makeShares } from "../sweep/world.js";

/** Of each size: a twentieth as many accounts as shares, a tenth as many objects. */
export const SHARES_PER_ACCOUNT = 20;
const SHARES_PER_OBJECT = 10;

const GROUPS = 10;
const MEMBERS = 8;
const ACTIONS = 12;

/**
 * The shares of the sweep benchmark, with planted groups: ten times eight accounts who together share twelve things of
 * their own in which nobody else is interested but a few passers-by.
 * @param {number} size shares of the public
 */
export function makeColumns(size) {
  const accounts = size / SHARES_PER_ACCOUNT;
  const objects = size / SHARES_PER_OBJECT;
  const planted = plant(accounts, objects);
  const crowd = makeShares({ shares: size, accounts, objects, days: 7, seed: 1 });
  const columns = {
    account: joined(Uint32Array, crowd.account, planted.account),
    object: joined(Uint32Array, crowd.object, planted.object),
    seconds: joined(Float64Array, crowd.seconds, planted.seconds),
    post: Uint32Array.from({ length: size + planted.account.length }, (_, i) => i),
  };
  return { columns, objects: objects + GROUPS * ACTIONS, members: [...new Set(planted.account)] };
}

/**
 * Sorted columns as engines take them.
 * @param {ReturnType<typeof import("../../dist/model/sortShares.js").sortShares>} sorted
 * @param {number} size
 */
export function nameShares(sorted, size) {
  const numbered = (/** @type {number} */ count) => ({ ...createNames(), size: count, name: String });
  return { trace: "object", ...sorted, accounts: numbered(size / SHARES_PER_ACCOUNT), objects: numbered(size / SHARES_PER_OBJECT + GROUPS * ACTIONS), posts: numbered(sorted.account.length) };
}

/** Each action at another hour, members half a minute apart; the members are spread over all degrees of activity. */
function plant(/** @type {number} */ accounts, /** @type {number} */ objects) {
  const [account, object, seconds] = [[], [], []];
  for (let group = 0; group < GROUPS; group++) {
    for (let action = 0; action < ACTIONS; action++) {
      for (let member = 0; member < MEMBERS; member++) {
        account.push(Math.floor((accounts * (group * MEMBERS + member + 0.5)) / (GROUPS * MEMBERS)));
        object.push(objects + group * ACTIONS + action);
        seconds.push(1_700_000_000 + (action * 13 + group) * 3600 + member * 30);
      }
    }
  }
  return { account, object, seconds };
}

/**
 * @template {Uint32Array | Float64Array} A
 * @param {new (length: number) => A} Column @param {A} first @param {readonly number[]} second
 */
function joined(Column, first, second) {
  const column = new Column(first.length + second.length);
  column.set(first);
  column.set(second, first.length);
  return column;
}
