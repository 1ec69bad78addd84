import { PARTNERS } from "../../../src/network/company/chooser.js";
import type { Company } from "../../../src/network/company/company.js";
import { CLOSEST } from "../../../src/network/company/encounters.js";
import { QUARTERS } from "../../../src/network/company/quarters.js";
import { createRandom } from "../../../src/stats/random.js";

/** A public of normal scores in which everybody's partners are the next ones; groups of `members` follow each other, `far` above it. */
export function publicWith({ accounts = 600, members = [] as readonly number[], far = 10, posts = 5, seed = 7 }): Company {
  const random = createRandom(seed);
  const size = members.reduce((sum, n) => sum + n, 0);
  const n = accounts + size;
  const surprise = Float64Array.from({ length: n }, (_, a) => (a < accounts ? 1 + 0.3 * Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random()) : 1 + far));
  const partners = new Int32Array(n * PARTNERS).fill(-1);
  const nats = new Float64Array(n * PARTNERS);
  const connect = (first: number, count: number): void => {
    for (let i = 0; i < count; i++)
      for (let k = 0; k < Math.min(PARTNERS, count - 1); k++) {
        partners[(first + i) * PARTNERS + k] = first + ((i + k + 1) % count);
        nats[(first + i) * PARTNERS + k] = PARTNERS - k;
      }
  };
  connect(0, accounts);
  let first = accounts;
  for (const count of members) {
    connect(first, count);
    first += count;
  }
  return { classes: 1, surprise, posts: new Int32Array(n).fill(posts), sharesPerPost: 1, ...crowdsOf(n, posts), partners, nats, outside: [partners, partners, partners, partners] };
}

/** Somebody at each rank in every post, a quarter of them in each quarter of time; one in a hundred is of the circle by chance. */
export function crowdsOf(accounts: number, posts: number): Pick<Company, "crowds" | "chances"> {
  return { crowds: new Int32Array(accounts * QUARTERS * CLOSEST).fill(posts / QUARTERS), chances: new Float64Array(accounts * QUARTERS).fill(0.01) };
}
