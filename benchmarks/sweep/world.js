import { writeFileSync } from "node:fs";
import { fastRandom } from "../measure/random.js";

/**
 * Shares with Zipf objects (exponent 1), uneven accounts (density falling as 1/sqrt) and uniform
 * times over `days`, in whole seconds. Its bias: no sessions and no bursts, hence many pairs that
 * meet once and hardly any tie; the sweep's worst case for its output, its best for locality.
 * @param {{ shares: number, accounts: number, objects: number, days: number, seed: number }} size
 */
export function makeShares({ shares, accounts, objects, days, seed }) {
  const random = fastRandom(seed);
  const account = new Uint32Array(shares);
  const object = new Uint32Array(shares);
  const seconds = new Float64Array(shares);
  const post = new Uint32Array(shares);
  for (let i = 0; i < shares; i++) {
    object[i] = Math.min(objects - 1, Math.floor(objects ** random()) - 1);
    account[i] = Math.min(accounts - 1, Math.floor(accounts * random() ** 2));
    seconds[i] = 1_700_000_000 + Math.floor(random() * days * 86_400);
    post[i] = i;
  }
  return { account, object, seconds, post };
}

/**
 * The columns one after the other as raw little-endian numbers, for `sweep.c` and `sweep.js` alike.
 * @param {string} path
 * @param {ReturnType<typeof makeShares>} columns
 */
export function writeShares(path, columns) {
  writeFileSync(path, columns.account);
  for (const column of [columns.object, columns.seconds, columns.post]) writeFileSync(path, column, { flag: "a" });
}
