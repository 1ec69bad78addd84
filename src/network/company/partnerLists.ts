import { PARTNERS } from "./chooser.js";
import type { Company } from "./company.js";

export type Ties = Pick<Company, "partners" | "nats">;

/** Whom accounts keep company with in any division. */
export interface PartnerLists {
  readonly accounts: number;
  /** Whether a partner of an account is one of some accounts. */
  anyOf(account: number, isOne: (partner: number) => boolean): boolean;
  /** Each partner of an account once, with the most nats that a division gives it. */
  visit(account: number, onPartner: (partner: number, nats: number) => void): void;
}

export function createPartnerLists(divisions: readonly Ties[]): PartnerLists {
  const known = new Map<number, number>();
  return {
    accounts: (divisions[0]?.partners.length ?? 0) / PARTNERS,
    anyOf(account, isOne) {
      for (const { partners } of divisions) {
        for (let place = account * PARTNERS; place < (account + 1) * PARTNERS && partners[place]! >= 0; place++) {
          if (isOne(partners[place]!)) return true;
        }
      }
      return false;
    },
    visit(account, onPartner) {
      known.clear();
      for (const { partners, nats } of divisions) {
        for (let place = account * PARTNERS; place < (account + 1) * PARTNERS && partners[place]! >= 0; place++) {
          const partner = partners[place]!;
          known.set(partner, Math.max(known.get(partner) ?? 0, nats[place]!));
        }
      }
      known.forEach((nats, partner) => onPartner(partner, nats));
    },
  };
}
