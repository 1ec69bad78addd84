import type { MirrorProposals } from "../../content/mirrors.js";
import type { Pseudonyms } from "./pseudonyms.js";

/** Mirrors without names: addresses of sites and slugs of articles may hold them. */
export function pseudonymisedMirrors({ groups, setAside }: MirrorProposals, { inText }: Pick<Pseudonyms, "inText">): MirrorProposals {
  return {
    groups: groups.map(({ sites, pairs }) => ({
      sites: sites.map(inText),
      pairs: pairs.map((pair) => ({ ...pair, a: inText(pair.a), b: inText(pair.b), examples: pair.examples.map((example) => ({ ...example, item: inText(example.item) })) })),
    })),
    setAside: setAside.map((one) => ({ ...one, item: inText(one.item) })),
  };
}
