import { PARTNERS } from "../../../src/network/company/chooser.js";
import type { Ties } from "../../../src/network/company/partnerLists.js";

export type Partners = readonly (readonly (readonly [partner: number, nats: number])[])[];

/** Partners of accounts 0, 1, 2 and so on, best first. */
export function tiesOf(lists: Partners): Ties {
  const partners = new Int32Array(lists.length * PARTNERS).fill(-1);
  const nats = new Float64Array(lists.length * PARTNERS);
  lists.forEach((list, a) =>
    list.forEach(([b, n], k) => {
      partners[a * PARTNERS + k] = b;
      nats[a * PARTNERS + k] = n;
    }),
  );
  return { partners, nats };
}
