import { createNames } from "../../../src/model/names.js";
import { sortShares } from "../../../src/model/sortShares.js";
import { gatherColumns, type CompanyColumns } from "../../../src/network/company/columns.js";
import { createRandom } from "../../../src/stats/random.js";

export interface PublicSize {
  readonly accounts: number;
  readonly days: number;
  /** Shares of each account, on average. */
  readonly shares: number;
  readonly interests: number;
  readonly objects: number;
}

/**
 * Shares of people who know nothing of each other: each has an interest or two, favourite hours, sittings of half an hour
 * in which several things are shared, and shares what is new and popular among those of the same interest.
 */
export function randomPublic(size: PublicSize, seed: number): CompanyColumns {
  const random = createRandom(seed);
  const whole = (below: number): number => Math.floor(random() * below);
  const born = Float64Array.from({ length: size.objects }, () => random() * size.days * 86_400);
  const byInterest = Array.from({ length: size.interests }, (_, interest) =>
    Array.from(born.keys()).filter((object) => object % size.interests === interest).sort((a, b) => born[a]! - born[b]!),
  );
  const rows: [account: number, object: number, seconds: number][] = [];
  for (let account = 0; account < size.accounts; account++) {
    const interests = [whole(size.interests), whole(size.interests)];
    const favourite = random() * 86_400;
    const sittings = 1 + Math.floor(-Math.log(1 - random()) * (size.shares / 3));
    for (let sitting = 0; sitting < sittings; sitting++) {
      const start = whole(size.days) * 86_400 + favourite + (random() - 0.5) * 6 * 3600;
      for (let left = 1 + whole(5); left > 0; left--) {
        const seconds = start + random() * 1800;
        const known = byInterest[interests[whole(2)]!]!.filter((object) => born[object]! <= seconds);
        if (known.length === 0) continue;
        // The newest most of all: the square of a uniform number is small as a rule.
        const object = known[known.length - 1 - Math.floor(random() ** 2 * Math.min(known.length, 12))]!;
        rows.push([account, object, Math.floor(seconds)]);
      }
    }
  }
  return columnsOfRows(rows, size);
}

function columnsOfRows(rows: readonly (readonly [number, number, number])[], { accounts, objects }: PublicSize): CompanyColumns {
  const columns = {
    account: Uint32Array.from(rows, ([account]) => account),
    object: Uint32Array.from(rows, ([, object]) => object),
    seconds: Float64Array.from(rows, ([, , seconds]) => seconds),
    post: Uint32Array.from(rows.keys()),
  };
  const numbered = (size: number) => ({ ...createNames(), size });
  const shares = { trace: "object", ...sortShares(columns, objects, "drop"), accounts: numbered(accounts), objects: numbered(objects), posts: numbered(rows.length) };
  return gatherColumns([{ shares, habit: false }]);
}
